package mapping.kernels;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/**
 * Several cores for one computation, section 8.1.3: numbered tasks are done by the thread that asks and by helpers, whoever is
 * free. Tasks must not depend on each other and must write to different places; then neither their order nor the number of
 * threads changes a bit of the result. There are as many threads as processors, unless the environment variable
 * {@code BOOK_THREADS} or the system property {@code book.threads} names a number.
 *
 * <p>A task should be worth some tens of microseconds. Tasks that start tasks, and a second thread that asks while the helpers
 * are busy, do all by themselves. Handing a task over costs about a microsecond while helpers are awake, and some five when
 * they have to be woken (see {@link Helper}).
 */
public final class Parallel {

    /** Elements of an array worth the trouble of handing them to another thread, where each is little work. */
    public static final int MANY = 1 << 15;
    /** Multiply-adds of a computation worth the trouble of sharing it. */
    public static final long LARGE = 1 << 20;
    private static final int MOST = 16;
    private static final int LINE = 16;
    private static final Parallel CURRENT = new Parallel(wanted());

    private final int threads;
    private final AtomicBoolean busy = new AtomicBoolean();
    private Helper[] helpers;

    /** @param threads how many work together, the one that asks included */
    Parallel(int threads) {
        this.threads = threads;
    }

    /** The threads of this JVM. */
    public static Parallel current() {
        return CURRENT;
    }

    private static int wanted() {
        String wish = System.getProperty("book.threads", System.getenv().getOrDefault("BOOK_THREADS", ""));
        return wish.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(wish)
            : Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    /** How many tasks can be done at a time. */
    public int threads() {
        return threads;
    }

    /**
     * Does the tasks 0, 1, … count − 1 and returns when all are done; what the first of those that failed threw is thrown here.
     */
    public void run(int count, IntConsumer task) {
        if (threads == 1 || count < 2 || !busy.compareAndSet(false, true)) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        try {
            SharedTasks job = new SharedTasks(count, task);
            for (Helper helper : helpers()) {
                helper.offer(job);
            }
            job.work();
            job.await();
            for (Helper helper : helpers) {
                helper.offer(null);
            }
            job.rethrow();
        } finally {
            busy.set(false);
        }
    }

    /**
     * Cuts 0 … length − 1 into pieces of at least {@code least} numbers and does them as tasks: two for each thread if there
     * are enough, so that one that is late is no great loss. Pieces begin at multiples of 16, the floats of a cache line.
     */
    public void ranges(int length, int least, Range task) {
        int pieces = threads == 1 ? 1 : Math.min(2 * threads, length / least);
        if (pieces < 2 || busy.get()) {
            task.accept(0, length);
            return;
        }
        int size = ((length + pieces - 1) / pieces + LINE - 1) / LINE * LINE;
        run((length + size - 1) / size, i -> task.accept(i * size, Math.min(length, (i + 1) * size)));
    }

    /** A task on the numbers {@code from} … {@code to − 1}. */
    public interface Range {
        void accept(int from, int to);
    }

    private Helper[] helpers() { // guarded by busy
        if (helpers == null) {
            helpers = new Helper[threads - 1];
            for (int i = 0; i < helpers.length; i++) {
                helpers[i] = new Helper("helper " + (i + 1));
                helpers[i].start();
            }
        }
        return helpers;
    }
}
