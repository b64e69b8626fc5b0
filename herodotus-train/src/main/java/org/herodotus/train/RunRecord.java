package org.herodotus.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a later reader has to know to run a training again: settings, data digests, course. */
final class RunRecord {

  private RunRecord() {}

  static String of(Train run, Map<String, Path> inputs, List<String> lines) throws IOException {
    StringBuilder text = new StringBuilder("# Training run\n\n## Settings\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "seed %d, peak rate %s, frozen layers %d, dropout %s, %s, relative epochs %s\n",
            run.seed,
            run.peak,
            run.frozen,
            run.dropout,
            run.minutes > 0 ? run.minutes + " minutes" : run.steps + " steps (0: all epochs)",
            run.epochs));
    text.append("\n## Data (SHA-256)\n\n");
    for (Map.Entry<String, Path> input : inputs.entrySet()) {
      text.append("- ").append(input.getKey()).append(": `").append(digest(input.getValue()));
      text.append("`\n");
    }
    text.append("\n## Course\n\n```\n");
    lines.forEach(line -> text.append(line).append('\n'));
    return text.append("```\n").toString();
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = Checkpoint.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
