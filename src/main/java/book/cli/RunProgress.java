package book.cli;

import book.outline.Section;
import book.run.RunListener;
import book.run.SectionOutcome;
import java.io.Console;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A run's progress on standard error: a bar on a terminal, lines elsewhere. The bar counts the cells of a section, or, when
 * several run side by side, the sections, and says what was heard last.
 */
final class RunProgress implements AutoCloseable {

    static final int REFRESH_MILLISECONDS = 250;
    /** Fixed, because asking the terminal would load native code, about which newer Java versions warn. */
    static final int WIDTH = 79;
    static final int STATUS_WIDTH = 36;

    private final boolean terminal;
    private final boolean together;
    private ProgressBar bar;

    private RunProgress(boolean terminal, int sections, int jobs) {
        this.terminal = terminal;
        this.together = jobs > 1;
        if (terminal && together) {
            bar = bar("sections", sections);
        }
    }

    /**
     * @param sections how many will run
     * @param jobs     how many of them at a time
     */
    static RunProgress forThisConsole(int sections, int jobs) {
        return new RunProgress(isTerminal(), sections, jobs);
    }

    private static ProgressBar bar(String name, int steps) {
        return new ProgressBarBuilder().setTaskName(name).setInitialMax(steps).hideEta()
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(REFRESH_MILLISECONDS).clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH)).build();
    }

    /** What is told of one section. */
    RunListener of(Section section) {
        return new RunListener() {

            private String cell = "";

            @Override
            public void begin(Section begun, int cells) {
                synchronized (RunProgress.this) {
                    if (!terminal) {
                        System.err.println(section.number() + " " + section.title() + ": " + cells + " cells");
                    } else if (!together) {
                        bar = bar(section.number(), cells);
                    }
                }
            }

            @Override
            public void cell(int index, String name) {
                cell = (together ? section.number() + " " : "") + (name == null ? "cell " + (index + 1) : name);
                synchronized (RunProgress.this) {
                    if (bar != null && !together) {
                        bar.stepTo(index);
                    }
                    say(cell);
                }
            }

            @Override
            public void live(String text) {
                String[] lines = text.strip().split("\\R");
                say(cell + ": " + lines[lines.length - 1].replaceAll("[█░]+ ?", ""));
            }

            @Override
            public void end(SectionOutcome outcome) {
                ended(outcome);
            }
        };
    }

    private synchronized void say(String words) {
        if (bar != null) {
            bar.setExtraMessage(words.substring(0, Math.min(STATUS_WIDTH, words.length())));
        }
    }

    private synchronized void ended(SectionOutcome outcome) {
        if (!terminal) {
            System.err.println(outcome.section().number() + " " + outcome.verdict().words + ", " + RunCommand.seconds(outcome)
                    + " s");
        } else if (together) {
            bar.step();
        } else {
            close();
        }
    }

    @Override
    public synchronized void close() {
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
