package book.cli;

import book.Problem;
import book.jvm.StandardError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;

/** The launcher's program: {@code ./book VERB}. Each verb is one small class of this package. */
@Command(name = "book", mixinStandardHelpOptions = true, version = "Everything Is a Mapping 1.0",
        header = "Everything Is a Mapping: Deep-Learning Optimization in Java · 一切皆是映射",
        synopsisSubcommandLabel = "VERB", commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:good", "1:the work is wrong (a failing check, a failing cell)", "2:the command was not understood",
            "3:a limit of time, memory or disk, or an interrupt", "4:the tool's own fault"},
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
        } catch (Problem e) {
            return main.report(e);
        }
        CommandLine line = new CommandLine(main);
        line.getSubcommands().values().stream().map(CommandLine::getCommandSpec)
                .filter(verb -> verb.findOption("--help") == null).forEach(verb -> verb.mixinStandardHelpOptions(true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> main.report(e));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        System.out.print(Welcome.text());
    }

    private int report(Exception e) {
        Problem problem = e instanceof Problem p ? p : new Problem(Problem.Kind.FAULT, "The tool failed: " + e + ".",
                "Run the command again with --trace and report what it prints.", e);
        System.err.println(problem.getMessage());
        System.err.println(problem.mend());
        if (trace) {
            problem.printStackTrace();
        }
        return problem.kind().exitCode;
    }

    /** JDK 17 still takes the console's charset from the locale; the book uses UTF-8 everywhere. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        StandardError.open();
    }
}
