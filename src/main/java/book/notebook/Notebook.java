package book.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** What cells call: {@link #init} first, {@link #record} for numbers that the text quotes, {@link #progress} in long loops. */
public final class Notebook {

    private static final Set<Renderer> PREPARED = Collections.newSetFromMap(new WeakHashMap<>());
    private static final Map<String, Object> LEDGER = new LinkedHashMap<>();
    private static volatile BaseKernel kernel;

    private Notebook() {
    }

    /** Teaches the kernel to show charts, tables and images; calling it again is harmless. */
    public static synchronized void init(BaseKernel running) {
        kernel = running;
        if (PREPARED.add(running.getRenderer())) {
            Charts.register(running.getRenderer());
            Tables.register(running.getRenderer());
            Pictures.register(running.getRenderer());
            Films.register(running.getRenderer());
        }
    }

    /** Returns the kernel passed to {@link #init}, or null before that. */
    static BaseKernel kernel() {
        return kernel;
    }

    /** Puts a value in the ledger: the text may then quote it under this name. */
    public static double record(String name, double value) {
        put(name, value);
        return value;
    }

    public static long record(String name, long value) {
        put(name, value);
        return value;
    }

    /** Without this overload an {@code int} would be returned as a long. */
    public static int record(String name, int value) {
        put(name, (long) value);
        return value;
    }

    public static String record(String name, String value) {
        if (value == null) {
            throw new IllegalArgumentException("The ledger's value \"" + name + "\" must be a text, got null.");
        }
        put(name, value);
        return value;
    }

    private static void put(String name, Object value) {
        if (name == null || !name.matches("[\\p{L}\\p{N}_.-]+")) {
            throw new IllegalArgumentException(
                    "A name in the ledger must consist of letters, digits, '.', '-' and '_', got \"" + name + "\".");
        }
        synchronized (LEDGER) {
            if (LEDGER.containsKey(name) && !LEDGER.get(name).equals(value)) {
                throw new IllegalArgumentException("The ledger has \"" + name + "\" = " + LEDGER.get(name)
                        + " from this cell already; it cannot also be " + value + ".");
            }
            LEDGER.put(name, value);
        }
    }

    /** Returns the values recorded since the last call, in order: Double, Long or String. */
    public static Map<String, Object> takeLedger() {
        synchronized (LEDGER) {
            Map<String, Object> taken = Collections.unmodifiableMap(new LinkedHashMap<>(LEDGER));
            LEDGER.clear();
            return taken;
        }
    }

    /** Returns a live progress bar; see {@link Progress}. */
    public static Progress progress(String label, long total) {
        return new Progress(label, total);
    }
}
