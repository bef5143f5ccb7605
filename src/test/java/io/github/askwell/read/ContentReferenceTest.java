package io.github.askwell.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.schema.ContentSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The content reference is made from what the program itself goes by: `docs/content.md` holds, between
/// marks, what the schemas say. `UPDATE_GOLDEN=1` writes it; what stands around the marks is written by
/// hand.
class ContentReferenceTest {
  private static final Path PAGE = Path.of("docs/content.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)(<!-- from schema/([a-z-]+)\\.json -->\\n)(.*?)(<!-- end -->)");
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));

  @Test
  void thePageSaysWhatTheSchemasSay() throws IOException {
    var page = Files.readString(PAGE);
    var expected =
        BLOCK
            .matcher(page)
            .replaceAll(block ->
                Matcher.quoteReplacement(
                    block.group(1)
                        + "\n"
                        + new ContentReference(block.group(2)).text()
                        + "\n"
                        + block.group(4)));
    if (UPDATE) {
      Files.writeString(PAGE, expected);
    }
    assertEquals(expected, Files.readString(PAGE), "UPDATE_GOLDEN=1 writes the page anew");
  }

  @Test
  void thePageHoldsEverySchemaOnce() throws IOException {
    var found = new ArrayList<String>();
    BLOCK.matcher(Files.readString(PAGE)).results().forEach(block -> found.add(block.group(2)));

    assertEquals(
        ContentSchema.all().stream().map(ContentSchema::name).toList(),
        found.stream().sorted().toList());
  }

  @Test
  void theSchemasExplainTheSectionsOfEveryType() {
    Stream.of(ContentType.values())
        .filter(type -> type != ContentType.MEDIA)
        .forEach(type -> {
          var schema = JsonMapper.shared().readTree(new ContentSchema(type.word()).text());
          var explained = new ArrayList<>(schema.path("x-sections").propertyNames());
          List<String> titles = type.sections().stream().map(ContentType.Section::title).toList();
          assertEquals(titles, explained, type.word());
        });
  }
}
