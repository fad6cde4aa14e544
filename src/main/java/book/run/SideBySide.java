package book.run;

import book.jvm.Interruption;
import book.outline.Section;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs sections side by side, each in a JVM that no other section uses meanwhile: a notebook spends much of its time in one
 * thread, compiling cells. The outcomes come in the order of the sections.
 */
public final class SideBySide {

    private static final int MOST = 4;
    private static final long MEMORY_OF_ONE = 4L << 30;

    private final int jobs;
    private final RunOptions options;
    private final Interruption interruption;

    /** @param jobs how many sections run at a time, at least one */
    public SideBySide(int jobs, RunOptions options, Interruption interruption) {
        this.jobs = jobs;
        this.options = options;
        this.interruption = interruption;
    }

    /** Returns how many sections this machine runs at a time without their cells waiting for each other much: 1 to 4. */
    public static int usual() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return usual(machine.getAvailableProcessors(), machine.getTotalMemorySize());
    }

    static int usual(int processors, long memory) {
        int most = processors == 1 ? 1 : Math.max(2, processors / 2);
        return (int) Math.max(1, Math.min(Math.min(most, MOST), memory / MEMORY_OF_ONE));
    }

    /**
     * Runs the sections.
     *
     * @param listener of each section; several threads call them
     * @param finished is given each outcome when it is there, one at a time
     */
    public List<SectionOutcome> run(List<Section> sections, Function<Section, RunListener> listener,
            Consumer<SectionOutcome> finished) throws InterruptedException {
        ExecutorService desks = Executors.newFixedThreadPool(Math.min(jobs, sections.size()));
        ThreadLocal<Workers> workers = ThreadLocal.withInitial(() -> new Workers(interruption)); // interruption ends them
        try {
            List<Future<SectionOutcome>> running = new ArrayList<>();
            for (Section section : sections) {
                running.add(desks.submit(() -> {
                    SectionOutcome outcome = new SectionRun(section, options, listener.apply(section), interruption,
                            workers.get()).run();
                    synchronized (finished) {
                        finished.accept(outcome);
                    }
                    return outcome;
                }));
            }
            List<SectionOutcome> outcomes = new ArrayList<>();
            for (Future<SectionOutcome> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            desks.shutdownNow();
        }
    }
}
