package org.herodotus.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Something went wrong that a user can act on: says what, where, the value seen, and what to do.
 */
public sealed class HerodotusException extends RuntimeException
    permits HerodotusException.UnreadableReport,
        HerodotusException.LimitExceeded,
        HerodotusException.StoreCorrupt,
        HerodotusException.StoreUnavailable,
        HerodotusException.UnusableModel,
        HerodotusException.BadQuery {
  private static final long serialVersionUID = 1L;

  HerodotusException(String message, Throwable cause) {
    super(message, cause);
  }

  HerodotusException(String message) {
    super(message);
  }

  /** Why a file cannot be used, in words: what the platform says is often no more than its name. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission; change its mode, or run as its owner";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file of this name; name another";
    }
    if (e instanceof FileSystemLoopException) {
      return "links lead back to the folder they are in";
    }
    return (e instanceof FileSystemException f
            ? Optional.ofNullable(f.getReason())
            : Optional.ofNullable(e.getMessage()))
        .orElse(e.getClass().getSimpleName());
  }

  /** Bytes that are no report in any known form. */
  public static final class UnreadableReport extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public UnreadableReport(String message) {
      super(message);
    }

    public UnreadableReport(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Input larger or deeper than {@link Limits} allow. */
  public static final class LimitExceeded extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
      super(message);
    }
  }

  /** A casebook file that does not hold what it should. */
  public static final class StoreCorrupt extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public StoreCorrupt(String message) {
      super(message);
    }

    public StoreCorrupt(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A casebook file that cannot be opened, read or written just now: locked, full, forbidden. */
  public static final class StoreUnavailable extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message) {
      super(message);
    }

    public StoreUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A trained network that is missing, damaged, or of another version. */
  public static final class UnusableModel extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public UnusableModel(String message) {
      super(message);
    }

    public UnusableModel(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A question or option that cannot be answered as asked. */
  public static final class BadQuery extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public BadQuery(String message) {
      super(message);
    }
  }
}
