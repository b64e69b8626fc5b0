package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.herodotus.model.Locator;

/**
 * The bytes of one page or text, or the first of them if there are too many to hold.
 *
 * @param container how they were packed
 * @param record ordinal in the file
 * @param position byte in the file
 * @param bytes the bytes, perhaps cut
 * @param length how many there were before the cut
 * @param sha256 digest of all of them
 * @param label charset that the server declared
 */
record Payload(
    Locator.Container container,
    long record,
    long position,
    byte[] bytes,
    long length,
    String sha256,
    Optional<String> label) {

  boolean isCut() {
    return length > bytes.length;
  }

  /** A whole file, of which at most {@code most} bytes are held. */
  static Payload file(Locator.Container container, ByteFeed in, int most) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    MessageDigest digest = Digest.open();
    in.take(most, kept);
    byte[] bytes = kept.toByteArray();
    digest.update(bytes);
    long length = bytes.length;
    for (kept.reset(); in.take(1 << 16, kept) > 0; kept.reset()) {
      digest.update(kept.toByteArray());
      length += kept.size();
    }
    return new Payload(container, 1, 0, bytes, length, Digest.hex(digest), Optional.empty());
  }

  /** A record that is held whole. */
  static Payload whole(
      Locator.Container container,
      long record,
      long position,
      byte[] bytes,
      Optional<String> label) {
    return new Payload(
        container, record, position, bytes, bytes.length, Digest.of(bytes, 0, bytes.length), label);
  }
}
