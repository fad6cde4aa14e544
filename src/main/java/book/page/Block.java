package book.page;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

        static final String FOLDER = "figures/";
        private static final Pattern COUNTED = Pattern.compile("(.+)-([2-9])");
        private static final Pattern SUFFIX = Pattern.compile("(.+)\\.(png|gif|jpg|svg)");
        private static final Map<String, String> MIME =
                Map.of("png", "image/png", "gif", "image/gif", "jpg", "image/jpeg", "svg", "image/svg+xml");

        /** The figure of a picture at {@code figures/3.1-NAME.png}, where the prefix is "3.1-"; empty if it has another name. */
        static Optional<Figure> of(int line, int start, int end, String destination, String prefix) {
            String name = destination.substring(FOLDER.length());
            Matcher suffix = SUFFIX.matcher(name);
            if (!name.startsWith(prefix) || !suffix.matches() || suffix.group(1).length() == prefix.length()) {
                return Optional.empty();
            }
            return Optional.of(new Figure(line, start, end, name, suffix.group(1).substring(prefix.length()),
                    MIME.get(suffix.group(2))));
        }

        /**
         * The cell that draws the figure: "loss-2" is the first image of cell loss-2 if there is one, else the second image of
         * cell loss; empty if there is no such cell.
         */
        public Optional<Origin> origin(Collection<String> cells) {
            Matcher counted = COUNTED.matcher(stem);
            if (cells.contains(stem)) {
                return Optional.of(new Origin(stem, 1));
            }
            return counted.matches() && cells.contains(counted.group(1))
                    ? Optional.of(new Origin(counted.group(1), Integer.parseInt(counted.group(2)))) : Optional.empty();
        }
    }

    /** The cell that puts out an image, and which of its images it is, from 1. */
    record Origin(String cell, int image) {
    }
}
