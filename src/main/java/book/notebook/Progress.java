package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import mapping.Requirement;

/**
 * A live progress bar: {@code try (var bar = Notebook.progress("training", n)) { … bar.step(1, "loss 0.41"); }}.
 * Each step checks whether the cell was interrupted, so that a loop with a progress bar can be stopped. When the bar is closed,
 * one plain line without timings remains.
 */
public final class Progress implements AutoCloseable {

    private static final long NANOS_BETWEEN_UPDATES = 200_000_000;
    private static final int WIDTH = 30;

    private final String label;
    private final long total;
    private final HostKernel kernel = Notebook.kernel();
    private final String id = UUID.randomUUID().toString();
    private long done;
    private String status = "";
    private long shownAt = System.nanoTime() - NANOS_BETWEEN_UPDATES;
    private boolean shown;

    Progress(String label, long total) {
        Requirement.atLeast("The total of the progress \"" + label + "\"", total, 0);
        this.label = label;
        this.total = total;
    }

    /** Counts {@code count} more steps as done. */
    public void step(long count) {
        step(count, status);
    }

    /**
     * Counts {@code count} more steps as done.
     *
     * @param nextStatus a few words to show beside the bar, without timings
     * @throws CancellationException if the cell was interrupted
     */
    public void step(long count, String nextStatus) {
        done += count;
        status = nextStatus;
        long now = System.nanoTime();
        if (now - shownAt >= NANOS_BETWEEN_UPDATES) {
            shownAt = now;
            show(bar());
        }
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new CancellationException("\"" + label + "\" was interrupted at step " + done + " of " + total + ".");
        }
    }

    @Override
    public void close() {
        show(label + ": " + done + " of " + total + (status.isEmpty() ? "" : ", " + status));
    }

    private String bar() {
        double part = total == 0 ? 1 : Math.min(1, (double) done / total);
        int full = (int) (part * WIDTH);
        return label + " " + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + (int) (100 * part) + " % " + done + "/" + total
                + (status.isEmpty() ? "" : " " + status);
    }

    private void show(String line) {
        if (kernel == null) {
            return;
        }
        DisplayData data = new DisplayData(line);
        data.setDisplayId(id);
        if (shown) {
            kernel.update(data);
        } else {
            kernel.display(data);
            shown = true;
        }
    }
}
