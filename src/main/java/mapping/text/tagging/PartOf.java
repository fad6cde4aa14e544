package mapping.text.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mapping.Requirement;
import mapping.data.sets.PlaceGlosses;

/**
 * A pair of places and what a gloss says between them, section 6.2.2: is the first a part of the second? The names are hidden,
 * so that whoever answers has to read: the asked place is {@link #ASKED}, each other place {@link #OTHER}.
 *
 * @param group the first place, whose pairs stay on one side of a split
 * @param asked the second place
 * @param words of the gloss, with the names hidden, in small letters
 * @param whole the distant label
 */
public record PartOf(String group, String asked, List<String> words, boolean whole) {

    /** Stands for the second place. */
    public static final String ASKED = "[asked]";
    /** Stands for any other place of the gloss. */
    public static final String OTHER = "[place]";

    public PartOf {
        Requirement.given("The first place", group);
        Requirement.given("The second place", asked);
        words = Requirement.copied("The words", words);
        Requirement.between("The place of " + ASKED + " among the words", words.indexOf(ASKED), 0, Integer.MAX_VALUE);
    }

    /** All pairs of some glosses. */
    public static List<PartOf> of(List<PlaceGlosses> glosses) {
        List<PartOf> pairs = new ArrayList<>();
        for (PlaceGlosses gloss : Requirement.copied("The glosses", glosses)) {
            for (PlaceGlosses.Other asked : gloss.others()) {
                List<String> words = new ArrayList<>();
                int at = 0;
                for (PlaceGlosses.Other place : gloss.others()) {
                    gloss.words().subList(at, place.start()).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
                    words.add(place == asked ? ASKED : OTHER);
                    at = place.end();
                }
                gloss.words().subList(at, gloss.words().size())
                    .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
                pairs.add(new PartOf(gloss.place(),
                    String.join(" ", gloss.words().subList(asked.start(), asked.end())), words, asked.whole()));
            }
        }
        return List.copyOf(pairs);
    }

    /** The last words before the asked place, at most so many. */
    public List<String> before(int most) {
        Requirement.atLeast("The number of words", most, 0);
        int at = words.indexOf(ASKED);
        return words.subList(Math.max(0, at - most), at);
    }

    /** The asked place with the words around it, at most so many on each side. */
    public List<String> around(int most) {
        Requirement.between("The number of words", most, 0, 10_000);
        int at = words.indexOf(ASKED);
        return words.subList(Math.max(0, at - most), Math.min(words.size(), at + most + 1));
    }
}
