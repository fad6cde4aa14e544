package book.page;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page that the weave treats specially; everything between blocks is prose and is kept verbatim. Offsets count
 * characters of the page's text; a block covers whole lines, including the last newline. Lines count from 1.
 */
public sealed interface Block {

    int line();

    int start();

    int end();

    /** A heading, which starts a new notebook cell. */
    record Heading(int line, int start, int end, int level, String text) implements Block {
    }

    /**
     * A fence {@code ```java}: a cell.
     *
     * @param name   null if it has none
     * @param timing whether its outputs are timings, which are marked but not compared
     * @param limit  how long it may run; null for {@link #USUAL_LIMIT}
     */
    record Cell(int line, int start, int end, String name, boolean timing, Duration limit, String source) implements Block {

        public static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

        public Duration limitOrUsual() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    /** A fence {@code ```java listing=TYPE#members}: must equal the source; {@code body} is the text between the fences. */
    record Listing(int line, int start, int end, String reference, String body) implements Block {
    }

    /** A fence {@code ```text output=NAME}: what the committed, executed cell NAME printed. */
    record OutputFence(int line, int start, int end, String cell, String body) implements Block {
    }

    /**
     * A paragraph {@code ![caption](figures/3.1-NAME.png)}: the image that cell NAME produced; or, as GitHub plays none,
     * {@code [caption](figures/6.3-NAME.wav)}: a link to the sound that it produced.
     *
     * @param file  the file's name, "3.1-NAME.png" or, for the second image, "3.1-NAME-2.png"
     * @param stem  the part of the file's name between the section's number and the suffix: "NAME" or "NAME-2"
     * @param mime  the MIME type that the suffix stands for
     */
    record Figure(int line, int start, int end, String file, String stem, String mime) implements Block {

        static final String FOLDER = "figures/";
        static final String SOUND = ".wav";
        private static final Pattern COUNTED = Pattern.compile("(.+)-([2-9])");
        private static final Pattern SUFFIX = Pattern.compile("(.+)\\.(png|gif|jpg|svg|wav)");
        private static final Map<String, String> MIME =
                Map.of("png", "image/png", "gif", "image/gif", "jpg", "image/jpeg", "svg", "image/svg+xml", "wav", "audio/wav");

        /** Returns the figure at {@code figures/3.1-NAME.png}, where the prefix is "3.1-"; empty if it is named otherwise. */
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
         * Returns the cell that draws the figure: "loss-2" is the first image of cell loss-2 if that cell exists, otherwise the
         * second image of cell loss; empty if there is no such cell.
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

    /** The cell that produces an image, and the image's number among those of the cell, from 1. */
    record Origin(String cell, int image) {
    }
}
