package org.herodotus.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.herodotus.SecondReader;
import org.herodotus.model.HerodotusException;
import org.herodotus.reader.DeferredReader;
import org.herodotus.reader.ReaderModel;
import picocli.CommandLine.Option;

/** Who reads: the rules, a learned reader, or both. */
final class ReaderOptions {
  /** Who is believed in what both can read. */
  enum Who {
    RULES,
    MODEL,
    BOTH
  }

  @Option(
      names = "--reader",
      paramLabel = "WHO",
      description = {
        "Who is believed about voices and parts: rules, model, or both (default: both, or rules in",
        "a build without a model)"
      })
  private Optional<Who> who = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Read with this model file (default: the one that comes with the program)")
  private Optional<Path> file = Optional.empty();

  /**
   * The reader at the side of the rules, loaded when a report first needs it.
   *
   * @param notice is told, in a sentence, if a model was asked for and cannot be used
   */
  SecondReader second(Consumer<String> notice) {
    Optional<ReaderModel> model = model();
    if (model.isEmpty()) {
      if (who.isPresent() && who.get() != Who.RULES) {
        notice.accept(
            "--reader="
                + who.get().name().toLowerCase(Locale.ROOT)
                + ": this build has no reader model. Name one with --model FILE. Rules read"
                + " alone.");
      }
      return SecondReader.none();
    }
    DeferredReader marks = new DeferredReader(model.get(), notice);
    return who.orElse(Who.BOTH) == Who.MODEL
        ? SecondReader.alone(marks)
        : SecondReader.beside(marks);
  }

  /** Whether the user chose who reads. */
  boolean chosen() {
    return who.isPresent() || file.isPresent();
  }

  /**
   * What to add to the version of the reader: another model makes another reading. Loads the model:
   * where it cannot be used, rules read alone, and their readings bear no model's name.
   *
   * @param second the reader that these options gave
   */
  String version(SecondReader second) {
    return second.marks() instanceof DeferredReader deferred && deferred.usable()
        ? "+" + deferred.digest().substring(0, 12) + (second.alone() ? "!" : "")
        : "";
  }

  private Optional<ReaderModel> model() {
    if (who.isPresent() && who.get() == Who.RULES) {
      return Optional.empty();
    }
    return file.map(ReaderOptions::open).or(ReaderModel::builtIn);
  }

  private static ReaderModel open(Path file) {
    try {
      return ReaderModel.of(file);
    } catch (HerodotusException.UnusableModel e) {
      throw new HerodotusException.BadQuery("--model=" + e.getMessage());
    }
  }
}
