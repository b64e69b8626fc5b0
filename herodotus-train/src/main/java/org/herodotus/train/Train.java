package org.herodotus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.herodotus.reader.WordPiece;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the reader's model on annotated data sets. */
@Command(name = "train", description = "Trains the reader's model.")
final class Train implements Callable<Integer> {

  private static final double WARM_UP = 0.1;
  private static final int LOG_EVERY = 20;
  private static final double SAVE_MINUTES = 10;
  private static final int DEV_WINDOWS = 45;

  @Option(names = "--muc4", description = "Folder with train.jsonl and dev.jsonl.")
  Path muc4;

  @Option(names = "--muc4-triggers", description = "Folder with train.jsonl and dev.jsonl.")
  Path triggers;

  @Option(names = "--polnear", description = "PolNeAR file with splits train and dev.")
  Path polnear;

  @Option(names = "--wikievents", description = "Folder with train.jsonl and dev.jsonl.")
  Path wikievents;

  @Option(names = "--uw-factuality", description = "Folder with train.jsonl and dev.jsonl.")
  Path factuality;

  @Option(names = "--uds-factuality", description = "Folder with train.jsonl and dev.jsonl.")
  Path predicates;

  @Option(names = "--names", description = "Folder with train.jsonl and dev.jsonl.")
  Path names;

  @Option(names = "--geneva", description = "Folder with train.jsonl and dev.jsonl.")
  Path geneva;

  @Option(
      names = "--linked",
      description = "Also read deeds with their roles from MUC-4, WikiEvents and GENEVA.")
  boolean linked;

  @Option(
      names = "--epochs",
      split = ",",
      description = "How often each set is read, relative to the others: muc4=4,polnear=1.2,...")
  Map<String, Double> epochs = new LinkedHashMap<>();

  @Option(names = "--minutes", description = "End after this time; the rate follows the clock.")
  double minutes;

  @Option(names = "--steps", description = "End after so many steps; default: all epochs.")
  int steps;

  @Option(names = "--seed", description = "Source of all chance.")
  long seed = 1;

  @Option(names = "--out", required = true, description = "Folder for checkpoints.")
  Path out;

  @Option(names = "--resume", description = "Go on from the last checkpoint in the folder.")
  boolean resume;

  @Option(names = "--init", description = "Checkpoint whose weights are the start.")
  Path init;

  @Option(names = "--init-onnx", description = "Model file whose weights are the start.")
  Path initOnnx;

  @Option(names = "--peak", description = "Highest learning rate.")
  float peak = 1.5e-4f;

  @Option(names = "--frozen", description = "Lowest layers that do not learn.")
  int frozen = 3;

  @Option(names = "--dropout", description = "Share of numbers dropped.")
  float dropout = 0.1f;

  @Option(names = "--measures", description = "How often the development halves are measured.")
  int measures = 4;

  @Option(names = "--record", description = "File for a record of the run, written at its end.")
  Path record;

