package book.notebook;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import mapping.data.files.Wave;
import mapping.evaluation.Evidence;
import mapping.plots.Film;
import mapping.plots.Picture;
import mapping.plots.Plot;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * What cells call: {@link #init} first, {@link #record} for numbers that the text quotes,
 * {@link #claim} for what it concludes from them, {@link #progress} in long loops.
 */
public final class Notebook {

    private static final Set<Object> PREPARED = Collections.newSetFromMap(new WeakHashMap<>());
    private static final Map<String, Object> LEDGER = new LinkedHashMap<>();
    private static volatile HostKernel kernel;

    private Notebook() {
    }

    /** Teaches the kernel that runs this cell to show charts, tables and images; calling it again is harmless. */
    public static void init() {
        init(HostKernel.running());
    }

    /** Teaches this kernel the same: the book's, IJava or JJava. */
    public static void init(Object running) {
        init(HostKernel.of(running));
    }

    private static synchronized void init(HostKernel running) {
        kernel = running;
        if (PREPARED.add(running.renderer())) {
            running.teach();
        }
    }

    /** Returns the kernel passed to {@link #init}, or null before that. */
    static HostKernel kernel() {
        return kernel;
    }

    /** Whether a value is shown or played once {@link #init} was called: a chart, a plot, an image, a film, a diagram, a sound. */
    public static boolean isPicture(Object value) {
        return value instanceof Chart || value instanceof Plot || value instanceof Picture || value instanceof Film
                || value instanceof BufferedImage || value instanceof Mermaid || value instanceof Wave;
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

    /**
     * States a claim with its evidence, which is printed below the cell: {@code ✓ cosine-ends-lower: cosine below constant in
     * 5 of 5 runs}, or ✗ if it does not hold. The text ties its sentence to the name; {@code ./book run --check} fails when the
     * evidence no longer carries it.
     */
    public static void claim(String name, Evidence evidence) {
        if (evidence == null) {
            throw new IllegalArgumentException("The evidence of the claim \"" + name + "\" must not be null.");
        }
        put(name, evidence);
        System.out.println((evidence.holds() ? "✓ " : "✗ ") + name + ": " + evidence.text());
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

    /** Returns the values recorded since the last call, in order: Double, Long, String or {@link Evidence}. */
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
