package book.page;

import java.time.Duration;

/**
 * A part of a page that the weave treats in its own way; everything between blocks is prose and is kept letter by letter.
 * Offsets count characters of the page's text, whole lines, the last newline included; lines count from 1.
 */
public sealed interface Block {

    int line();

    int start();

    int end();

    /** Where a heading starts, a notebook cell starts. */
    record Heading(int line, int start, int end, int level, String text) implements Block {
    }

    /**
     * A fence {@code ```java}: a cell.
     *
     * @param name   null if it has none
     * @param timing whether its outputs are timings: marked, not compared
     * @param limit  how long it may run; null for {@link #USUAL_LIMIT}
     */
    record Cell(int line, int start, int end, String name, boolean timing, Duration limit, String source) implements Block {

        public static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

        public Duration limitOrUsual() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    /** A fence {@code ```java listing=TYPE#members}: must equal the source; {@code body} is what stands between the fences. */
    record Listing(int line, int start, int end, String reference, String body) implements Block {
    }

    /** A fence {@code ```text output=NAME}: what the committed, executed cell NAME printed. */
    record OutputFence(int line, int start, int end, String cell, String body) implements Block {
    }

    /**
     * A paragraph {@code ![caption](figures/3.1-NAME.png)}: the image that cell NAME put out.
     *
     * @param file  the file's name, "3.1-NAME.png" or, for the second image, "3.1-NAME-2.png"
     * @param stem  what the file's name says between the section's number and the suffix: "NAME" or "NAME-2"
     * @param mime  the kind of image that the suffix stands for
     */
    record Figure(int line, int start, int end, String file, String stem, String mime) implements Block {
    }
}
