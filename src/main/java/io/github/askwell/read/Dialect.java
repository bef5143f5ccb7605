package io.github.askwell.read;

import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Markdown that content is written in: CommonMark with tables, struck-out words and bare
/// addresses.
///
/// A parser pays for each extension on every text, above all for the search for addresses. So a text
/// is parsed with those extensions alone whose signs are in it, which gives the same document.
final class Dialect {
  private static final Parsing GRAMMAR = new Parsing(new MutableDataSet());

  /// What takes the place of those patterns of the parser that take a step of the stack for each
  /// character or attribute. They match the same, but that an escaped quote never closes a title.
  private static final Map<String, Pattern> FLAT =
      Map.of(
          GRAMMAR.HTML_TAG.pattern(),
          flat(
              "<[A-Za-z][A-Za-z0-9-]*+(?:\\s++[A-Za-z_:][\\w:.-]*+"
                  + "(?:\\s*+=\\s*+(?:[^\"'=<>{}`\\x00-\\x20]++|'[^']*+'|\"[^\"]*+\"))?+)*+"
                  + "\\s*+/?+>|</[A-Za-z][A-Za-z0-9-]*+\\s*+>|<!---->"
                  + "|<!--(?:-?[^>-])(?:-?[^-])*+-->|<\\?.*?\\?>|<![A-Za-z]++\\s++[^>]*+>"
                  + "|<!\\[(?i:CDATA)\\[[\\s\\S]*?]]>"),
          GRAMMAR.LINK_TITLE.pattern(),
          flat(
              "\"(?:\\\\\\p{Punct}|[^\"\\x00])*+\"|'(?:\\\\\\p{Punct}|[^'\\x00])*+'"
                  + "|\\((?:\\\\\\p{Punct}|[^)\\x00])*+\\)"),
          GRAMMAR.LINK_DESTINATION_ANGLES.pattern(),
          flat("<(?:\\\\\\p{Punct}|[^<> \\t\\n\\x00])*+>"),
          GRAMMAR.EMAIL_AUTOLINK.pattern(),
          flat(
              "<([\\w.!#$%&'*+/=?^`{|}~-]++@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                  + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*+)>"));

  private static final int TABLES = 1;
  private static final int STRUCK = 2;
  private static final int ADDRESSES = 4;

  /// A parser for each set of extensions, by [#extensions].
  private static final Map<Integer, Parser> PARSERS = new ConcurrentHashMap<>();

  private Dialect() {}

  /// The document that a text is.
  static Document parse(String markdown) {
    return PARSERS.computeIfAbsent(extensions(markdown), Dialect::parser).parse(markdown);
  }

  /// What a piece of text says, without its escapes and entities.
  static String unescaped(BasedSequence chars) {
    var text = chars.toString();
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : chars.unescape();
  }

  /// The extensions that a text may need, one bit each.
  private static int extensions(String text) {
    return (text.indexOf('|') >= 0 ? TABLES : 0)
        + (text.contains("~~") ? STRUCK : 0)
        + (mayHoldAddress(text) ? ADDRESSES : 0);
  }

  private static boolean mayHoldAddress(String text) {
    if (text.indexOf('@') >= 0 || text.contains("://")) {
      return true;
    }
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (dot > 2 && text.regionMatches(true, dot - 3, "www", 0, 3)) {
        return true;
      }
    }
    return false;
  }

  private static Parser parser(int needed) {
    var chosen = new ArrayList<Extension>();
    if ((needed & TABLES) != 0) {
      chosen.add(TablesExtension.create());
    }
    if ((needed & STRUCK) != 0) {
      chosen.add(StrikethroughExtension.create());
    }
    if ((needed & ADDRESSES) != 0) {
      chosen.add(AutolinkExtension.create());
    }
    return Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, chosen))
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .customInlineParserFactory(
            (options, special, delimiters, processors, references, extensions) ->
                new CommonmarkInlineParser(
                    options, special, delimiters, processors, references, extensions) {
                  @Override
                  public @Nullable BasedSequence match(Pattern pattern) {
                    return super.match(FLAT.getOrDefault(pattern.pattern(), pattern));
                  }
                })
        .build();
  }

  private static Pattern flat(String alternatives) {
    return Pattern.compile("^(?:" + alternatives + ")");
  }
}
