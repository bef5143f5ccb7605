package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;

import io.github.askwell.content.Media;
import io.github.askwell.diagnostic.SourceFile;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Judges a picture: it must be what its name says, and an SVG must not be able to run anything or to
/// load anything.
final class MediaFile {
  private static final Set<String> ACTIVE =
      Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener");

  private MediaFile() {}

  static ParsedFile read(String display, Sources.File file) {
    var extension = ContentType.extension(file.path());
    var fault =
        extension.equals("svg") ? svgFault(file.bytes()) : signatureFault(extension, file.bytes());
    var diagnostics =
        fault.stream()
            .map(what ->
                Rule.UNSAFE_MEDIA.at(
                    SourceFile.unreadable(display),
                    quoted(ContentType.id(file.path()) + "." + extension) + " " + what,
                    "export it again as a plain picture, without scripts and links"))
            .toList();
    var media = new Media(file.path().substring("media/".length()), file.bytes());
    return new ParsedFile(file, ContentType.MEDIA, new ParsedFile.Picture(media), diagnostics);
  }

  private static Optional<String> signatureFault(String extension, byte[] bytes) {
    var head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    boolean fits =
        switch (extension) {
          case "png" -> head.startsWith("\u0089PNG");
          case "jpg", "jpeg" -> head.startsWith("\u00FF\u00D8\u00FF");
          case "gif" -> head.startsWith("GIF8");
          case "webp" -> head.startsWith("RIFF") && head.startsWith("WEBP", 8);
          case String _ -> head.startsWith("ftypavi", 4) || head.startsWith("ftypmif1", 4);
        };
    return fits
        ? Optional.empty()
        : Optional.of("is not a " + extension.toUpperCase(Locale.ROOT) + " picture");
  }

  private static Optional<String> svgFault(byte[] bytes) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var reader = factory.createXMLStreamReader(new StringReader(text));
      var declared = reader.getCharacterEncodingScheme();
      if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
        return Optional.of("is not written in UTF-8");
      }
      boolean first = true;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          var fault = first && !isSvg(reader) ? Optional.of("is not an SVG") : elementFault(reader);
          first = false;
          if (fault.isPresent()) {
            return fault;
          }
        } else if (event == XMLStreamConstants.DTD && reader.getText().contains("<!ENTITY")) {
          return Optional.of("declares entities");
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
          return Optional.of("holds a processing instruction");
        } else if (event == XMLStreamConstants.CHARACTERS && loads(reader.getText())) {
          return Optional.of("has a style that loads something");
        }
      }
      return first ? Optional.of("is empty") : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of("is not written in UTF-8");
    } catch (XMLStreamException e) {
      return Optional.of("is not well-formed XML");
    }
  }

  private static boolean isSvg(XMLStreamReader reader) {
    return reader.getLocalName().equals("svg")
        && "http://www.w3.org/2000/svg".equals(reader.getNamespaceURI());
  }

  private static Optional<String> elementFault(XMLStreamReader reader) {
    var element = reader.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTIVE.contains(element)) {
      return Optional.of("holds a <" + reader.getLocalName() + "> element");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      var value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
      if (name.startsWith("on")) {
        return Optional.of("has the event attribute " + quoted(name));
      }
      boolean isAddress = List.of("href", "src").contains(name);
      boolean animates = name.equals("attributename") && value.matches("(.*:)?href|on.*");
      if (isAddress && !value.startsWith("#") || loads(value) || animates) {
        var written = reader.getAttributeLocalName(i);
        return Optional.of("refers to something outside itself in " + quoted(written));
      }
    }
    return Optional.empty();
  }

  private static boolean loads(String style) {
    var text = style.toLowerCase(Locale.ROOT);
    return text.contains("@import")
        || text.contains("javascript:")
        || text.contains("\\")
        || text.contains("image-set(")
        || text.replaceAll("\\s|['\"]", "").replace("url(#", "").contains("url(");
  }
}
