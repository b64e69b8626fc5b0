package org.herodotus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.HerodotusException;
import org.herodotus.store.Digests;
import picocli.CommandLine.Option;

/** Which places the reader knows. */
final class PlaceOptions {
  private static final int HEAD = 1 << 20;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "Know the places of this file, made by: herodotus gazetteer import (default: those that"
              + " come with the program)")
  private Optional<Path> file = Optional.empty();

  Optional<Gazetteer> gazetteer() {
    return file.map(
        f -> {
          head(f);
          try {
            return Gazetteer.open(f);
          } catch (RuntimeException e) {
            throw new HerodotusException.BadQuery(
                "--gazetteer="
                    + f
                    + " is no gazetteer of this version. Make one with: herodotus gazetteer import");
          }
        });
  }

  /** Version of the reader with these places: other places make another reading. */
  String version() {
    return file.map(f -> Main.VERSION + "+" + Digests.sha256(head(f)).substring(0, 12))
        .orElse(Main.VERSION);
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] size = (Files.size(file) + ":").getBytes(StandardCharsets.UTF_8);
      byte[] start = in.readNBytes(HEAD);
      byte[] all = java.util.Arrays.copyOf(size, size.length + start.length);
      System.arraycopy(start, 0, all, size.length, start.length);
      return all;
    } catch (IOException e) {
      throw new HerodotusException.BadQuery(
          "--gazetteer=" + file + " cannot be read: " + HerodotusException.reason(e) + ".");
    }
  }
}
