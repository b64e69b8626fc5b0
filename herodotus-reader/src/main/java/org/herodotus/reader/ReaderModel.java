package org.herodotus.reader;

import ai.onnxruntime.OrtException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.model.Derivation;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;

/**
 * Where a trained network is kept: in a file, or in the program itself. Knows its digest without
 * loading it. Immutable and thread-safe.
 */
public final class ReaderModel {
  /** The form of model files that this version reads. */
  public static final int FORMAT = 1;

  private static final String RESOURCE = "reader.onnx";
  private static final String DIGEST = "reader.sha256";
  private static final long LARGEST = 512L << 20;

  private final String name;
  private final Optional<Path> file;
  private final String digest;

  private ReaderModel(String name, Optional<Path> file, String digest) {
    this.name = name;
    this.file = file;
    this.digest = digest;
  }

  /** The network that comes with the program; empty in a build without one. */
  public static Optional<ReaderModel> builtIn() {
    if (ReaderModel.class.getResource(RESOURCE) == null) {
      return Optional.empty();
    }
    try (InputStream in = ReaderModel.class.getResourceAsStream(DIGEST)) {
      String digest =
          in == null
              ? sha256(resource())
              : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s")[0];
      return Optional.of(new ReaderModel(RESOURCE, Optional.empty(), digest));
    } catch (IOException e) {
      throw new HerodotusException.UnusableModel(
          RESOURCE + " cannot be read: " + HerodotusException.reason(e) + ".", e);
    }
  }

  /**
   * The network in a file.
   *
   * @throws HerodotusException.UnusableModel if there is no such file, or it is too large for one
   */
  public static ReaderModel of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > LARGEST) {
        throw new HerodotusException.UnusableModel(
            file + " is no reader model: " + Files.size(file) + " bytes are more than any has.");
      }
      return new ReaderModel(file.toString(), Optional.of(file), sha256(in));
    } catch (IOException e) {
      throw new HerodotusException.UnusableModel(
          file + " cannot be read: " + HerodotusException.reason(e) + ".", e);
    }
  }

  /** SHA-256 of the model in hexadecimal: another model makes other marks. */
  public String digest() {
    return digest;
  }

  /**
   * Loads the network: takes tenths of a second and its size in memory outside the heap.
   *
   * @throws HerodotusException.UnusableModel if it is cut off, damaged, or of another version; the
   *     message names its size and SHA-256
   */
  public LearnedReader open() {
    byte[] bytes;
    try (InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : resource()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new HerodotusException.UnusableModel(
          name + " cannot be read: " + HerodotusException.reason(e) + ".", e);
    }
    String found = sha256(bytes);
    if (!found.equals(digest)) {
      throw unusable("its SHA-256 should be " + digest, bytes.length, found, Optional.empty());
    }
    try {
      OnnxEncoder encoder = OnnxEncoder.open(bytes);
      Optional<String> fault = fault(encoder.properties());
      if (fault.isPresent()) {
        encoder.close();
        throw unusable(fault.get(), bytes.length, found, Optional.empty());
      }
      String version = encoder.properties().getOrDefault("herodotus.version", "");
      return new LearnedReader(
          encoder,
          new Derivation("reader", version + " " + found.substring(0, 12)),
          encoder::close);
    } catch (OrtException e) {
      throw unusable(
          "it is cut off, damaged, or no network of this kind (" + e.getMessage() + ")",
          bytes.length,
          found,
          Optional.of(e));
    }
  }

  private HerodotusException.UnusableModel unusable(
      String fault, long size, String found, Optional<Exception> cause) {
    String message =
        name
            + " is no reader model for this version: "
            + fault
            + ". It has "
            + size
            + " bytes, SHA-256 "
            + found
            + ".";
    return cause
        .map(e -> new HerodotusException.UnusableModel(message, e))
        .orElseGet(() -> new HerodotusException.UnusableModel(message));
  }

  /** What of a file's account of itself this version cannot use. */
  private static Optional<String> fault(Map<String, String> properties) {
    String format = properties.getOrDefault("herodotus.format", "missing");
    if (!format.equals(String.valueOf(FORMAT))) {
      return Optional.of("its format is " + format + ", this version reads format " + FORMAT);
    }
    return differs("channels", properties, channels())
        .or(() -> differs("labels", properties, labels()));
  }

  private static Optional<String> differs(
      String what, Map<String, String> properties, List<String> known) {
    List<String> found =
        Arrays.stream(properties.getOrDefault("herodotus." + what, "").split("[,\\s]+"))
            .filter(s -> !s.isEmpty())
            .toList();
    return found.equals(known)
        ? Optional.empty()
        : Optional.of("its " + what + " are " + found + ", this version knows " + known);
  }

  private static List<String> channels() {
    return Arrays.stream(MarkChannel.values())
        .map(MarkChannel::label)
        .collect(Collectors.toUnmodifiableList());
  }

  private static List<String> labels() {
    return Arrays.stream(ReportLabel.values())
        .map(ReportLabel::label)
        .collect(Collectors.toUnmodifiableList());
  }

  private static InputStream resource() throws IOException {
    InputStream in = ReaderModel.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new java.io.FileNotFoundException(RESOURCE);
    }
    return in;
  }

  private static String sha256(byte[] bytes) {
    try {
      return sha256(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  private static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
