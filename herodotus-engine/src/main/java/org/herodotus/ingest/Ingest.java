package org.herodotus.ingest;

import static org.herodotus.model.HerodotusException.reason;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.model.Limits;

/**
 * Reads files of any known form into reports, one by one, in the order of the files; what cannot be
 * read is rejected with a reason and reading goes on. The same file read twice gives the same
 * reports. Thread-safe; each call feeds its own sink from the calling thread.
 */
public final class Ingest {
  private final IngestOptions options;
  private final Limits limits;
  private final LocalDate today;

  /** Reads what {@code options} say, within {@code limits}. */
  public Ingest(IngestOptions options, Limits limits) {
    this(options, limits, LocalDate.now(Clock.systemUTC()));
  }

  /**
   * @param today the latest day on which a report can have been published; later dates are dropped
   *     with a note
   */
  public Ingest(IngestOptions options, Limits limits, LocalDate today) {
    this.options = options;
    this.limits = limits;
    this.today = today;
  }

  /**
   * Reads a file, standard input ({@code -}), or all files below a directory in the order of their
   * names; below a directory, what starts with a dot and what is named README is left out, and a
   * link to a folder is noted but not followed, so that no loop is walked.
   */
  public void read(Path path, ReportSink sink) {
    if (path.toString().equals("-")) {
      read("-", System.in, sink);
    } else if (Files.isDirectory(path)) {
      walk(path, sink);
    } else {
      try (InputStream in = Files.newInputStream(path)) {
        read(path.toString(), in, sink);
      } catch (NoSuchFileException | FileNotFoundException e) {
        sink.reject(new Rejected(path.toString(), 0, 0, "there is no such file."));
      } catch (AccessDeniedException e) {
        sink.reject(
            new Rejected(
                path.toString(), 0, 0, "no permission to read this file; change its mode."));
      } catch (IOException e) {
        sink.reject(new Rejected(path.toString(), 0, 0, "cannot be read: " + reason(e) + "."));
      }
    }
  }

  private void walk(Path directory, ReportSink sink) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(directory)) {
      entries =
          listed
              .filter(p -> !p.getFileName().toString().matches("\\..*|README(\\.(md|txt))?"))
              .sorted(Comparator.comparing(p -> p.getFileName().toString()))
              .toList();
    } catch (IOException e) {
      sink.reject(
          new Rejected(directory.toString(), 0, 0, "folder cannot be read: " + reason(e) + "."));
      return;
    }
    for (Path entry : entries) {
      if (Files.isRegularFile(entry) || Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        read(entry, sink);
      } else {
        sink.note(
            new Note(
                entry.toString(),
                0,
                0,
                Files.isDirectory(entry)
                    ? "a link to a folder, not followed. Name that folder to have it read."
                    : Files.exists(entry)
                        ? "no file but a device or pipe; left out."
                        : "a link to nothing; left out."));
      }
    }
  }

  /** Reads a stream under the name by which the user knows it. Does not close the stream. */
  public void read(String name, InputStream in, ReportSink sink) {
    Intake intake = new Intake(name, options, limits, today, sink);
    ByteFeed feed = new ByteFeed(new BufferedInputStream(in, 1 << 16));
    try {
      feed = unpack(feed);
      dispatch(intake, feed);
    } catch (BrokenInput e) {
      intake.reject(intake.seen() + 1, feed.position(), e.getMessage() + before(intake));
    } catch (IOException e) {
      intake.reject(
          intake.seen() + 1,
          feed.position(),
          "reading failed: " + reason(e) + "." + before(intake));
    }
  }

  private static String before(Intake intake) {
    return intake.seen() == 0 ? "" : " Records before it were read.";
  }

  /** Opens up to two layers of gzip. */
  private ByteFeed unpack(ByteFeed packed) throws IOException {
    ByteFeed feed = packed;
    for (int layer = 0; Gunzip.isGzip(feed.peek(3)); layer++) {
      if (layer == 2) {
        throw new BrokenInput("packed by gzip more than twice; unpack it by hand if it is sound.");
      }
      feed = new ByteFeed(new Gunzip(feed, limits.maxRatio()));
    }
    return feed;
  }

  private void dispatch(Intake intake, ByteFeed feed) throws IOException {
    byte[] head = feed.peek(Sniffer.HEAD);
    if (head.length == 0) {
      intake.reject(1, 0, "the file is empty.");
      return;
    }
    Format format =
        options.format() == Format.AUTO
            ? Sniffer.format(intake.path(), head, options.fields())
            : options.format();
    Optional<String> binary = format == Format.WARC ? Optional.empty() : Sniffer.binary(head);
    if (binary.isPresent()) {
      intake.reject(1, 0, "this is " + binary.get() + ". Nothing read.");
      return;
    }
    switch (format) {
      case JSONL -> new JsonReader(intake, feed).read();
      case HTML -> new HtmlReader(intake).read(feed);
      case FEED -> new FeedReader(intake).read(feed);
      case CSV -> new CsvReader(intake, feed).read();
      case WARC -> new WarcFile(intake, feed).read();
      default -> TextReader.read(intake, feed);
    }
  }
}
