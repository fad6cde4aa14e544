package book.page;

/**
 * A part of the prose between two comments, which the tool fills in or checks: {@code <!--=threshold-->0.25<!--/-->}.
 *
 * @param start where the first comment begins; {@code end} is just past the second one
 * @param from  where the text between them begins; {@code to} is just past it
 * @param lead  the beginning of the sentence, if it stands before the mark: no line can begin with a comment
 */
public record Mark(Kind kind, int line, String name, int start, int from, int to, int end, String text, String lead) {

    /** What a mark ties the prose to. */
    public enum Kind {
        /** {@code <!--=NAME-->0.25<!--/-->}: a number that a cell recorded. */
        NUMBER('=', "ledger marker", "Write <!--=NAME-->digits<!--/--> on one line."),
        /** {@code <!--?NAME-->A sentence.<!--/-->}: a claim that a cell makes; it may hold numbers and references. */
        CLAIM('?', "claim", "Write <!--?NAME-->the sentence<!--/--> within one paragraph."),
        /** {@code <!--@5.3.2--><!--/-->}: another section, by its number; a link if it has a page. */
        REFERENCE('@', "reference", "Write <!--@5.3.2--><!--/--> on one line; ./book weave fills it in.");

        final char sign;
        final String word;
        final String mend;

        Kind(char sign, String word, String mend) {
            this.sign = sign;
            this.word = word;
            this.mend = mend;
        }

        static Kind of(char sign) {
            for (Kind kind : values()) {
                if (kind.sign == sign) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("The sign of a mark must be =, ? or @, got " + sign + ".");
        }
    }

    /** Returns the text on one line, without comments: the sentence of a claim. */
    public String sentence() {
        return (lead + text).replaceAll("<!--.*?-->", "").replaceAll("\\s+", " ").strip();
    }
}
