package io.github.askwell.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.support.Rendered;
import io.github.askwell.theme.Theme;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  @Test
  void anUnknownNameIsToldOnceWithItsPlaceAndWhatToDo() {
    var found =
        render("part/bits.ftlh", "${identity.callToAction.title}", "${identity.callToActon}");
    assertEquals(1, found.size(), found::toString);
    var diagnostic = found.getFirst();
    assertEquals("template-error", diagnostic.id());
    assertEquals("'identity.callToActon' is not there", diagnostic.message());
    assertEquals("templates/part/bits.ftlh", diagnostic.location().file());
    assertTrue(diagnostic.location().lineText().contains("${identity.callToActon}"));
    assertTrue(diagnostic.hint().contains("identity.callToActon!"));
  }

  @Test
  void brokenSyntaxIsToldWithItsPlace() {
    var diagnostic = render("page/home.ftlh", "</@layout.page>", "").getFirst();
    assertEquals("template-syntax", diagnostic.id());
    assertEquals("templates/page/home.ftlh", diagnostic.location().file());
    assertTrue(diagnostic.message().contains("unclosed @"), diagnostic.message());
    assertFalse(diagnostic.message().contains("\n"));
  }

  @Test
  void brokenSyntaxIsToldTheSameHoweverOftenTheTemplateIsUsed() {
    var renderer = renderer("page/home.ftlh", "</@layout.page>", "");
    var first = Rendered.by(renderer, SampleLibrary.library()).diagnostics();
    assertEquals(first, Rendered.by(renderer, SampleLibrary.library()).diagnostics());
  }

  @Test
  void brokenSyntaxOfAPartIsToldOnceAndAtItsPlace() {
    var renderer = renderer("part/icons.ftlh", "</#macro>", "");
    var found = Rendered.by(renderer, SampleLibrary.library()).diagnostics();
    assertEquals(1, found.size(), found::toString);
    assertEquals("template-syntax", found.getFirst().id());
    assertEquals("templates/part/icons.ftlh", found.getFirst().location().file());
    assertEquals(found, Rendered.by(renderer, SampleLibrary.library()).diagnostics());
  }

  @Test
  void anUnknownImportIsToldWhereItStands() {
    var diagnostic = render("page/home.ftlh", "/part/roles.ftlh", "/part/rolls.ftlh").getFirst();
    assertEquals("templates/page/home.ftlh", diagnostic.location().file());
    assertEquals(3, diagnostic.location().line());
    assertTrue(diagnostic.message().contains("part/rolls.ftlh"), diagnostic.message());
  }

  @Test
  void aMissingTemplateIsNamed() {
    var files = new TreeMap<>(Theme.builtIn().files());
    files.remove("page/tip.ftlh");
    var diagnostic = render(files).getFirst();
    assertEquals("missing-template", diagnostic.id());
    assertEquals("templates/page/tip.ftlh", diagnostic.location().file());
  }

  @Test
  void aFailureOfOnePageDoesNotHideTheOthers() {
    var files = new TreeMap<>(Theme.builtIn().files());
    files.remove("page/tip.ftlh");
    var renderer = new Renderer(new Theme("templates", files));
    var paths = Rendered.by(renderer, SampleLibrary.library()).files().keySet();
    assertTrue(paths.contains("index.html"));
    assertFalse(paths.contains("tips/listen/index.html"));
  }

  @Test
  void aTemplateCannotMakeObjectsOrReachIntoTheProgram() {
    var made = "${\"freemarker.template.utility.Execute\"?new()(\"id\")}";
    assertEquals(1, render("page/home.ftlh", "<header class=\"hero\">", made).size());
    var reached = "${frame?api.getClass()}";
    assertEquals(1, render("page/home.ftlh", "<header class=\"hero\">", reached).size());
  }

  private static List<Diagnostic> render(String file, String before, String after) {
    return Rendered.by(renderer(file, before, after), SampleLibrary.library()).diagnostics();
  }

  private static Renderer renderer(String file, String before, String after) {
    var files = new TreeMap<>(Theme.builtIn().files());
    files.computeIfPresent(
        file,
        (_, text) -> {
          assertTrue(text.contains(before), file);
          return text.replace(before, after);
        });
    return new Renderer(new Theme("templates", files));
  }

  private static List<Diagnostic> render(TreeMap<String, String> files) {
    var renderer = new Renderer(new Theme("templates", files));
    return Rendered.by(renderer, SampleLibrary.library()).diagnostics();
  }
}
