package io.github.askwell.theme;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The templates of a theme, ready to be filled in.
///
/// What an author of templates got wrong comes out as a [Diagnostic] at its place in the template.
public final class Templates {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Theme theme;
  private final Configuration configuration;

  public Templates(Theme theme) {
    this.theme = theme;
    this.configuration = configuration(theme);
  }

  /// What came of a page: its text, or what is wrong with its template.
  public sealed interface Outcome {
    /// @param text in UTF-8
    record Filled(byte[] text) implements Outcome {}

    record Failed(Diagnostic diagnostic) implements Outcome {}
  }

  /// Fills in a template with the model of a page and nothing else.
  ///
  /// @param name the path of the template in the theme, such as `page/home.ftlh`
  /// @param model a record, whose components are what the template sees
  public Outcome fill(String name, Object model) {
    try {
      var out = new Utf8();
      configuration.getTemplate(name).process(model, out);
      return new Outcome.Filled(out.bytes());
    } catch (TemplateNotFoundException missing) {
      return new Outcome.Failed(missing(name));
    } catch (TemplateException failed) {
      var cause = malformed(failed);
      return new Outcome.Failed(cause.map(this::malformed).orElseGet(() -> failed(name, failed)));
    } catch (IOException unread) {
      var cause = malformed(unread).orElseThrow(() -> new UncheckedIOException(unread));
      return new Outcome.Failed(malformed(cause));
    }
  }

  /// What is malformed in a template that could not be used. It may be one that was imported; and
  /// FreeMarker tells of it once, and from then on that it told so.
  private static Optional<ParseException> malformed(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, Objects::nonNull, each -> each == null ? null : each.getCause())
        .filter(ParseException.class::isInstance)
        .map(ParseException.class::cast)
        .findFirst();
  }

  private Diagnostic missing(String name) {
    return new Diagnostic(
        "missing-template",
        Severity.ERROR,
        SourceFile.unreadable(theme.name() + "/" + name),
        "there is no template '" + name + "'",
        "add the file; the theme that comes with Askwell has one to start from");
  }

  private Diagnostic malformed(ParseException malformed) {
    return new Diagnostic(
        "template-syntax",
        Severity.ERROR,
        at(malformed.getTemplateName(), malformed.getLineNumber(), malformed.getColumnNumber()),
        sentence(malformed.getEditorMessage()),
        "mend the template here; every directive needs its end and every expression its brace");
  }

  private Diagnostic failed(String page, TemplateException failed) {
    var source = failed.getTemplateSourceName();
    var blamed = failed.getBlamedExpressionString();
    var unknown = failed instanceof InvalidReferenceException && blamed != null;
    return new Diagnostic(
        "template-error",
        Severity.ERROR,
        at(source == null ? page : source, failed.getLineNumber(), failed.getColumnNumber()),
        unknown ? "'" + blamed + "' is not there" : sentence(failed.getMessageWithoutStackTop()),
        unknown
            ? "a template sees the record of its page and nothing else; write '"
                + blamed
                + "!' or <#if "
                + blamed
                + "??> for what may be absent"
            : "mend the expression; the record of the page says what there is");
  }

  private Location at(@Nullable String template, @Nullable Integer line, @Nullable Integer column) {
    var name = template == null ? "layout.ftlh" : template;
    var file = new SourceFile(theme.name() + "/" + name, theme.files().getOrDefault(name, ""));
    int offset = file.offset(line == null ? 1 : line, column == null ? 1 : column);
    return file.locate(Span.at(offset));
  }

  /// The first sentence of a message that may go on for a page.
  private static String sentence(@Nullable String message) {
    var lines =
        Optional.ofNullable(message)
            .orElse("the template failed")
            .strip()
            .split("\\R\\s*\\R|\\n----|==>|\\s*Was expecting|\\s+This usually");
    var first = lines[0].replaceAll("\\s+", " ").replaceAll("[.:]+$", "");
    return first.isBlank() ? "the template failed" : first;
  }

  private static Configuration configuration(Theme theme) {
    var configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new ThemeLoader(theme));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLocalizedLookup(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setOutputFormat(UndefinedOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setObjectWrapper(new Wrapper());
    return configuration;
  }

  /// Shows templates an absent value as a missing one and markup as markup, so that no template has
  /// to say what needs no escaping. What every object has, such as its class, it does not show.
  private static final class Wrapper extends DefaultObjectWrapper {
    Wrapper() {
      super(VERSION);
      setExposeFields(false);
      setMemberAccessPolicy(new DeclaredOnly());
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      return switch (value) {
        case Optional<?> optional -> wrap(optional.orElse(null));
        case Html html -> HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        case null, default -> super.wrap(value);
      };
    }
  }

  /// Lets templates call what a class declares and nothing that every object has.
  private static final class DeclaredOnly implements MemberAccessPolicy {
    private final MemberAccessPolicy usual = DefaultMemberAccessPolicy.getInstance(VERSION);

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      var members = usual.forClass(type);
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return method.getDeclaringClass() != Object.class && members.isMethodExposed(method);
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return usual.isToStringAlwaysExposed();
    }
  }

  /// Finds templates among the files of a theme, wherever those came from.
  private record ThemeLoader(Theme theme) implements TemplateLoader {
    @Override
    public @Nullable Object findTemplateSource(String name) {
      return theme.files().containsKey(name) ? name : null;
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(theme.files().getOrDefault((String) source, ""));
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }
}
