package org.herodotus.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as lower-case hex. */
final class Digest {
  private Digest() {}

  static MessageDigest open() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(byte[] bytes, int start, int end) {
    MessageDigest digest = open();
    digest.update(bytes, start, end - start);
    return hex(digest);
  }

  /** Identity of a record: its bytes, the name of its file, and its place in it. */
  static String identity(String bytesDigest, String file, long record) {
    byte[] key = (bytesDigest + '\n' + file + '\n' + record).getBytes(StandardCharsets.UTF_8);
    return of(key, 0, key.length);
  }
}
