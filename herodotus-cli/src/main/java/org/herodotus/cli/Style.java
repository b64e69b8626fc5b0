package org.herodotus.cli;

/** Colour and weight on a terminal; nothing at all elsewhere. */
final class Style {
  /** When to use colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** Colours and weights in use. */
  enum Ink {
    BOLD("1"),
    DIM("2"),
    UNDERLINE("4"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  private final boolean on;

  private Style(boolean on) {
    this.on = on;
  }

  static Style of(Color color) {
    return new Style(
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              Terminal.is(1)
                  && System.getenv("NO_COLOR") == null
                  && !"dumb".equals(System.getenv("TERM"));
        });
  }

  boolean on() {
    return on;
  }

  String of(Ink ink, String text) {
    return on && !text.isEmpty() ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
  }

  String bold(String text) {
    return of(Ink.BOLD, text);
  }

  String dim(String text) {
    return of(Ink.DIM, text);
  }
}
