package org.herodotus.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.herodotus.export.Casebook;
import org.herodotus.export.CsvExport;
import org.herodotus.export.GeoJsonExport;
import org.herodotus.export.JsonExport;
import org.herodotus.model.HerodotusException;
import org.herodotus.store.IncidentStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code herodotus export}: gives incidents away in a form that other programs read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes incidents for other programs. The same casebook gives the same bytes.")
final class ExportCommand implements Callable<Integer> {
  /** Forms of export. */
  enum Format {
    JSON,
    JSONL,
    CSV,
    GEOJSON
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "json: one array; jsonl: one incident a line;",
        "csv: a folder of tables with a data package;",
        "geojson: a map, imprecise places as areas"
      })
  private Format format = Format.JSON;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "File to write, or folder for csv (default: standard output)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--names",
      description = "Leave the names of victims in; without it they are withheld everywhere")
  private boolean names;

  @Mixin private DeskOptions.CasebookFile casebook = new DeskOptions.CasebookFile();
  @Mixin private QueryOptions which = new QueryOptions();
  @Spec private CommandSpec spec;

  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    if (format == Format.CSV && out.isEmpty()) {
      throw new HerodotusException.BadQuery(
          "--format=csv writes several tables: name a folder with --out FOLDER.");
    }
    try (IncidentStore store = casebook.open()) {
      Casebook incidents = new StoreCasebook(store, which.query());
      if (format == Format.CSV) {
        tables(incidents, out.orElseThrow());
      } else if (out.isPresent()) {
        write(incidents, out.get());
      } else {
        write(incidents, spec.commandLine().getOut());
      }
      Counts.unfinished(store.tally()).ifPresent(spec.commandLine().getErr()::println);
    }
    return 0;
  }

  private void tables(Casebook incidents, Path folder) {
    try {
      CsvExport.write(incidents, names, folder);
    } catch (UncheckedIOException e) {
      throw unwritable(folder, e.getCause());
    }
  }

  /** A file appears whole or not at all. */
  private void write(Casebook incidents, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Writer writer =
        new BufferedWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8), 1 << 16)) {
      write(incidents, writer);
    } catch (IOException | UncheckedIOException e) {
      part.toFile().delete();
      throw unwritable(file, e instanceof UncheckedIOException u ? u.getCause() : (IOException) e);
    }
    try {
      Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      part.toFile().delete();
      throw unwritable(file, e);
    }
  }

  private static HerodotusException unwritable(Path out, IOException e) {
    return new HerodotusException.BadQuery(
        "--out=" + out + " cannot be written: " + HerodotusException.reason(e) + ".");
  }

  private void write(Casebook incidents, Writer writer) {
    switch (format) {
      case JSON -> JsonExport.array(incidents, names, writer);
      case JSONL -> JsonExport.lines(incidents, names, writer);
      case GEOJSON -> GeoJsonExport.write(incidents, names, writer);
      case CSV -> throw new IllegalStateException("csv is a folder");
    }
  }
}
