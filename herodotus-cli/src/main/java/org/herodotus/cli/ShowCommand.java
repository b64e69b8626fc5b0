package org.herodotus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.herodotus.export.Casebook;
import org.herodotus.export.JsonExport;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Incident;
import org.herodotus.model.Report;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herodotus show ID}: everything that is on file about one incident. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one incident: all accounts side by side, each in its own words.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "Id of an incident, or enough of its beginning to tell it from others")
  private String id = "";

  @Mixin private DeskOptions.CasebookFile casebook = new DeskOptions.CasebookFile();
  @Mixin private DeskOptions.View view = new DeskOptions.View();

  @Option(names = "--json", description = "Write it as JSON")
  private boolean json;

  @Option(names = "--names", description = "With --json: leave the names of victims in")
  private boolean names;

  @Spec private CommandSpec spec;

  ShowCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (IncidentStore store = casebook.open()) {
      Incident incident = find(store);
      List<StoredReport> reports =
          incident.reports().stream().flatMap(r -> store.report(r).stream()).toList();
      if (json) {
        JsonExport.array(only(incident, store), names, out);
      } else {
        new Dossier(incident, reports, view.style(), view.width()).lines().forEach(out::println);
      }
      Counts.unfinished(store.tally()).ifPresent(spec.commandLine().getErr()::println);
    }
    return 0;
  }

  private static Casebook only(Incident incident, IncidentStore store) {
    return new Casebook() {
      @Override
      public void incidents(java.util.function.Consumer<Incident> taker) {
        taker.accept(incident);
      }

      @Override
      public java.util.Optional<Report> report(String id) {
        return new StoreCasebook(store, IncidentQuery.ALL).report(id);
      }
    };
  }

  private Incident find(IncidentStore store) {
    List<Incident> found = store.incidentsLike(id);
    List<Incident> exact = found.stream().filter(i -> i.id().equalsIgnoreCase(id)).toList();
    if (exact.size() == 1) {
      return exact.get(0);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new HerodotusException.BadQuery(
          "no incident of "
              + casebook.path()
              + " has an id that starts with "
              + id
              + ". List them with: herodotus incidents");
    }
    throw new HerodotusException.BadQuery(
        id
            + " is the beginning of several ids: "
            + found.stream().map(Incident::id).collect(Collectors.joining(", "))
            + (found.size() == 10 ? " ..." : "")
            + ". Write more of it.");
  }
}
