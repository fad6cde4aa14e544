package book.cli;

import book.Problem;
import book.jvm.StandardError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;

/** The launcher's program: {@code ./book VERB}. Each verb is one small class of this package. */
@Command(name = "book", mixinStandardHelpOptions = true, version = "Everything Is a Mapping 1.0",
        header = "Everything Is a Mapping: Deep-Learning Optimization in Java · 一切皆是映射",
        synopsisSubcommandLabel = "VERB", commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:good", "1:the work is wrong (a failing check, a failing cell)", "2:the command was not understood",
            "3:a limit of time, memory, disk or network, or an interrupt", "4:the tool's own fault"},
        subcommands = {
            ListCommand.class,
            RunCommand.class,
            ExercisesCommand.class,
            CheckCommand.class,
            WatchCommand.class,
            HintCommand.class,
            ResetCommand.class,
            SolutionCommand.class,
            IdeCommand.class,
            ShellCommand.class,
            LabCommand.class,
            KernelCommand.class,
            ProfileCommand.class,
            TournamentCommand.class,
            TuneCommand.class,
            WeaveCommand.class,
            ClaimsCommand.class,
            DataCommand.class,
            TrainCommand.class,
            LiveCommand.class,
            ReadCommand.class,
            SiteCommand.class,
            PrintCommand.class,
            DigestCommand.class,
            AccuracyCommand.class,
            BenchCommand.class,
            VerifyCommand.class,
            GradeCommand.class,
            GraderCommand.class,
            NewCommand.class,
            TestCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class})
public final class Main implements Runnable {

    @Option(names = "--trace", scope = ScopeType.INHERIT, description = "show the stack trace of an error")
    boolean trace;

    public static void main(String[] arguments) {
        speakUtf8();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Main main = new Main();
        try {
            Environment.check(System.getenv());
            Environment.requireJdk(name -> ModuleLayer.boot().findModule(name).isPresent());
        } catch (Problem e) {
            return main.report(e);
        }
        CommandLine line = new CommandLine(main);
        helpEverywhere(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> main.report(e));
        line.setParameterExceptionHandler((e, given) -> main.report(Misunderstood.of(e)));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return main.report(new Problem(Problem.Kind.LIMIT, "The tool ran out of memory: it may use "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB.",
                    "Close other programs, or give it more: BOOK_JAVA_OPTIONS=-Xmx4g ./book VERB.", e));
        } catch (LinkageError | StackOverflowError e) {
            return main.report(new IllegalStateException(e));
        }
    }

    private static void helpEverywhere(CommandLine line) {
        for (CommandLine each : line.getSubcommands().values()) {
            CommandSpec verb = each.getCommandSpec();
            if (verb.findOption("--help") == null) {
                verb.mixinStandardHelpOptions(true);
            }
            verb.version(line.getCommandSpec().version());
            helpEverywhere(each);
        }
    }

    @Override
    public void run() {
        System.out.print(Welcome.text());
    }

    private int report(Exception e) {
        Problem problem = e instanceof Problem p ? p : e instanceof IOException || e instanceof UncheckedIOException
            ? new Problem(Problem.Kind.LIMIT, sentence(e), "Free some space, or make the file readable and its folder writable, "
                + "and run the command again; --trace shows where it was.", e)
            : new Problem(Problem.Kind.FAULT, "The tool failed: " + e + ".",
                "Run the command again with --trace and report what it prints.", e);
        System.err.println(problem.getMessage());
        System.err.println(problem.mend());
        if (trace) {
            problem.printStackTrace();
        }
        return problem.kind().exitCode;
    }

    /** A message that is a sentence is left as it is; the JDK's of a file is the file's name, or a few words. */
    private static String sentence(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        if (message.endsWith(".") && message.contains(" ")) {
            return message.replaceFirst("\\.+$", ".");
        }
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return "A file could not be read or written (" + cause.getClass().getSimpleName() + "): " + cause.getMessage() + ".";
    }

    /** JDK 17 still takes the console's charset from the locale; the book uses UTF-8 everywhere. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        StandardError.open();
    }
}
