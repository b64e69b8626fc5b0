package org.herodotus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.herodotus.export.Wording;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code herodotus check}: verifies every quote and every digest of a casebook. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies every quote and digest of a casebook.",
      "Each quote is compared with the text it is from, each report and incident with its digest,",
      "the file with itself. Exit code 1 if one thing is wrong."
    })
final class CheckCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  @Mixin private DeskOptions.CasebookFile casebook = new DeskOptions.CasebookFile();
  @Spec private CommandSpec spec;

  CheckCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    Inspection found;
    try (IncidentStore store = casebook.open()) {
      found = store.inspect();
    }
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
    out.println("reports    " + Wording.number(found.reports()));
    out.println("incidents  " + Wording.number(found.incidents()));
    out.println("evidences  " + Wording.number(found.evidences()));
    out.println("faults     " + Wording.number(found.faults().size()));
    found.faults().stream().limit(SHOWN).forEach(f -> out.println("  " + Layout.safe(f)));
    if (found.faults().size() > SHOWN) {
      out.println("  ... and " + (found.faults().size() - SHOWN) + " more");
    }
    spec.commandLine()
        .getErr()
        .println(
            (found.sound() ? "All is as it was written: " : "Something is wrong: ")
                + Wording.number(Math.round(found.evidences() / seconds))
                + " evidences a second.");
    return found.sound() ? 0 : 1;
  }
}
