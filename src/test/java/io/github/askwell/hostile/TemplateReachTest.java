package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.theme.Templates;
import io.github.askwell.theme.Templates.Outcome;
import io.github.askwell.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A template reaches the record of its page and the files of its theme, and nothing else.
class TemplateReachTest {
  /// What a template is shown; public as every model is.
  public record Model(String text) {}

  private static Outcome fill(String template, String text) {
    var files = new TreeMap<String, String>();
    files.put("page/x.ftlh", template);
    files.put("part/y.ftlh", "y");
    return new Templates(new Theme("templates", files)).fill("page/x.ftlh", new Model(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/etc/passwd\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "<#assign x = \"freemarker.template.utility.Execute\"?new()>",
        "${text?api}",
        "${text?api.getClass()}",
        "${text.class}",
        "${text.getClass()}",
        "${.data_model.class.classLoader}",
        "${.data_model.getClass().forName(\"java.lang.Runtime\")}",
        "${.data_model.class.protectionDomain}",
        "${.globals.class}",
        "${.main.class}",
        "${statics[\"java.lang.System\"]}",
        "${Session}",
        "<#include \"/etc/passwd\">",
        "<#include \"../../../../etc/passwd\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"http://127.0.0.1/x\">",
        "<#include \"https://a.example/x\">",
        "<#include \"classpath:application.properties\">",
        "<#include \"/META-INF/MANIFEST.MF\">",
        "<#import \"/etc/passwd\" as x>",
        "<#import \"../../pom.xml\" as x>",
        "${.get_optional_template(\"/etc/passwd\").include()}",
        "<@\"<#include '/etc/passwd'>\"?interpret/>",
        "${\"'freemarker.template.utility.Execute'?new()('id')\"?eval}",
        "${.data_model.wait()}",
        "${.data_model.hashCode()}",
        "<#visit text>"
      })
  void aTemplateThatReachesFurtherIsADiagnostic(String template) {
    var failed = assertInstanceOf(Outcome.Failed.class, fill("a\n" + template, "x"), template);
    var at = failed.diagnostic().location();
    assertTrue(at.file().startsWith("templates/"), at::toString);
    assertFalse(failed.diagnostic().hint().isBlank());
    assertFalse(failed.diagnostic().message().contains("\n"), failed.diagnostic().message());
  }

  @Test
  void aTemplateIncludesFilesOfItsTheme() {
    assertEquals("ay", filled("a<#include \"/part/y.ftlh\">", "x"));
    assertEquals("ay", filled("a<#include \"../part/y.ftlh\">", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${7*7}",
        "#{7*7}",
        "[=7*7]",
        "<#include \"/etc/passwd\">",
        "<#assign text='y'>",
        "<@text/>",
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "<#-- x -->",
        "<#noparse>",
        "</#if>",
        "<#ftl>"
      })
  void whatLooksLikeATemplateInContentIsText(String content) {
    var escaped =
        content
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    assertEquals("<p>" + escaped + "</p>", filled("<p>${text}</p>", content));
  }

  private static String filled(String template, String text) {
    var filled = assertInstanceOf(Outcome.Filled.class, fill(template, text));
    return new String(filled.text(), StandardCharsets.UTF_8);
  }
}
