package org.herodotus.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.POSTaggerME;
import org.herodotus.model.PartOfSpeech;

/**
 * Gives each word its part of speech, by the OpenNLP maximum entropy model for English Universal
 * Dependencies that its project publishes as a Maven artifact. One tagger a thread: the model is
 * shared, the tagger's cache is not.
 */
final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final POSModel model;
  private final ThreadLocal<POSTagger> taggers;

  Tagger() {
    try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "part-of-speech model " + MODEL + " is missing from this build");
      }
      this.model = new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("part-of-speech model cannot be read", e);
    }
    this.taggers = ThreadLocal.withInitial(() -> new POSTaggerME(model));
  }

  PartOfSpeech[] tag(String[] words) {
    String[] tags = taggers.get().tag(words);
    PartOfSpeech[] out = new PartOfSpeech[tags.length];
    for (int i = 0; i < tags.length; i++) {
      out[i] = parse(tags[i]);
    }
    return out;
  }

  private static PartOfSpeech parse(String tag) {
    for (PartOfSpeech p : PartOfSpeech.values()) {
      if (p.name().equals(tag)) {
        return p;
      }
    }
    return PartOfSpeech.X;
  }
}
