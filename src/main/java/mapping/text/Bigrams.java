package mapping.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A language model that looks one word back (Shannon, 1948), sections 1.1.3 and 6.2.3: word ↦ the word that followed it most
 * often in the examples; {@link #probability} gives the probability of any word after it. A sentence begins after {@link
 * #START} and ends with {@link #END}; a word outside the vocabulary counts as {@link #UNKNOWN}. NLTK: {@code Lidstone} of
 * order 2.
 *
 * @param vocabulary the words that are told apart, with the three signs
 * @param counts     how often each word followed each word
 * @param added      γ, added to every count: with 0 what never followed has probability 0
 */
public record Bigrams(Set<String> vocabulary, Map<String, Map<String, Integer>> counts, double added)
    implements Mapping<String, String> {

    /** What stands before the first word. */
    public static final String START = "<s>";
    /** What follows the last word. */
    public static final String END = "</s>";
    /** Stands for every word outside the vocabulary. */
    public static final String UNKNOWN = "<unknown>";

    /**
     * Counts the pairs of neighbours in sentences.
     *
     * @param words the vocabulary, without the three signs
     * @param added γ ≥ 0
     */
    public static Bigrams fit(List<List<String>> sentences, Collection<String> words, double added) {
        Requirement.notNegative("The number added to counts", added);
        Set<String> vocabulary = new TreeSet<>(Requirement.copied("The words", words));
        vocabulary.addAll(List.of(START, END, UNKNOWN));
        Bigrams model = new Bigrams(vocabulary, new TreeMap<>(), added);
        for (List<String> sentence : Requirement.copied("The sentences", sentences)) {
            String before = START;
            for (String word : sentence) {
                model.count(before, word);
                before = word;
            }
            model.count(before, END);
        }
        return model;
    }

    private void count(String before, String word) {
        counts.computeIfAbsent(known(before), key -> new TreeMap<>()).merge(known(word), 1, Integer::sum);
    }

    /** The word itself, or {@link #UNKNOWN}. */
    public String known(String word) {
        return vocabulary.contains(Requirement.given("The word", word)) ? word : UNKNOWN;
    }

    /** P(word | before) = (count of the pair + γ) / (count of {@code before} + γ · size of the vocabulary). */
    public double probability(String word, String before) {
        Map<String, Integer> after = counts.getOrDefault(known(before), Map.of());
        double all = after.values().stream().mapToInt(Integer::intValue).sum();
        return (after.getOrDefault(known(word), 0) + added) / (all + added * vocabulary.size());
    }

    /**
     * The most frequent word after {@code before}, the first in the alphabet if there are several; {@link #END} if none was
     * seen.
     */
    @Override
    public String apply(String before) {
        String best = END;
        int most = 0;
        for (Map.Entry<String, Integer> next : counts.getOrDefault(known(before), Map.of()).entrySet()) {
            if (next.getValue() > most) {
                most = next.getValue();
                best = next.getKey();
            }
        }
        return best;
    }

    @Override
    public String name() {
        return "next word";
    }
}
