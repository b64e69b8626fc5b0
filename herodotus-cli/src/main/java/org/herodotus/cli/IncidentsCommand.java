package org.herodotus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.herodotus.export.JsonExport;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code herodotus incidents}: lists the incidents of a casebook. */
@Command(
    name = "incidents",
    mixinStandardHelpOptions = true,
    description = "Lists incidents, in order of time.")
final class IncidentsCommand implements Callable<Integer> {
  @Mixin private DeskOptions.CasebookFile casebook = new DeskOptions.CasebookFile();
  @Mixin private QueryOptions which = new QueryOptions();
  @Mixin private DeskOptions.View view = new DeskOptions.View();

  @Option(names = "--json", description = "Write them as JSON, with all their accounts")
  private boolean json;

  @Option(names = "--names", description = "With --json: leave the names of victims in")
  private boolean names;

  @Spec private CommandSpec spec;

  IncidentsCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    IncidentQuery query = which.query();
    try (IncidentStore store = casebook.open()) {
      if (json) {
        JsonExport.array(new StoreCasebook(store, query), names, out);
      } else {
        IncidentTable table = new IncidentTable(view.style(), view.width());
        store.incidents(query, table::add);
        table.lines().forEach(out::println);
        count(table.size(), store.tally());
      }
    }
    return 0;
  }

  private void count(int shown, Tally tally) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        Counts.of(shown, "incident")
            + (shown == tally.incidents() ? "" : " of " + tally.incidents())
            + " in "
            + Layout.safe(casebook.path().toString())
            + ". See one with: herodotus show ID");
    Counts.unfinished(tally).ifPresent(err::println);
  }
}
