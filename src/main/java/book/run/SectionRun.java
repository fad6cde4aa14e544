package book.run;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.jvm.Interruption;
import book.libraries.Libraries;
import book.libraries.Profile;
import book.nbformat.CellOutputs;
import book.nbformat.Comparison;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Section;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import book.run.SectionOutcome.Verdict;
import book.weave.Weave;
import book.weave.Woven;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one section: weaves the page as it stands, executes the notebook in a worker, writes the executed copy under
 * {@code target/notebooks}, and compares or publishes it if asked to.
 */
public final class SectionRun {

    /** (cells, folder where relative paths begin, optional libraries, who hears of it) → what came of it. */
    interface Executor {

        Execution execute(List<Block.Cell> cells, Path folder, Libraries more, WorkerProcess.Listener listener)
                throws IOException, InterruptedException;
    }

    private final Section section;
    private final RunOptions options;
    private final RunListener listener;
    private final Interruption interruption;
    private final Executor executor;
    private final List<Fault> faults = new ArrayList<>();
    private final long start = System.nanoTime();
    private Page page;
    private Path copy;

    public SectionRun(Section section, RunOptions options, RunListener listener, Interruption interruption) {
        this(section, options, listener, interruption, (cells, folder, more, heard) -> {
            try (WorkerProcess worker =
                    new WorkerProcess(cells, folder, options.heap(), more, WorkerProcess.GRACE, interruption)) {
                return worker.await(heard);
            }
        });
    }

    SectionRun(Section section, RunOptions options, RunListener listener, Interruption interruption, Executor executor) {
        this.executor = executor;
        this.section = section;
        this.options = options;
        this.listener = listener;
        this.interruption = interruption;
    }

    public SectionOutcome run() throws InterruptedException {
        page = Page.read(section.page(), section);
        faults.addAll(page.faults());
        if (!faults.isEmpty()) {
            return outcome(Verdict.PAGE, 0, List.of());
        }
        NotebookFile committed = options.check() || options.update() ? Weave.committed(page) : null;
        // Executed copies go there, and relative paths of the cells begin there, so that nothing falls into the working tree.
        Path folder = Home.target().resolve("notebooks").resolve(section.chapter());
        Woven woven = Woven.weave(page, folder);
        if (options.check() && !sameCells(committed, woven.notebook().codeCells())) {
            return outcome(Verdict.DIFFERS, 0, List.of());
        }
        Libraries more = libraries();
        if (more == null) {
            return outcome(Verdict.PROFILE, 0, List.of());
        }
        make(folder);
        listener.begin(section, page.cells().size());
        Execution execution = execute(folder, more);
        List<NotebookCell> executed = cells(woven.notebook().codeCells(), execution.done());
        copy = folder.resolve(section.slug() + ".ipynb");
        interruption.whole(() -> AtomicFile.write(copy, woven.with(executed).notebook().text()));
        int finished = execution.done().size();
        Verdict verdict = verdict(execution);
        if (verdict != Verdict.GOOD) {
            int failed = execution.done().stream().anyMatch(event -> event.has("failed")) ? finished - 1 : finished;
            faults.add(CellFailure.describe(page, failed, execution));
            return outcome(verdict, failed, List.of());
        }
        if (options.check()) {
            compare(committed.codeCells(), executed);
        }
        if (options.update()) {
            List<NotebookCell> kept = KeptOutputs.of(committed, executed, options);
            Weave.Result[] result = new Weave.Result[1];
            interruption.whole(() -> result[0] = Weave.publish(page, kept));
            faults.addAll(result[0].faults());
            return outcome(faults.isEmpty() ? Verdict.GOOD : Verdict.UNPUBLISHED, finished, result[0].written());
        }
        return outcome(faults.isEmpty() ? Verdict.GOOD : Verdict.DIFFERS, finished, List.of());
    }

