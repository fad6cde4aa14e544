package book.cli;

import book.bench.Bench;
import book.bench.Result;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The benchmark's progress on standard error: a bar on a terminal, a line for each group elsewhere. */
final class BenchProgress implements Bench.Progress, AutoCloseable {

    private final ProgressBar bar;

    BenchProgress(int lines) {
        bar = !RunProgress.isTerminal() ? null : new ProgressBarBuilder().setTaskName("bench").setInitialMax(lines).hideEta()
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(RunProgress.REFRESH_MILLISECONDS).clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, RunProgress.WIDTH)).build();
    }

    @Override
    public void begin(String title) {
        if (bar == null) {
            System.err.println("measuring " + title + " …");
        } else {
            bar.setExtraMessage(title.substring(0, Math.min(RunProgress.STATUS_WIDTH, title.length())));
        }
    }

    @Override
    public void done(Result result) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
