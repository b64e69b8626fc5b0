package org.herodotus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** {@code herodotus}: reads news of political violence and writes a casebook of incidents. */
@Command(
    name = "herodotus",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Reads news reports of political violence and writes a casebook of incidents.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReadCommand.class,
      IncidentsCommand.class,
      ShowCommand.class,
      ReadingCommand.class,
      ExportCommand.class,
      CheckCommand.class,
      GazetteerCommand.class,
      BenchCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:done, and something is wrong: a failed check, nothing readable, a damaged casebook",
      " 2:the command line cannot be understood",
      " 130, 143:broken off by Ctrl-C or by a signal; what was filed stays filed"
    },
    footer = {
      "",
      "Standard output is data, standard error is progress and notes.",
      "Start with: herodotus read PATH"
    })
public final class Main {
  /** Version of the reader; what it reads is kept under it. */
  static final String VERSION = "0.1.0";

  private Main() {}

  public static void main(String[] args) {
    PrintWriter err = writer(FileDescriptor.err);
    try {
      System.exit(commandLine(writer(FileDescriptor.out), err).execute(args));
    } catch (OutOfMemoryError e) {
      err.println("herodotus: not enough memory. Give more with HERODOTUS_HEAP=2g.");
      System.exit(ExitCode.SOFTWARE);
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** The whole command line, writing to the given writers. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(Main::misunderstood)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private static int misunderstood(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("herodotus: " + Layout.safe(e.getMessage()));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    command.getOut().flush();
    if (e instanceof UncheckedIOException io) {
      err.println("herodotus: " + Layout.safe(HerodotusException.reason(io.getCause())) + ".");
    } else if (e instanceof HerodotusException) {
      err.println("herodotus: " + Layout.safe(e.getMessage()));
    } else {
      err.println(
          "herodotus: this should not happen: "
              + Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())
              + ". Please report it with what follows.");
      e.printStackTrace(err);
    }
    err.flush();
    return e instanceof HerodotusException.BadQuery ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"herodotus " + VERSION};
    }
  }
}
