package book.cli;

import book.Home;
import book.Problem;
import book.jvm.Interruption;
import book.outline.Section;
import book.page.Pages;
import book.run.RunOptions;
import book.run.SectionOutcome;
import book.run.SectionRun;
import book.run.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book run [SECTION…] [--check [--record]|--update]}. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "executes the book's notebooks in a separate JVM",
        footer = {"", "Executed copies go to target/notebooks; the working tree stays clean."})
final class RunCommand implements Callable<Integer> {

    private static final int LEAST_MEGABYTES = 64;

    @Parameters(paramLabel = "SECTION", description = "3.1, or 3 for a whole chapter; none: every section that has a page")
    List<String> sections = new ArrayList<>();

    @ArgGroup
    Purpose purpose = new Purpose();

    @Option(names = "--heap", paramLabel = "SIZE", description = "the heap's limit of a notebook's JVM, such as 2g")
    String heap;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "how many sections run side by side; usual: 1 to 4, by "
            + "processors and memory, and 1 with --update, where timings count")
    Integer jobs;

    @Option(names = "--retime", description = "with --update: take new timings, although their cells have not changed")
    boolean retime;

    @Option(names = "--redraw", description = "with --update: take new pictures, although their data have not changed")
    boolean redraw;

    @Option(names = "--record", description = "with --check: enter the sections that reproduce, with this JDK, in "
            + "notebooks/reproduced.json, from which the site says so (authors)")
    boolean record;

    /** What the outcome is for; a reader's run neither compares nor updates. */
    static final class Purpose {

        @Option(names = "--check", description = "compare with the committed notebook: text, tables, ledger, data of charts")
        boolean check;

        @Option(names = "--update", description = "take the outcome over: notebook, figures, the page's numbers (authors)")
        boolean update;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (heap != null && !heap.matches("[1-9]\\d*[kKmMgG]")) {
            throw Problem.usage("--heap " + heap + " is not a size.", "Write a number and k, m or g, such as 2g.");
        }
        if (heap != null && megabytes(heap) < LEAST_MEGABYTES) {
            throw Problem.usage("--heap " + heap + " is too small for a notebook.", "Write " + LEAST_MEGABYTES + "m or more.");
        }
        if (jobs != null && jobs < 1) {
            throw Problem.usage("--jobs " + jobs + " is not a number of sections.", "Write 1 or more.");
        }
        if (record && !purpose.check) {
            throw Problem.usage("--record enters what --check has found to reproduce.", "Write --check --record.");
        }
        List<Section> chosen = Pages.sections(sections);
        if (chosen.isEmpty()) {
            throw Problem.usage("The book has no page yet.", "An author begins one as CONTRIBUTING.md says.");
        }
        int together = Math.min(chosen.size(), jobs != null ? jobs : purpose.update ? 1 : SideBySide.usual());
        RunOptions options = new RunOptions(purpose.check, purpose.update, retime, redraw, record, heap);
        List<SectionOutcome> outcomes;
        try (Interruption interruption = SectionRun.interruption();
                RunProgress progress = RunProgress.forThisConsole(chosen.size(), together)) {
            outcomes = new SideBySide(together, options, interruption).run(chosen, progress::of,
                    outcome -> WeaveCommand.print(outcome.faults()));
        }
        System.out.print(summary(outcomes));
        outcomes.stream().flatMap(outcome -> outcome.written().stream()).distinct()
                .forEach(file -> System.out.println("wrote " + Home.show(file)));
        return outcomes.stream().mapToInt(outcome -> outcome.verdict().exitCode).max().orElse(0);
    }

    private static double megabytes(String size) {
        double number = Double.parseDouble(size.substring(0, size.length() - 1));
        return switch (size.toLowerCase(Locale.ROOT).charAt(size.length() - 1)) {
            case 'k' -> number / 1024;
            case 'm' -> number;
            default -> number * 1024;
        };
    }

    private Table summary(List<SectionOutcome> outcomes) {
        Table table = new Table("Section", "Title", "Cells", "Seconds", "Outcome", "Look at");
        for (SectionOutcome outcome : outcomes) {
            table.row(outcome.section().number(), outcome.section().title(), outcome.finished() + " of " + outcome.cells(),
                    seconds(outcome), words(outcome), place(outcome));
        }
        return table;
    }

    private String words(SectionOutcome outcome) {
        if (outcome.verdict() != SectionOutcome.Verdict.GOOD) {
            return outcome.verdict().words;
        }
        return purpose.check ? "reproduces" : purpose.update ? outcome.written().isEmpty() ? "unchanged" : "updated" : "good";
    }

    private static String place(SectionOutcome outcome) {
        if (outcome.faults().isEmpty()) {
            return outcome.copy() == null ? "" : Home.show(outcome.copy());
        }
        return Home.show(outcome.faults().get(0).file()) + ":" + outcome.faults().get(0).line();
    }

    static String seconds(SectionOutcome outcome) {
        return String.format(Locale.ROOT, "%.1f", outcome.elapsed().toMillis() / 1000.0);
    }
}
