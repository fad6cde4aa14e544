package book.run;

import book.jvm.Interruption;
import book.libraries.Libraries;
import book.page.Block;
import book.run.Execution.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The JVM that executes the notebooks of one run, one after the other. A JVM that has just executed a notebook executes the next
 * one in less time, since most of a short notebook's time goes into compiling the compiler. So it stays, as long as nothing went
 * wrong in it and the next notebook wants the same libraries, heap and folder; else a new one is started. Each notebook has a
 * shell and a class loader of its own, and finds properties, locale and time zone as they were.
 */
public final class Workers implements AutoCloseable {

    private final Interruption interruption;
    private WorkerProcess worker;
    private List<String> command;
    private Path folder;

    public Workers(Interruption interruption) {
        this.interruption = interruption;
    }

    /** Executes a notebook, as {@link SectionRun.Executor} says. */
    Execution execute(List<Block.Cell> cells, Set<String> known, Path where, String heap, Libraries more,
            WorkerProcess.Listener listener) throws IOException, InterruptedException {
        List<String> wanted = WorkerProcess.command(heap, more);
        if (worker == null || !wanted.equals(command) || !where.equals(folder)) {
            close();
            command = wanted;
            folder = where;
            worker = new WorkerProcess(command, folder, WorkerProcess.GRACE, interruption);
        }
        boolean whole = false;
        try {
            Execution execution = worker.execute(cells, known, listener);
            whole = execution.end() == End.WHOLE;
            return execution;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
