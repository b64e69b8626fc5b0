package org.herodotus.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.Set;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;

/**
 * A network in an ONNX file, run by ONNX Runtime on one thread for each caller: sums are added in
 * the same order every time, and several callers do not wait for each other.
 */
final class OnnxEncoder implements Encoder, AutoCloseable {
  private static final String IDS = "ids";
  private static final String TAGS = "tags";
  private static final String DOCUMENT = "document";

  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxEncoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Opens a network and tries it on an empty window.
   *
   * @throws OrtException if the bytes are no network, or one that gives other scores
   */
  static OnnxEncoder open(byte[] model) throws OrtException {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "herodotus");
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      OnnxEncoder encoder = new OnnxEncoder(environment, environment.createSession(model, options));
      try {
        encoder.attempt();
      } catch (OrtException | RuntimeException e) {
        encoder.close();
        throw e;
      }
      return encoder;
    }
  }

  /** What the file says of itself. */
  Map<String, String> properties() throws OrtException {
    return session.getMetadata().getCustomMetadata();
  }

  private void attempt() throws OrtException {
    if (!session.getInputNames().equals(Set.of(IDS))
        || !session.getOutputNames().containsAll(Set.of(TAGS, DOCUMENT))) {
      throw new OrtException(
          "takes "
              + session.getInputNames()
              + " and gives "
              + session.getOutputNames()
              + ", not ids, tags and document");
    }
    WordPiece vocabulary = WordPiece.standard();
    Scores scores = run(new long[] {vocabulary.startId(), vocabulary.endId()});
    int tags = scores.tags().length == 2 ? scores.tags()[0].length : 0;
    if (tags != 3 * MarkChannel.values().length
        || scores.document().length != ReportLabel.values().length) {
      throw new OrtException("gives " + tags + " tags and " + scores.document().length + " labels");
    }
  }

  private Scores run(long[] ids) throws OrtException {
    try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
        OrtSession.Result result = session.run(Map.of(IDS, input))) {
      if (result.get(TAGS).orElseThrow().getValue() instanceof float[][][] tags
          && result.get(DOCUMENT).orElseThrow().getValue() instanceof float[][] document) {
        return new Scores(tags[0], document[0]);
      }
      throw new OrtException("its scores have another shape");
    }
  }

  @Override
  public Scores encode(long[] ids) {
    try {
      return run(ids);
    } catch (OrtException e) {
      throw new HerodotusException.UnusableModel(
          "the learned reader failed on " + ids.length + " wordpieces: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new HerodotusException.UnusableModel(
          "the learned reader cannot be closed: " + e.getMessage(), e);
    }
  }
}
