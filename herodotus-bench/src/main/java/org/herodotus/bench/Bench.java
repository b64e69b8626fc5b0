package org.herodotus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.Herodotus;
import org.herodotus.SecondReader;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.HerodotusException;

/**
 * The benchmark runner: one entry for each set. Every set goes through the pipeline that users run.
 */
public final class Bench {
  private static final Map<String, Job> SETS = sets();

  /** Sets that are not about violence alone, or that judge whether a report tells of any. */
  private static final Set<String> WHOLE = Set.of("muc4", "polnear", "marks");

  private Bench() {}

  private static Map<String, Job> sets() {
    Map<String, Job> sets = new LinkedHashMap<>();
    sets.put("cases", new FolderJob(new CasesAdapter()));
    sets.put("gva_stream", new StreamJob());
    sets.put("gvc", new StreamJob());
    sets.put("plover", new RecordsJob(new PloverAdapter()));
    sets.put("throughput", new ThroughputJob());
    sets.put("reader", new ReaderSpeedJob());
    sets.put("gvdb", new RecordsJob(new VictimsAdapter()));
    sets.put("isaf", new RecordsJob(new ReleaseAdapter()));
    sets.put("headline_casualties", new RecordsJob(new HeadlineAdapter()));
    sets.put("actors", new ActorsJob());
    sets.put("muc4", new RecordsJob(new Muc4Adapter()));
    sets.put("polnear", new RecordsJob(new PolnearAdapter()));
    sets.put("tempeval3", new RecordsJob(new Tempeval3Adapter()));
    sets.put("meantime", new RecordsJob(new MeantimeAdapter()));
    sets.put("geo", new RecordsJob(new GeoAdapter()));
    sets.put("places", new PlacesJob());
    sets.put("marks", new MarksJob());
    return sets;
  }

  /** One way of running a set. */
  interface Job {
    void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs) throws IOException;
  }

  public static List<String> names() {
    return List.copyOf(SETS.keySet());
  }

  /**
   * Runs one set over its input and writes predictions in the order of the input.
   *
   * @param second who reads beside the rules; sets that ask for what a whole report says have it
   *     read every report
   * @param without names of heads of the second reader that are not heard
   */
  public static void run(
      String name,
      Path input,
      Optional<Path> out,
      int jobs,
      SecondReader second,
      List<String> without)
      throws IOException {
    Job job = SETS.get(name);
    if (job == null) {
      throw new HerodotusException.BadQuery(
          "SET " + name + " is not a benchmark. Known: " + String.join(", ", SETS.keySet()));
    }
    SecondReader heard = Muted.of(second, without);
    SecondReader reader = WHOLE.contains(name) ? heard.readingEverything() : heard;
    job.run(new Herodotus(Gazetteer.builtIn(), reader), input, out, Math.max(1, jobs));
  }

  static Path required(Optional<Path> out) {
    return out.orElseThrow(
        () ->
            new HerodotusException.BadQuery(
                "--out is missing: say where to write the predictions"));
  }
}
