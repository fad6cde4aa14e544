package mapping.text.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Sentence ↦ the numbers of its tags, section 6.2.2. With {@link #iob2} each kind has two tags, {@code B-PER} for the first
 * word
 * of a name and {@code I-PER} for each later one, and {@code O} is tag 0; {@link #bmes} tells the beginning, middle and end of
 * a word from a word of one character, for texts without spaces (Xue, 2003).
 *
 * @param names of the tags, by number
 */
public record TagSet(List<String> names) implements Mapping<Sentence, int[]> {

    private static final List<String> BMES = List.of("B", "M", "E", "S");

    public TagSet {
        names = Requirement.copied("The names of tags", names);
        Requirement.atLeast("The number of tags", names.size(), 1);
        Requirement.asMany("different names of tags", (int) names.stream().distinct().count(), "tags", names.size());
    }

    /** O, and B- and I- of each kind. */
    public static TagSet iob2(List<String> kinds) {
        List<String> names = new ArrayList<>(List.of("O"));
        for (String kind : Requirement.copied("The kinds", kinds)) {
            names.add("B-" + kind);
            names.add("I-" + kind);
        }
        return new TagSet(names);
    }

    /** B, M, E, S. */
    public static TagSet bmes() {
        return new TagSet(BMES);
    }

    public int count() {
        return names.size();
    }

    /**
     * The number of the tag of each word.
     *
     * @throws IllegalArgumentException if a span is of a kind that has no tags here
     */
    @Override
    public int[] apply(Sentence sentence) {
        Requirement.given("The sentence", sentence);
        int[] tags = new int[sentence.words().size()];
        if (names.equals(BMES)) {
            sentence.spans().forEach(span -> {
                Arrays.fill(tags, span.start(), span.end(), 1);
                tags[span.start()] = span.end() == span.start() + 1 ? 3 : 0;
                tags[span.end() - 1] = span.end() == span.start() + 1 ? 3 : 2;
            });
            return tags;
        }
        Arrays.fill(tags, number("O"));
        sentence.spans().forEach(span -> {
            Arrays.fill(tags, span.start(), span.end(), number("I-" + span.kind()));
            tags[span.start()] = number("B-" + span.kind());
        });
        return tags;
    }

    /** @throws IllegalArgumentException if there is no tag of this name */
    public int number(String name) {
        int number = names.indexOf(Requirement.given("The name of a tag", name));
        if (number < 0) {
            throw new IllegalArgumentException("A tag must be one of " + String.join(", ", names) + ", got \"" + name + "\".");
        }
        return number;
    }

    /** The names of these tags. */
    public List<String> named(int... tags) {
        Requirement.labels(tags, names.size());
        return Arrays.stream(tags).mapToObj(names::get).toList();
    }

    @Override
    public String name() {
        return "tags";
    }
}
