package mapping.data.sets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * A sentence of the Brown Corpus (Francis and Kučera, 1964) with the names in it, section 6.2.2. The names are silver labels:
 * Brown's tags, WordNet and a few rules made them, nobody marked them; see the data set's page for how far a sample of them was
 * right.
 *
 * @param document such as {@code ca01}; its second letter is the genre
 * @param words    punctuation marks are words of their own
 * @param names    from left to right, none overlapping
 */
public record BrownNames(String document, List<String> words, List<Name> names) {

    /** What names are of: places, organizations, persons. */
    public static final List<String> KINDS = List.of("LOC", "ORG", "PER");

    private static final int PARTS = 5;

    /**
     * A name: words {@code start} to before {@code end}.
     *
     * @param kind one of {@link #KINDS}
     */
    public record Name(int start, int end, String kind) {
    }

    /** Which documents a sentence is from: whole documents, every fifth, are kept for validation and for the test. */
    public enum Part { TRAINING, VALIDATION, TEST }

    public BrownNames {
        Requirement.given("The document", document);
        words = Requirement.copied("The words", words);
        names = Requirement.copied("The names", names);
    }

    /**
     * All 11,445 sentences, in the order of the corpus.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<BrownNames> load() {
        return Lines.of("brown-names", "sentences.tsv.gz").stream().map(BrownNames::parse).toList();
    }

    /** The sentences of one part. */
    public static List<BrownNames> load(Part part) {
        Requirement.given("The part", part);
        return load().stream().filter(sentence -> sentence.part() == part).toList();
    }

    /** The part of this sentence, by the number of its document: 4, 9, … are for validation, 5, 10, … for the test. */
    public Part part() {
        int rest = Integer.parseInt(document.substring(2)) % PARTS;
        return rest == 0 ? Part.TEST : rest == PARTS - 1 ? Part.VALIDATION : Part.TRAINING;
    }

    private static BrownNames parse(String line) {
        String[] cells = line.split("\t", -1);
        return new BrownNames(cells[0], Arrays.asList(cells[1].split(" ")),
            Stream.of(cells[2].split(" ")).filter(cell -> !cell.isEmpty()).map(cell -> {
                String[] numbers = cell.split(":");
                return new Name(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), numbers[2]);
            }).toList());
    }
}
