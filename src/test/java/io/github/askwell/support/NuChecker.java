package io.github.askwell.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, which is what validator.w3.org runs. Not for several threads at once.
public final class NuChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  private final Findings findings = new Findings();
  private final SimpleDocumentValidator validator;

  public NuChecker() {
    validator = new SimpleDocumentValidator(false, false, false);
    prepare();
  }

  private void prepare() {
    try {
      validator.setUpMainSchema(SCHEMA, findings);
      validator.setUpValidatorAndParsers(findings, true, false);
    } catch (Exception e) { // what the checker itself declares
      throw new IllegalStateException("the HTML checker does not start", e);
    }
  }

  /// What is wrong with a page, as `line:column: message`; warnings too.
  ///
  /// @param address where the page is published, by which its policy is judged
  public List<String> complaintsAbout(URI address, byte[] html) {
    findings.found.clear();
    try {
      validator.checkHtmlInputSource(source(address, html));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      findings.found.add("fatal: " + e.getMessage());
    }
    return List.copyOf(findings.found);
  }

  private static InputSource source(URI address, byte[] bytes) {
    var source = new InputSource(new ByteArrayInputStream(bytes));
    source.setSystemId(address.toString());
    source.setEncoding("UTF-8");
    return source;
  }

  private static final class Findings implements ErrorHandler {
    final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      note("warning", e);
    }

    @Override
    public void error(SAXParseException e) {
      note("error", e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      note("fatal", e);
    }

    private void note(String severity, SAXParseException e) {
      found.add(
          "%d:%d: %s: %s"
              .formatted(e.getLineNumber(), e.getColumnNumber(), severity, e.getMessage()));
    }
  }
}
