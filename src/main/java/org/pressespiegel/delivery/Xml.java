package org.pressespiegel.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream: without document types, entities of its own, and without the network. */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    // The one of the JDK, whatever else is on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  static XMLStreamReader reader(InputStream in) throws IOException {
    try {
      return FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  static XMLStreamReader reader(Reader in) throws IOException {
    try {
      return FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Goes to the next event. */
  static int next(XMLStreamReader reader) throws IOException {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static IOException broken(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException cause) {
      return cause;
    }
    if (e.getCause() instanceof IOException cause) {
      return cause;
    }
    String message = String.valueOf(e.getMessage()).replaceAll("(?s).*\\nMessage: ", "");
    boolean early = message.contains("must start and end within the same entity");
    return new IOException(
        early ? "unexpected end of XML" : "broken XML: " + message.lines().findFirst().orElse(""));
  }
}
