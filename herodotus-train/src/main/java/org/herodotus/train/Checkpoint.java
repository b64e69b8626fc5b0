package org.herodotus.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named arrays of numbers in a file, with settings in front and a SHA-256 digest at the end that is
 * checked when the file is read.
 *
 * @param settings what the numbers belong to
 * @param values the numbers by name
 */
public record Checkpoint(Map<String, String> settings, Map<String, float[]> values) {

  private static final String HEADER = "herodotus-checkpoint-1";

  /** The model and where training stands. */
  static Checkpoint of(Weights weights, Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>(more);
    settings.put("hidden", Integer.toString(weights.hidden()));
    settings.put("layers", Integer.toString(weights.layers()));
    settings.put("heads", Integer.toString(weights.heads()));
    return new Checkpoint(settings, weights.values());
  }

  /** The model in it. */
  public Weights weights() {
    return new Weights(
        number("hidden", 0), number("layers", 0), number("heads", 0), new LinkedHashMap<>(values));
  }

  /** A whole number of the settings. */
  int number(String name, int absent) {
    String value = settings.get(name);
    return value == null ? absent : Integer.parseInt(value);
  }

  /** Writes to a file that is complete or not there at all. */
  public void write(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    MessageDigest digest = sha256();
    try (BufferedOutputStream plain =
            new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20);
        DataOutputStream out = new DataOutputStream(new DigestOutputStream(plain, digest))) {
      out.writeUTF(HEADER);
      out.writeInt(settings.size());
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        out.writeUTF(setting.getKey());
        out.writeUTF(setting.getValue());
      }
      out.writeInt(values.size());
      for (Map.Entry<String, float[]> entry : values.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        ByteBuffer bytes =
            ByteBuffer.allocate(entry.getValue().length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(entry.getValue());
        out.write(bytes.array());
      }
      out.flush();
      plain.write(digest.digest());
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads a file and checks its digest. */
  public static Checkpoint read(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (BufferedInputStream plain = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
        DataInputStream in = new DataInputStream(new DigestInputStream(plain, digest))) {
      if (!in.readUTF().equals(HEADER)) {
        throw new IOException(file + " is not a checkpoint");
      }
      Map<String, String> settings = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String key = in.readUTF();
        settings.put(key, in.readUTF());
      }
      Map<String, float[]> values = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        byte[] bytes = new byte[in.readInt() * Float.BYTES];
        in.readFully(bytes);
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        values.put(name, numbers);
      }
      if (!Arrays.equals(digest.digest(), plain.readAllBytes())) {
        throw new IOException(file + " is damaged");
      }
      return new Checkpoint(settings, values);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