  private final List<String> lines = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private double elapsed;
  private int done;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    WordPiece words = WordPiece.standard();
    List<Mixture.Part> parts = new ArrayList<>();
    Map<String, List<Window>> dev = new TreeMap<>();
    load(words, parts, dev);
    Mixture mixture = new Mixture(parts, seed);
    int total =
        steps > 0 ? steps : (int) Math.ceil(mixture.pieces() / (double) Mixture.LARGEST * 1.03);
    Path latest = out.resolve("latest.weights");
    Path optimiser = out.resolve("latest.optimiser");
    Weights start;
    Checkpoint state = null;
    if (resume && Files.exists(latest) && Files.exists(optimiser)) {
      state = Checkpoint.read(optimiser);
      start = Checkpoint.read(latest).weights();
      done = state.number("steps", 0);
      elapsed = Double.parseDouble(state.settings().get("seconds"));
      log("resumed after step %d", done);
    } else {
      start = start();
    }
    for (int i = 0; i < done; i++) {
      mixture.next();
    }
    log(
        "%d pieces wanted, %s",
        mixture.pieces(), minutes > 0 ? minutes + " min" : total + " steps");
    Trainer.Settings settings = new Trainer.Settings(peak, 5, 0.01f, dropout, frozen, seed);
    try (Trainer trainer = new Trainer(words, start, settings)) {
      if (state != null) {
        trainer.restore(state);
      }
      run(trainer, mixture, dev, total);
    }
    if (record != null) {
      Files.writeString(record, RunRecord.of(this, inputs(), lines));
    }
    return 0;
  }

  private Weights start() throws IOException {
    if (initOnnx != null) {
      return ModelFile.weights(Files.readAllBytes(initOnnx), Weights.ATTENTION_HEADS);
    }
    return init == null ? Weights.original(seed) : Checkpoint.read(init).weights();
  }

  /** The files learned from or measured on. */
  private Map<String, Path> inputs() {
    Map<String, Path> inputs = new TreeMap<>();
    Map<String, Path> folders = new TreeMap<>();
    folders.put("muc4", muc4);
    folders.put("muc4-triggers", triggers);
    folders.put("wikievents", wikievents);
    folders.put("uw_factuality", factuality);
    folders.put("uds_factuality", predicates);
    folders.put("names", names);
    folders.put("geneva", geneva);
    folders.forEach(
        (name, folder) -> {
          if (folder != null) {
            inputs.put(name + "/train.jsonl", folder.resolve("train.jsonl"));
            inputs.put(name + "/dev.jsonl", folder.resolve("dev.jsonl"));
          }
        });
    if (polnear != null) {
      inputs.put("polnear", polnear);
    }
    if (init != null) {
      inputs.put("initial weights", init);
    }
    if (initOnnx != null) {
      inputs.put("initial model", initOnnx);
    }
    return inputs;
  }

  private void load(WordPiece words, List<Mixture.Part> parts, Map<String, List<Window>> dev)
      throws IOException {
    Material material = new Material(words);
    if (muc4 != null) {
      add(
          parts,
          dev,
          "muc4",
          4,
          material.muc4(muc4.resolve("train.jsonl"), triggers.resolve("train.jsonl")),
          material.muc4(muc4.resolve("dev.jsonl"), triggers.resolve("dev.jsonl")));
    }
    if (polnear != null) {
      add(
          parts,
          dev,
          "polnear",
          1.2,
          material.polnear(polnear, "train"),
          material.polnear(polnear, "dev"));
    }
    if (wikievents != null) {
      add(
          parts,
          dev,
          "wikievents",
          3,
          material.wikievents(wikievents.resolve("train.jsonl")),
          material.wikievents(wikievents.resolve("dev.jsonl")));
    }
    if (factuality != null) {
      add(
          parts,
          dev,
          "uw_factuality",
          3,
          material.factuality("uw_factuality", factuality.resolve("train.jsonl")),
          material.factuality("uw_factuality", factuality.resolve("dev.jsonl")));
    }
    if (predicates != null) {
      add(
          parts,
          dev,
          "uds_factuality",
          0.5,
          material.factuality("uds_factuality", predicates.resolve("train.jsonl")),
          material.factuality("uds_factuality", predicates.resolve("dev.jsonl")));
    }
    if (names != null) {
      add(
          parts,
          dev,
          "names",
          1,
          material.names(names.resolve("train.jsonl")),
          material.names(names.resolve("dev.jsonl")));
    }
    if (linked) {
      linked(new LinkedMaterial(words), parts, dev);
    }
  }

  private void linked(
      LinkedMaterial material, List<Mixture.Part> parts, Map<String, List<Window>> dev)
      throws IOException {
    if (muc4 != null) {
      add(
          parts,
          dev,
          "linked_muc4",
          3,
          material.muc4(muc4.resolve("train.jsonl"), triggers.resolve("train.jsonl")),
          material.muc4(muc4.resolve("dev.jsonl"), triggers.resolve("dev.jsonl")));
    }
    if (wikievents != null) {
      add(
          parts,
          dev,
          "linked_wikievents",
          3,
          material.wikievents(wikievents.resolve("train.jsonl")),
          material.wikievents(wikievents.resolve("dev.jsonl")));
    }
    if (geneva != null) {
      add(
          parts,
          dev,
          "linked_geneva",
          3,
          material.single("linked_geneva", geneva.resolve("train.jsonl")),
          material.single("linked_geneva", geneva.resolve("dev.jsonl")));
    }
  }

  private void add(
      List<Mixture.Part> parts,
      Map<String, List<Window>> dev,
      String name,
      double usual,
      List<Window> learned,
      List<Window> measured) {
    sets.add(name);
    parts.add(new Mixture.Part(name, learned, epochs.getOrDefault(name, usual)));
    List<Window> sample = new ArrayList<>(measured);
    Collections.shuffle(sample, new Random(7));
    dev.put(name, List.copyOf(sample.subList(0, Math.min(DEV_WINDOWS, sample.size()))));
    StringBuilder labels = new StringBuilder();
    long[] begins = new long[Tagging.CHANNELS];
    for (Window window : learned) {
      for (int c = 0; c < begins.length; c++) {
        for (int i = 0; window.labels()[c] != null && i < window.labels()[c].length; i++) {
          begins[c] += window.labels()[c][i] == Tagging.BEGIN ? 1 : 0;
        }
      }
    }
    for (int c = 0; c < begins.length; c++) {
      if (begins[c] > 0) {
        labels.append(' ').append(Tagging.channel(c)).append(' ').append(begins[c]);
      }
    }
    log(
        "%s: %d windows, %d pieces, dev %d windows;%s",
        name,
        learned.size(),
        learned.stream().mapToInt(Window::length).sum(),
        measured.size(),
        labels);
  }

  private void run(Trainer trainer, Mixture mixture, Map<String, List<Window>> dev, int total)
      throws IOException {
    double before = elapsed;
    long began = System.nanoTime();
    double saved = elapsed;
    int measured = (int) (progress(total) * measures);
    Map<String, double[]> losses = new TreeMap<>();
    long pieces = 0;
    double norms = 0;
    double from = elapsed;
    while (progress(total) < 1) {
      Batch batch = mixture.next();
      double progress = progress(total);
      double rate =
          progress < WARM_UP ? Math.max(progress, 0.002) / WARM_UP : (1 - progress) / (1 - WARM_UP);
      Trainer.Step step = trainer.step(batch, done, rate);
      done++;
      elapsed = before + (System.nanoTime() - began) / 1e9;
      if (!Double.isFinite(step.norm())) {
        log("step %d left out: gradient is not finite", done);
      }
      sum(batch, step, losses);
      pieces += batch.pieces();
      norms += step.norm();
      if (done % LOG_EVERY == 0) {
        StringBuilder line = new StringBuilder();
        losses.forEach(
            (set, l) -> line.append(String.format(Locale.ROOT, " %s %.4f", set, l[0] / l[1])));
        log(
            "step %d %.1f%% %.0f wp/s norm %.2f%s",
            done, 100 * progress(total), pieces / (elapsed - from), norms / LOG_EVERY, line);
        losses.clear();
        pieces = 0;
        norms = 0;
        from = elapsed;
      }
      if (elapsed - saved > SAVE_MINUTES * 60) {
        save(trainer);
        saved = elapsed;
      }
      if ((int) (progress(total) * measures) > measured) {
        measured = (int) (progress(total) * measures);
        Measure.of(trainer, dev).forEach(line -> log("dev after step %d: %s", done, line));
        save(trainer);
        saved = elapsed;
      }
    }
    save(trainer);
  }

  private static void sum(Batch batch, Trainer.Step step, Map<String, double[]> losses) {
    int perWindow = batch.length() * Tagging.CHANNELS;
    for (int w = 0; w < batch.windows().size(); w++) {
      double[] both = losses.computeIfAbsent(batch.windows().get(w).set(), k -> new double[2]);
      for (int i = 0; i < perWindow; i++) {
        both[0] += step.tags()[w * perWindow + i] * (double) batch.pieces();
      }
      both[1] += batch.windows().get(w).length();
    }
    double[] verdicts = losses.computeIfAbsent("verdicts", k -> new double[2]);
    if (batch.windows().stream().anyMatch(w -> w.verdicts() != null)) {
      verdicts[0] += step.verdicts();
      verdicts[1]++;
    }
  }

  private double progress(int total) {
    return minutes > 0 ? elapsed / (60 * minutes) : done / (double) total;
  }

  private void save(Trainer trainer) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("steps", Integer.toString(done));
    settings.put("seconds", Double.toString(elapsed));
    settings.put("seed", Long.toString(seed));
    settings.put("sets", String.join(",", sets));
    Checkpoint weights = Checkpoint.of(trainer.weights(), settings);
    weights.write(out.resolve("step-" + done + ".weights"));
    weights.write(out.resolve("latest.weights"));
    trainer.optimiser(settings).write(out.resolve("latest.optimiser"));
    log("saved after step %d", done);
  }

  private void log(String text, Object... parts) {
    String line = String.format(Locale.ROOT, text, parts);
    lines.add(line);
    System.out.println(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    System.out.flush();
  }
}
