package book.cli;

import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Checker;
import book.grading.learner.Course;
import book.grading.learner.LearnerProgress;
import book.grading.learner.Watch;
import book.grading.parent.Limits;
import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.NonBlockingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book watch [ID]}: checks after every save; single keys do the rest. */
@Command(name = "watch", description = "checks an exercise again whenever you save it")
final class WatchCommand implements Runnable {

    private static final long WAIT_MILLIS = 200;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "the first exercise that has not passed, if you name none")
    String id;

    @Option(names = "--poll", description =
            "read the file itself each time: for shared and network drives where saves go unnoticed")
    boolean poll;

    @Override
    public void run() {
        Catalogue exercises = Catalogue.read();
        LearnerProgress progress = LearnerProgress.read();
        Exercise first = id != null ? exercises.find(id) : new Course(exercises.all(), progress).next()
                .orElseThrow(() -> Problem.usage("Every exercise has passed.", "Name one, as in ./book watch ID."));
        try (Terminal terminal = TerminalBuilder.builder().provider("exec").dumb(true).build();
             Checker checker = new Checker(Limits.USUAL)) {
            Attributes before = terminal.enterRawMode();
            try {
                new Watch(exercises, first, checker, progress, System.out, Ansi.AUTO.enabled(), poll)
                        .run(new Keyboard(terminal));
            } finally {
                terminal.setAttributes(before);
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "The terminal could not be read: " + e.getMessage() + ".",
                    "Use ./book check after each save.", e);
        }
    }

    private record Keyboard(Terminal terminal) implements Watch.Keys {

        @Override
        public int next() {
            try {
                int key = terminal.reader().read(WAIT_MILLIS);
                return key == NonBlockingReader.READ_EXPIRED ? 0 : key;
            } catch (IOException e) {
                return -1;
            }
        }

        @Override
        public void clearScreen() {
            System.out.flush();
            terminal.puts(InfoCmp.Capability.clear_screen);
            terminal.flush();
        }
    }
}
