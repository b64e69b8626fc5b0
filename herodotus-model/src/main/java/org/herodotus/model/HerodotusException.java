package org.herodotus.model;

/**
 * Something went wrong that a user can act on: says what, where, the value seen, and what to do.
 */
public sealed class HerodotusException extends RuntimeException
    permits HerodotusException.UnreadableReport,
        HerodotusException.LimitExceeded,
        HerodotusException.StoreCorrupt,
        HerodotusException.StoreUnavailable,
        HerodotusException.BadQuery {
  private static final long serialVersionUID = 1L;

  HerodotusException(String message, Throwable cause) {
    super(message, cause);
  }

  HerodotusException(String message) {
    super(message);
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

  /** A question or option that cannot be answered as asked. */
  public static final class BadQuery extends HerodotusException {
    private static final long serialVersionUID = 1L;

    public BadQuery(String message) {
      super(message);
    }
  }
}
