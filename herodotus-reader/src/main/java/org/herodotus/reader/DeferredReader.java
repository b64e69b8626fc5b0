package org.herodotus.reader;

import java.util.function.Consumer;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.MarkReader;
import org.herodotus.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * A learned reader that is loaded when the first report needs it. If that fails, it says so once,
 * and every report is left to the rules. Thread-safe.
 */
public final class DeferredReader implements MarkReader, AutoCloseable {
  private final ReaderModel model;
  private final Consumer<String> notice;
  private volatile @Nullable MarkReader reader;
  private @Nullable LearnedReader opened;

  /**
   * @param notice is told once, in a sentence, why the model cannot be used
   */
  public DeferredReader(ReaderModel model, Consumer<String> notice) {
    this.model = model;
    this.notice = notice;
  }

  /** Whether the model can be used on this machine. Loads it, and gives notice if it cannot. */
  public synchronized boolean usable() {
    open();
    return opened != null;
  }

  /** SHA-256 of the model in hexadecimal. */
  public String digest() {
    return model.digest();
  }

  @Override
  public LearnedMarks read(Report report) {
    MarkReader ready = reader;
    if (ready == null) {
      ready = open();
    }
    try {
      return ready.read(report);
    } catch (HerodotusException.UnusableModel e) {
      giveUp(e.getMessage());
      return LearnedMarks.none();
    }
  }

  private synchronized MarkReader open() {
    MarkReader ready = reader;
    if (ready != null) {
      return ready;
    }
    try {
      LearnedReader loaded = model.open();
      opened = loaded;
      reader = loaded;
      return loaded;
    } catch (HerodotusException.UnusableModel e) {
      return giveUp(e.getMessage());
    } catch (LinkageError e) {
      return giveUp("ONNX Runtime does not run on this machine (" + reason(e) + ").");
    }
  }

  /** What lies at the bottom of a library that cannot be loaded, on one line. */
  private static String reason(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? "" : ": " + root.getMessage();
    return root.getClass().getSimpleName() + message.replaceAll("\\s+", " ").strip();
  }

  private synchronized MarkReader giveUp(String reason) {
    MarkReader none = MarkReader.none();
    if (opened != null || reader == null) {
      notice.accept(reason + " Rules read alone.");
    }
    opened = null;
    reader = none;
    return none;
  }

  @Override
  public synchronized void close() {
    LearnedReader loaded = opened;
    if (loaded != null) {
      loaded.close();
    }
  }
}
