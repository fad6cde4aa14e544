package mapping.data.sets;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * 1,000 sentences from reviews of mobile phones and their parts (Kotzias, Denil, de Freitas and Smyth, 2015), sections 1.1.3
 * and 6.2.1: 500 of them praise, 500 complain.
 *
 * @param sentences as they were written
 * @param labels    0 for a complaint, 1 for praise
 */
public record Reviews(List<String> sentences, int[] labels) {

    /** What the labels mean. */
    public static final List<String> CLASSES = List.of("complaint", "praise");

    /**
     * All of them, in the file's order.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Reviews load() {
        List<String> sentences = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (String line : Lines.of("reviews", "reviews.txt")) {
            int tab = line.lastIndexOf('\t');
            sentences.add(line.substring(0, tab).strip());
            labels.add(Integer.valueOf(line.substring(tab + 1)));
        }
        return new Reviews(sentences, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    public Reviews {
        sentences = List.copyOf(sentences);
        Requirement.asMany("labels", labels.length, "sentences", sentences.size());
        Requirement.labels(labels, CLASSES.size());
    }
}
