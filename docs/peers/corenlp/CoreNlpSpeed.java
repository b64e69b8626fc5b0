import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import javax.json.Json;
import javax.json.JsonObject;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** How fast Stanford CoreNLP annotates the texts of a JSONL file, after a warm-up. Not part of the product. */
public class CoreNlpSpeed {
  public static void main(String[] args) throws Exception {
    Path input = Path.of(args[0]);
    int threads = Integer.parseInt(args[1]);
    int most = Integer.parseInt(args[2]);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    for (int i = 3; i < args.length; i++) {
      properties.setProperty(args[i].split("=")[0], args[i].split("=")[1]);
    }
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(input)) {
      if (!line.isBlank() && texts.size() < most) {
        JsonObject record = Json.createReader(new StringReader(line)).readObject();
        texts.add(record.getString("title", "") + "\n\n" + record.getString("text"));
      }
    }
    pass(pipeline, texts.subList(0, Math.min(40, texts.size())), threads);
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long busy = system.getProcessCpuTime();
    long sentences = pass(pipeline, texts, threads);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = (system.getProcessCpuTime() - busy) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "CoreNLP, threads %d, reports %d, sentences %d, seconds %.2f, of processor %.2f%n"
            + "per second: reports %.1f, sentences %.0f; per processor second: reports %.1f, sentences %.0f%n",
        threads, texts.size(), sentences, seconds, processor,
        texts.size() / seconds, sentences / seconds, texts.size() / processor, sentences / processor);
    System.exit(0);
  }

  private static long pass(StanfordCoreNLP pipeline, List<String> texts, int threads) {
    List<Annotation> annotations = new ArrayList<>();
    texts.forEach(t -> annotations.add(new Annotation(t)));
    pipeline.annotate(annotations, threads);
    return annotations.stream().mapToLong(a -> a.get(CoreAnnotations.SentencesAnnotation.class).size()).sum();
  }
}
