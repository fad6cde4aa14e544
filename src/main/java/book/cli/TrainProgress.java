package book.cli;

import book.jvm.Interruption;
import book.train.TrainingListener;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mapping.training.Epoch;
import mapping.training.Step;

/**
 * A training's progress on standard error, with the time that is left: a bar on a terminal, elsewhere a line for each tenth; and
 * in both a line for each epoch.
 */
final class TrainProgress implements TrainingListener, AutoCloseable {

    private static final int LINES = 10;
    private static final int STATUS_WIDTH = 30;

    private final String name;
    private final boolean terminal;
    private ProgressBar bar;
    private int steps;
    private int start;
    private long startNanos;
    private volatile int done;
    private volatile int saved;
    private Interruption writing;

    TrainProgress(String name, boolean terminal) {
        this.name = name;
        this.terminal = terminal;
    }

    @Override
    public void begin(int allSteps, int before, double seconds) {
        steps = allSteps;
        start = before;
        done = before;
        saved = before;
        startNanos = System.nanoTime();
        if (before > 0) {
            remark(String.format(Locale.ROOT, "%s goes on after step %,d of %,d.", name, before, allSteps));
        }
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(allSteps)
                .startsFrom(before, Duration.ofMillis((long) (1000 * seconds))).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(RunProgress.REFRESH_MILLISECONDS).clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, RunProgress.WIDTH)).build();
        }
    }

    @Override
    public void step(Step step) {
        done = step.number() + 1;
        if (bar != null) {
            bar.stepTo(done);
            String words = step.toString();
            bar.setExtraMessage(words.substring(0, Math.min(STATUS_WIDTH, words.length())));
        } else if ((long) done * LINES / steps > (long) (done - 1) * LINES / steps) {
            remark(String.format(Locale.ROOT, "%s: step %,d of %,d, %s, %s left", name, done, steps, step, left()));
        }
    }

    /** What is left takes as long for each step as the steps since the beginning or the last interruption did. */
    private String left() {
        double seconds = (System.nanoTime() - startNanos) / 1e9 / (done - start) * (steps - done);
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    @Override
    public void epoch(Epoch epoch) {
        remark(name + ", " + epoch);
    }

    @Override
    public void saved(int atStep) {
        saved = atStep;
    }

    @Override
    public void remark(String sentence) {
        System.err.println((bar == null ? "" : "\r" + " ".repeat(RunProgress.WIDTH) + "\r") + sentence);
    }

    /** The same listener, whose writes are not cut in two by an interruption. */
    TrainProgress writingWhole(Interruption interruption) {
        writing = interruption;
        return this;
    }

    @Override
    public void whole(Runnable writes) {
        writing.whole(() -> {
            writes.run();
            return null;
        });
    }

    /** What an interruption says at last. */
    String lastWords() {
        return String.format(Locale.ROOT, "Interrupted after step %,d of %,d; the first %,d are kept, and ./book train %s goes "
            + "on from there.", done, steps, saved, name);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
