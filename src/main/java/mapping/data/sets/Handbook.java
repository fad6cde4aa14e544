package mapping.data.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mapping.Pair;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * Sentences of the Debian Administrator's Handbook (Hertzog and Mas), sections 1.1.3 and 6.2: translated ones, whole paragraphs
 * in three languages, and sentences with the names in them marked.
 */
public final class Handbook {

    private static final Pattern MARK = Pattern.compile("\\[(person|organization|place|product) ([^]]*)\\]");

    /**
     * A sentence with marked names.
     *
     * @param text  without the marks
     * @param names in order of appearance
     */
    public record Marked(String text, List<Name> names) {

        public Marked {
            names = List.copyOf(names);
        }
    }

    /**
     * A name in a sentence, from character {@code start} to before character {@code end}.
     *
     * @param kind person, organization, place or product
     */
    public record Name(String kind, int start, int end) {
    }

    /**
     * A paragraph in three languages.
     *
     * @param chapter 1 to 16 as in the book; 0 is what stands before the first, 17 and 18 are the appendices
     * @param chinese in simplified characters
     */
    public record Paragraph(int chapter, String english, String french, String chinese) {
    }

    private Handbook() {
    }

    /**
     * Pairs (English, French) of sentences that translate each other, in the book's order.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Pair<String, String>> translations() {
        return Lines.of("handbook", "sentences.tsv").stream().map(line -> line.split("\t"))
            .map(cells -> new Pair<>(cells[0], cells[1])).toList();
    }

    /**
     * The 1,741 paragraphs that all three languages have, in the book's order.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Paragraph> paragraphs() {
        return Lines.of("handbook", "paragraphs.tsv.gz").stream().map(line -> line.split("\t"))
            .map(cells -> new Paragraph(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3])).toList();
    }

    /**
     * English sentences in which people, organizations, places and products are marked by hand.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Marked> names() {
        return Lines.of("handbook", "names.txt").stream().map(Handbook::parse).toList();
    }

    /** {@code "[person Ian] left."} becomes the text "Ian left." and a person from 0 to 3. */
    static Marked parse(String line) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            names.add(new Name(mark.group(1), text.length(), text.length() + mark.group(2).length()));
            text.append(mark.group(2));
        }
        mark.appendTail(text);
        return new Marked(text.toString(), names);
    }
}
