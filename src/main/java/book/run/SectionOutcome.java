package book.run;

import book.outline.Section;
import book.page.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The outcome of running a section.
 *
 * @param finished the number of its {@code cells} that ran to their end
 * @param faults   where to look in the page, and why; the first is the most important
 * @param written  the committed files that {@code --update} or {@code --record} changed
 * @param copy     the executed copy; null if nothing was executed
 */
public record SectionOutcome(Section section, Verdict verdict, int finished, int cells, Duration elapsed, List<Fault> faults,
        List<Path> written, Path copy) {

    /** How a run can end, in the summary's words, and the exit code for it. */
    public enum Verdict {
        GOOD("good", 0),
        PAGE("the page has errors", 1),
        PROFILE("its libraries are missing", 1),
        FAILED("a cell failed", 1),
        DIFFERS("differs from what is committed", 1),
        CLAIM("a claim does not hold", 1),
        UNPUBLISHED("executed, but the page has errors", 1),
        TIME("time limit", 3),
        MEMORY("memory limit", 3),
        EXITED("the JVM ended", 1),
        NOT_STARTED("did not start", 4);

        public final String words;
        public final int exitCode;

        Verdict(String words, int exitCode) {
            this.words = words;
            this.exitCode = exitCode;
        }
    }
}
