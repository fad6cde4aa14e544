package mapping.data.sets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * A place and what WordNet (Princeton University, 2006) says of it, with the other places in that gloss, section 6.2.2. Whether
 * the place is a part of them is a distant label: it comes from WordNet's pointers, not from the gloss.
 *
 * @param place  the name
 * @param words  of the gloss; punctuation marks are words of their own
 * @param others from left to right, none overlapping
 */
public record PlaceGlosses(String place, List<String> words, List<Other> others) {

    /**
     * Another place: words {@code start} to before {@code end} of the gloss.
     *
     * @param whole whether the place is a part of it
     */
    public record Other(int start, int end, boolean whole) {
    }

    public PlaceGlosses {
        Requirement.given("The place", place);
        words = Requirement.copied("The words", words);
        others = Requirement.copied("The other places", others);
    }

    /**
     * All 2,733 glosses, in alphabetical order of their places.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<PlaceGlosses> load() {
        return Lines.of("brown-names", "glosses.tsv.gz").stream().map(line -> {
            String[] cells = line.split("\t");
            return new PlaceGlosses(cells[0], Arrays.asList(cells[1].split(" ")), Stream.of(cells[2].split(" ")).map(cell -> {
                String[] numbers = cell.split(":");
                return new Other(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), numbers[2].equals("PART"));
            }).toList());
        }).toList();
    }
}