    /** What the page's profile stands for, fetched if need be; null if that cannot be. */
    private Libraries libraries() throws InterruptedException {
        String profile = page.frontMatter().profile();
        try {
            return profile == null ? Libraries.NONE : Profile.named(profile).fetch();
        } catch (Problem e) {
            interruption.mayHaveCome();
            int line = (int) page.text().lines().takeWhile(each -> !each.startsWith("profile:")).count() + 1;
            faults.add(new Fault(page.file(), line, e.getMessage(), e.mend()));
            return null;
        }
    }

    private Execution execute(Path folder, Libraries more) throws InterruptedException {
        try {
            Execution execution = executor.execute(page.cells(), folder, more, new WorkerProcess.Listener() {
                @Override
                public void cell(int index) {
                    listener.cell(index, page.cells().get(index).name());
                }

                @Override
                public void live(String text) {
                    listener.live(text);
                }
            });
            if (execution.end() == Execution.End.EXITED || execution.end() == Execution.End.NOT_STARTED) {
                interruption.mayHaveCome();
            }
            return execution;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "Could not start a JVM for section " + section.number() + ": "
                    + e.getMessage() + ".", "Free some memory and disk space, then run the command again.", e);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not create the folder " + Home.show(folder)
                    + ", where executed notebooks go: it is read-only, or a file stands in its way.",
                    "Make " + Home.show(Home.target()) + " a writable folder, then run the command again.", e);
        }
    }

    private static Verdict verdict(Execution execution) {
        return switch (execution.end()) {
            case WHOLE -> Verdict.GOOD;
            case FAILED_CELL -> Verdict.FAILED;
            case TIME_LIMIT -> Verdict.TIME;
            case MEMORY_LIMIT -> Verdict.MEMORY;
            case EXITED -> Verdict.EXITED;
            case NOT_STARTED -> Verdict.NOT_STARTED;
        };
    }

    private static List<NotebookCell> cells(List<NotebookCell> woven, List<JsonObject> done) {
        List<NotebookCell> cells = new ArrayList<>();
        for (int i = 0; i < woven.size(); i++) {
            JsonObject event = i < done.size() ? done.get(i) : null;
            cells.add(event == null ? woven.get(i)
                    : woven.get(i).executed(i + 1, event.getAsJsonArray("outputs"), event.getAsJsonObject("ledger")));
        }
        return cells;
    }

    private boolean sameCells(NotebookFile committed, List<NotebookCell> woven) {
        String mend = "Take the change over: ./book run " + section.number() + " --update; or run without --check.";
        if (committed == null) {
            faults.add(new Fault(page.file(), 1, "The page has no committed notebook to compare with.", mend));
            return false;
        }
        List<NotebookCell> old = committed.codeCells();
        List<Block.Cell> cells = page.cells();
        for (int i = 0; i < Math.max(cells.size(), old.size()); i++) {
            if (i >= cells.size() || i >= old.size() || !woven.get(i).equals(old.get(i).unexecuted())) {
                int line = cells.isEmpty() ? 1 : cells.get(Math.min(i, cells.size() - 1)).line();
                faults.add(new Fault(page.file(), line, i >= cells.size()
                        ? "The committed notebook has more code cells than the page, after this one."
                        : CellFailure.label(cells, i) + " is not what the committed notebook has.", mend));
                return false;
            }
        }
        return true;
    }

    private void compare(List<NotebookCell> committed, List<NotebookCell> executed) {
        for (int i = 0; i < executed.size(); i++) {
            String difference = CellOutputs.error(committed.get(i).outputs()) != null
                    ? "the committed notebook holds an error there" : Comparison.difference(committed.get(i), executed.get(i));
            if (difference != null) {
                faults.add(new Fault(page.file(), page.cells().get(i).line(), CellFailure.label(page.cells(), i)
                        + " does not reproduce: " + difference + ".", "Find out why; if the new outcome is right: ./book run "
                        + section.number() + " --update"));
            }
        }
    }

    private SectionOutcome outcome(Verdict verdict, int finished, List<Path> written) {
        SectionOutcome outcome = new SectionOutcome(section, verdict, finished, page.cells().size(),
                Duration.ofNanos(System.nanoTime() - start), List.copyOf(faults), written, copy);
        listener.end(outcome);
        return outcome;
    }
}
