package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Cuts a stream of JSON into its objects by counting braces outside strings, so that one bad or
 * oversized object costs no other.
 */
final class JsonSplitter {
  private final ByteFeed in;
  private final int most;

  JsonSplitter(ByteFeed in, int most) {
    this.in = in;
    this.most = most;
  }

  /** Takes one object's bytes and where it starts. */
  interface Element {
    void take(long position, byte[] bytes);
  }

  /** Takes the reason why something that is no object was left out. */
  interface Broken {
    void take(long position, String reason);
  }

  /** The objects of one array. */
  void elements(Element element, Broken broken) throws IOException {
    int c = space();
    if (c != '[') {
      broken.take(in.position(), "a JSON array was expected.");
      return;
    }
    values(element, broken);
  }

  /** Objects one after another, with white space or commas between them. */
  void values(Element element, Broken broken) throws IOException {
    for (int c = space(); c >= 0; c = space()) {
      long start = in.position() - 1;
      if (c == '{') {
        object(start, element, broken);
      } else if (c != ',' && c != ']') {
        broken.take(start, "a JSON object was expected, found " + shown(c) + ".");
        skipToObject();
      }
    }
  }

  private static String shown(int c) {
    return c > ' ' && c < 127 ? "\"" + (char) c + "\"" : "byte " + c;
  }

  private int space() throws IOException {
    int c = in.read();
    while (c >= 0 && c <= ' ') {
      c = in.read();
    }
    return c;
  }

  private void skipToObject() throws IOException {
    int c = in.read();
    while (c >= 0 && c != '{') {
      c = in.read();
    }
    if (c == '{') {
      in.unread(new byte[] {'{'}, 0, 1);
    }
  }

  private void object(long start, Element element, Broken broken) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write('{');
    int depth = 1;
    boolean string = false;
    boolean escape = false;
    long size = 1;
    while (depth > 0) {
      int c = in.read();
      if (c < 0) {
        broken.take(start, "the JSON object never closes; the file ends inside it.");
        return;
      }
      if (++size <= most) {
        bytes.write(c);
      }
      if (string) {
        string = escape || c != '"';
        escape = !escape && c == '\\';
      } else if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    if (size > most) {
      broken.take(start, "longer than " + most + " bytes; left out. Split it into reports.");
    } else {
      element.take(start, bytes.toByteArray());
    }
  }
}
