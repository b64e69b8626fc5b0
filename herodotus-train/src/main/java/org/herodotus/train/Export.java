package org.herodotus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a checkpoint as an ONNX file. */
@Command(name = "export", description = "Writes a checkpoint as an ONNX file.")
final class Export implements Callable<Integer> {

  @Option(names = "--checkpoint", description = "The model; without it the untrained one.")
  Path checkpoint;

  @Option(names = "--init-onnx", description = "A model file to write anew, in place of one.")
  Path initOnnx;

  @Option(names = "--out", required = true, description = "File to write.")
  Path out;

  @Option(names = "--form", description = "How numbers are stored: ${COMPLETION-CANDIDATES}.")
  OnnxExport.Form form = OnnxExport.Form.SMALL;

  @Option(names = "--version", required = true, description = "Name of this model.")
  String version;

  @Option(
      names = "--property",
      description = "Something more the file says about itself, name=value; may be repeated.")
  Map<String, String> more = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    Weights weights =
        initOnnx != null
            ? ModelFile.weights(Files.readAllBytes(initOnnx), Weights.ATTENTION_HEADS)
            : checkpoint == null ? Weights.original(1) : Checkpoint.read(checkpoint).weights();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("herodotus.version", version);
    properties.put("herodotus.window", Integer.toString(Window.LONGEST));
    properties.put("herodotus.overlap", Integer.toString(Window.OVERLAP));
    properties.putAll(more);
    byte[] bytes = OnnxExport.bytes(weights, form, properties);
    Files.write(out, bytes);
    System.out.printf("%s: %d bytes%n", out, bytes.length);
    return 0;
  }
}
