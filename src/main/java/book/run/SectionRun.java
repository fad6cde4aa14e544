package book.run;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.jvm.Interruption;
import book.libraries.Libraries;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Section;
import book.page.Block;
import book.page.Fault;
import book.page.Mark;
import book.page.Page;
import book.run.Execution.End;
import book.run.SectionOutcome.Verdict;
import book.weave.Claims;
import book.weave.Jdk;
import book.weave.Reproductions;
import book.weave.Weave;
import book.weave.Woven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs one section: weaves the page as it stands, executes the notebook in a worker, writes the executed copy under
 * {@code target/notebooks}, and compares or publishes it if asked to.
 */
public final class SectionRun {

    /** (cells, folder where relative paths begin, optional libraries, listener) → execution. */
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
    private int finished;
    private List<Path> written = List.of();
    private Path copy;

    public SectionRun(Section section, RunOptions options, RunListener listener, Interruption interruption, Workers workers) {
        this(section, options, listener, interruption, (cells, folder, more, heard) ->
                workers.execute(cells, executedBefore(section), folder, options.heap(), more, heard));
    }

    SectionRun(Section section, RunOptions options, RunListener listener, Interruption interruption, Executor executor) {
        this.executor = executor;
        this.section = section;
        this.options = options;
        this.listener = listener;
        this.interruption = interruption;
    }

    /** Returns the texts of the cells of the committed notebook: they need no rehearsal. */
    private static Set<String> executedBefore(Section section) {
        try {
            return !Files.isRegularFile(section.notebook()) ? Set.of()
                    : NotebookFile.read(section.notebook()).codeCells().stream()
                    .filter(cell -> cell.executionCount() != null).map(NotebookCell::source).collect(Collectors.toSet());
        } catch (Problem e) {
            return Set.of(); // an unreadable notebook is not needed here
        }
    }

    /** Returns what Ctrl-C does to runs: their workers are killed, and no file is left half-written. */
    public static Interruption interruption() {
        return new Interruption(() -> "Interrupted: the sections finished so far are whole, nothing was half-written.");
    }

    public SectionOutcome run() throws InterruptedException {
        page = Page.read(section.page(), section);
        Verdict verdict = verdict();
        SectionOutcome outcome = new SectionOutcome(section, verdict, finished, page.cells().size(),
                Duration.ofNanos(System.nanoTime() - start), List.copyOf(faults), written, copy);
        listener.end(outcome);
        return outcome;
    }

    private Verdict verdict() throws InterruptedException {
        if (found(page.faults())) {
            return Verdict.PAGE;
        }
        Path folder = Home.target().resolve("notebooks").resolve(section.chapter());
        Woven woven = Woven.weave(page, folder);
        Committed committed = new Committed(page, options.check() || options.update() ? Weave.committed(page) : null);
        if (options.check() && found(committed.changes(woven.notebook().codeCells())) && page.marks(Mark.Kind.CLAIM).isEmpty()) {
            return Verdict.DIFFERS;
        }
        Libraries more;
        try {
            more = Libraries.of(page.frontMatter().profile());
        } catch (Problem e) {
            interruption.mayHaveCome();
            int line = (int) page.text().lines().takeWhile(each -> !each.startsWith("profile:")).count() + 1;
            faults.add(new Fault(page.file(), line, e.getMessage(), e.mend()));
            return Verdict.PROFILE;
        }
        make(folder);
        return verdict(committed, woven, more, folder);
    }

    private Verdict verdict(Committed committed, Woven woven, Libraries more, Path folder) throws InterruptedException {
        listener.begin(section, page.cells().size());
        Execution execution = execute(folder, more);
        finished = execution.finished();
        List<NotebookCell> executed = cells(woven.notebook().codeCells(), execution.done());
        copy = interruption.whole(() -> copied(woven.with(executed), folder));
        if (execution.end() != End.WHOLE) {
            faults.add(CellFailure.describe(page, finished, execution));
            return verdict(execution.end());
        }
        if (options.check()) {
            boolean changed = !faults.isEmpty();
            boolean claims = found(Claims.faults(page, executed));
            boolean differs = !changed && found(committed.differences(executed));
            if (options.record() && !changed) {
                recorded(committed.notebook().codeCells(), !claims && !differs);
            }
            return claims ? Verdict.CLAIM : changed || differs ? Verdict.DIFFERS : Verdict.GOOD;
        }
        return options.update() && found(published(KeptOutputs.of(committed.notebook(), executed, options)))
                ? Verdict.UNPUBLISHED : Verdict.GOOD;
    }

    /** Keeps more faults, and returns whether there are any. */
    private boolean found(List<Fault> more) {
        faults.addAll(more);
        return !more.isEmpty();
    }

    private Path copied(Woven executed, Path folder) {
        Path file = folder.resolve(section.slug() + ".ipynb");
        AtomicFile.write(file, executed.notebook().text());
        return file;
    }

    private List<Fault> published(List<NotebookCell> cells) {
        Weave.Result result = interruption.whole(() -> Weave.publish(page, cells));
        written = result.written();
        return result.faults();
    }

    /** Enters that this JDK reproduces the committed cells, or takes it back. */
    private void recorded(List<NotebookCell> cells, boolean reproduces) {
        Jdk jdk = Jdk.running();
        boolean changes = interruption.whole(() -> reproduces ? Reproductions.add(section, cells, jdk)
                : Reproductions.remove(section, jdk));
        written = changes ? List.of(Reproductions.file()) : List.of();
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
            if (execution.end() == End.EXITED || execution.end() == End.NOT_STARTED) {
                interruption.mayHaveCome();
            }
            return execution;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "Could not start a JVM for section " + section.number() + ": "
                    + e.getMessage() + ".", "Free some memory and disk space, then run the command again.", e);
        }
    }

    /** Creates the folder of executed copies; relative paths of the cells start there, so nothing lands in the working tree. */
    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not create the folder " + Home.show(folder)
                    + ", where executed notebooks go: it is read-only, or a file stands in its way.",
                    "Make " + Home.show(Home.target()) + " a writable folder, then run the command again.", e);
        }
    }

    private static Verdict verdict(End end) {
        return switch (end) {
            case WHOLE -> Verdict.GOOD;
            case FAILED_CELL -> Verdict.FAILED;
            case TIME_LIMIT -> Verdict.TIME;
            case MEMORY_LIMIT -> Verdict.MEMORY;
            case EXITED -> Verdict.EXITED;
            case NOT_STARTED -> Verdict.NOT_STARTED;
        };
    }

    /** Returns the woven cells; those that ran have their outputs. */
    private static List<NotebookCell> cells(List<NotebookCell> woven, List<FinishedCell> done) {
        List<NotebookCell> cells = new ArrayList<>();
        for (int i = 0; i < woven.size(); i++) {
            cells.add(i < done.size() ? woven.get(i).executed(i + 1, done.get(i).outputs(), done.get(i).ledger()) : woven.get(i));
        }
        return cells;
    }
}
