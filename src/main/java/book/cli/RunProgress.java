package book.cli;

import book.outline.Section;
import book.run.RunListener;
import book.run.SectionOutcome;
import java.io.Console;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A run's progress on standard error: a bar on a terminal, a line for each section elsewhere. */
final class RunProgress implements RunListener, AutoCloseable {

    static final int REFRESH_MILLISECONDS = 250;
    /** Fixed, because asking the terminal would load native code, about which newer Java versions warn. */
    static final int WIDTH = 79;
    static final int STATUS_WIDTH = 36;

    private final boolean terminal;
    private ProgressBar bar;
    private String cell = "";

    private RunProgress(boolean terminal) {
        this.terminal = terminal;
    }

    static RunProgress forThisConsole() {
        return new RunProgress(isTerminal());
    }

    @Override
    public void begin(Section section, int cells) {
        if (!terminal) {
            System.err.println(section.number() + " " + section.title() + ": " + cells + " cells");
            return;
        }
        bar = new ProgressBarBuilder().setTaskName(section.number()).setInitialMax(cells).hideEta()
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(REFRESH_MILLISECONDS).clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH)).build();
    }

    @Override
    public void cell(int index, String name) {
        cell = name == null ? "cell " + (index + 1) : name;
        if (bar != null) {
            bar.stepTo(index);
            bar.setExtraMessage(cell);
        }
    }

    @Override
    public void live(String text) {
        if (bar != null) {
            String[] lines = text.strip().split("\\R");
            String line = cell + ": " + lines[lines.length - 1].replaceAll("[█░]+ ?", "");
            bar.setExtraMessage(line.substring(0, Math.min(STATUS_WIDTH, line.length())));
        }
    }

    @Override
    public void end(SectionOutcome outcome) {
        close();
        if (!terminal) {
            System.err.println(outcome.section().number() + " " + outcome.verdict().words + ", " + RunCommand.seconds(outcome)
                    + " s");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** From JDK 22 on there can be a Console without a terminal; it has a method that says so. */
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
