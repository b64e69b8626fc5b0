package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What README and docs show is what the program prints: each {@code console} block is run in a
 * folder that holds the samples, and its standard output compared. {@code -Dherodotus.update=true}
 * writes what is printed now into the documents and redraws the picture.
 */
@DisabledOnOs(OS.WINDOWS)
class DocsTest {
  private static final int COLUMNS = 96;
  static final Path ROOT = root();

  @TempDir Path folder;

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("samples")) ? here : here.getParent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/EXAMPLES.md", "docs/INPUT.md", "docs/FORMATS.md"})
  void printsWhatIsShown(String name) throws Exception {
    desk();
    Path document = ROOT.resolve(name);
    String shown = Files.readString(document);
    List<String> out = new ArrayList<>();
    List<String> lines = shown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.add(lines.get(i));
      if (!lines.get(i).equals("```console")) {
        continue;
      }
      for (i++; !lines.get(i).equals("```"); i++) {
        if (lines.get(i).startsWith("$ ")) {
          out.add(lines.get(i));
          String printed = run(lines.get(i).substring(2));
          out.addAll(printed.lines().toList());
        }
      }
      out.add("```");
    }
    same(document, shown, String.join("\n", out) + "\n");
  }

  @Test
  void drawsTheDossierAsItIs() throws Exception {
    desk();
    run("./herodotus read samples --quiet");
    String command = "./herodotus show AFG-2019-03-12";
    List<String> page = run(command + " --color always --width " + COLUMNS).lines().toList();
    Map<String, Integer> sections = new LinkedHashMap<>();
    sections.put("Accounts ", 16);
    sections.put("differ: killed", 6);
    sections.put("esponsibility", 7);
    List<String> parts = TerminalPicture.cut(page, sections);
    String picture =
        TerminalPicture.of(
            "The dossier of an incident: accounts side by side, each in its own words",
            command,
            parts,
            COLUMNS);
    assertThat(picture.length()).isLessThan(60_000);
    Path file = ROOT.resolve("docs/dossier.svg");
    same(file, Files.exists(file) ? Files.readString(file) : "", picture);
  }

  static void same(Path file, String shown, String printed) throws IOException {
    if (Boolean.getBoolean("herodotus.update")) {
      Files.writeString(file, printed);
    } else {
      assertThat(printed)
          .as("%s; bring it up to date with -Dherodotus.update=true", file.getFileName())
          .isEqualTo(shown);
    }
  }

  /** A folder as a user has it after a build: the launcher and the samples. */
  private void desk() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
      for (Path file : files.toList()) {
        Files.copy(file, samples.resolve(file.getFileName()));
      }
    }
    Path launcher = folder.resolve("herodotus");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -Xmx1g -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Main.class.getName()
            + " \"$@\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Standard output of a command line; what goes to standard error goes to ours. */
  private String run(String command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("COLUMNS", "NO_COLOR", "JAVA_TOOL_OPTIONS"));
    builder.environment().put("HERODOTUS_TTY", "");
    builder.redirectError(folder.resolve("stderr").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue())
        .as("%s: %s", command, Files.readString(folder.resolve("stderr")))
        .isZero();
    return out;
  }
}
