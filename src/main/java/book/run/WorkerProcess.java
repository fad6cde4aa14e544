package book.run;

import book.jvm.Conversation;
import book.jvm.Deadline;
import book.jvm.Interruption;
import book.jvm.Java;
import book.jvm.VectorModule;
import book.libraries.Libraries;
import book.page.Block;
import book.run.Execution.End;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * The parent's side of a {@link SectionWorker}: starts it with this JVM's class path and flags, gives it notebooks one after the
 * other, listens, kills it on overrun.
 */
final class WorkerProcess implements AutoCloseable {

    /** The usual grace period. */
    static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration START = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 500;

    /** Is told which cell begins and what its progress bar says. */
    interface Listener {

        void cell(int index);

        void live(String text);
    }

    private final Duration grace;
    private final Conversation<Event> worker;
    private List<Block.Cell> cells;
    private List<FinishedCell> done;
    private Deadline deadline;
    private boolean begun;

    /**
     * @param command from {@link #command}
     * @param folder  where relative paths of the cells begin
     * @param grace   the time beyond a cell's limit in which the worker can report by itself that the limit is over
     */
    WorkerProcess(List<String> command, Path folder, Duration grace, Interruption interruption) throws IOException {
        this.grace = grace;
        worker = Conversation.with(new ProcessBuilder(command).directory(folder.toFile()), Event.class, LAST_WORDS);
        interruption.ends(worker);
    }

    /**
     * Returns the command that starts a worker.
     *
     * @param heap the heap limit as Java writes it, such as "2g"; null for Java's default
     * @param more optional libraries, after this JVM's class path
     */
    static List<String> command(String heap, Libraries more) {
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(Java.options(heap == null ? List.of("-agentlib") : List.of("-agentlib", "-Xmx")));
        if (heap != null) {
            command.add("-Xmx" + heap);
        }
        command.addAll(VectorModule.option());
        command.addAll(more.options());
        command.addAll(Java.settings());
        command.addAll(List.of("-cp", more.behind(Java.classPath()), SectionWorker.class.getName()));
        return command;
    }

    /**
     * Gives the worker a notebook, and listens until all cells that should run have run, or the worker has ended or must be
     * ended. Unless the execution is {@link End#WHOLE} the worker is of no further use.
     *
     * @param known texts of cells that have been executed before
     */
    Execution execute(List<Block.Cell> notebook, Set<String> known, Listener listener) throws InterruptedException {
        cells = notebook;
        done = new ArrayList<>();
        begun = false;
        deadline = Deadline.in(START);
        worker.say(SectionJob.of(cells, known).line());
        try {
            while (true) {
                Optional<Event> event = worker.hear(deadline);
                if (event.isEmpty()) {
                    return exited();
                }
                take(event.get(), listener);
                if (event.get().end() != null) {
                    return ended();
                }
            }
        } catch (TimeoutException e) {
            return new Execution(done, begun ? End.TIME_LIMIT : End.NOT_STARTED, "no word in " + START.toSeconds() + " s");
        }
    }

    private void take(Event event, Listener listener) {
        if (event.cell() != null) {
            begun = true;
            deadline = Deadline.in(cells.get(event.cell()).limitOrUsual().plus(grace));
            listener.cell(event.cell());
        }
        if (event.live() != null) {
            listener.live(event.live());
        }
        if (event.done() != null) {
            done.add(event.done());
            deadline = Deadline.in(START);
        }
    }

    /** Returns the execution of a worker that has reported everything. */
    private Execution ended() {
        String failed = done.isEmpty() ? null : done.get(done.size() - 1).failed();
        return failed == null ? new Execution(done, End.WHOLE, "")
                : new Execution(done, switch (failed) {
                    case "TimeLimit" -> End.TIME_LIMIT;
                    case "OutOfMemoryError" -> End.MEMORY_LIMIT;
                    default -> End.FAILED_CELL;
                }, failed);
    }

    /** Returns the execution of a worker that ended too early. */
    private Execution exited() throws InterruptedException {
        int code = worker.exitCode();
        String words = worker.lastWords();
        return new Execution(done, code == SectionWorker.OUT_OF_MEMORY ? End.MEMORY_LIMIT : begun ? End.EXITED : End.NOT_STARTED,
                "exit code " + code + (words.isEmpty() ? "" : "; it said: " + words));
    }

    @Override
    public void close() {
        worker.close();
    }
}
