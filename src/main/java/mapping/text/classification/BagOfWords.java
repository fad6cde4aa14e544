package mapping.text.classification;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Words ↦ how often each word of a vocabulary is among them, in ℝᵛ: the order is lost, and so is a word outside the vocabulary.
 * Two texts have the same image if one is the other shuffled. Section 6.2.1. scikit-learn: {@code CountVectorizer}, given
 * the words.
 *
 * @param vocabulary v words, each once, in alphabetical order: element j counts word j
 */
public record BagOfWords(List<String> vocabulary) implements Mapping<List<String>, SparseVector> {

    /** The words may be given in any order. */
    public BagOfWords {
        vocabulary = List.copyOf(new TreeSet<>(Requirement.copied("The words", vocabulary)));
    }

    /**
     * The vocabulary of examples. Fit it on the training part alone: a word that only a test text has must not have a place.
     *
     * @param texts each as its words
     * @param least only words that stand in at least so many texts, 1 or more
     */
    public static BagOfWords fit(Collection<List<String>> texts, int least) {
        Requirement.atLeast("The least number of texts", least, 1);
        Map<String, Integer> frequencies = new TreeMap<>();
        for (List<String> text : Requirement.copied("The texts", texts)) {
            for (String word : new TreeSet<>(Requirement.copied("The words of a text", text))) {
                frequencies.merge(word, 1, Integer::sum);
            }
        }
        frequencies.values().removeIf(frequency -> frequency < least);
        return new BagOfWords(List.copyOf(frequencies.keySet()));
    }

    /** The place of a word, or −1 if the vocabulary does not have it. */
    public int place(String word) {
        return Math.max(-1, Collections.binarySearch(vocabulary, Requirement.given("The word", word)));
    }

    @Override
    public SparseVector apply(List<String> words) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String word : Requirement.copied("The words", words)) {
            int place = place(word);
            if (place >= 0) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        return new SparseVector(vocabulary.size(), counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
            counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
    }

    @Override
    public String name() {
        return "counts of " + vocabulary.size() + " words";
    }
}
