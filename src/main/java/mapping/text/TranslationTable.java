package mapping.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mapping.Mapping;
import mapping.Pair;
import mapping.Requirement;

/**
 * A dictionary made from translated sentences, IBM's model 1 (Brown, Della Pietra, Della Pietra and Mercer, 1993), sections
 * 1.1.3 and 6.2.3: word ↦ its likeliest translation. Nobody says which word translates which. Each round asks how likely it
 * is under the present table that a word came from each word of the other sentence, and adds up these shares as the counts of
 * the next table (expectation–maximization). A word may also come from no word at all, {@link #NOTHING}. NLTK: {@code
 * IBMModel1}.
 *
 * @param table t(target | source) for each source word
 */
public record TranslationTable(Map<String, Map<String, Double>> table) implements Mapping<String, String> {

    /** The source of words that translate no word. */
    public static final String NOTHING = "";

    /**
     * Fits the table, beginning with all translations equally likely.
     *
     * @param pairs  (source sentence, target sentence), each as its words
     * @param rounds of expectation and maximization, 1 or more
     */
    public static TranslationTable fit(List<Pair<List<String>, List<String>>> pairs, int rounds) {
        Requirement.atLeast("The number of rounds", rounds, 1);
        Set<String> targets = new TreeSet<>();
        pairs.forEach(pair -> targets.addAll(pair.second()));
        Map<String, Map<String, Double>> table = Map.of();
        for (int round = 0; round < rounds; round++) {
            Map<String, Map<String, Double>> counts = new HashMap<>();
            for (Pair<List<String>, List<String>> pair : pairs) {
                for (String target : pair.second()) {
                    share(target, sources(pair.first()), table, 1.0 / targets.size(), counts);
                }
            }
            counts.values().forEach(TranslationTable::normalize);
            table = counts;
        }
        return new TranslationTable(table);
    }

    private static String[] sources(List<String> words) {
        String[] sources = new String[words.size() + 1];
        sources[0] = NOTHING;
        for (int i = 0; i < words.size(); i++) {
            sources[i + 1] = words.get(i);
        }
        return sources;
    }

    /** Divides one count of {@code target} among the words it may come from, in proportion to t(target | source). */
    private static void share(String target, String[] sources, Map<String, Map<String, Double>> table, double first,
        Map<String, Map<String, Double>> counts) {
        double[] shares = new double[sources.length];
        double sum = 0;
        for (int i = 0; i < sources.length; i++) {
            shares[i] = table.isEmpty() ? first : table.get(sources[i]).get(target);
            sum += shares[i];
        }
        for (int i = 0; i < sources.length; i++) {
            counts.computeIfAbsent(sources[i], key -> new HashMap<>()).merge(target, shares[i] / sum, Double::sum);
        }
    }

    private static void normalize(Map<String, Double> row) {
        double sum = new TreeMap<>(row).values().stream().reduce(0.0, Double::sum);
        row.replaceAll((word, count) -> count / sum);
    }

    /** t(target | source): 0 for a pair that never stood in one pair of sentences. */
    public double probability(String target, String source) {
        return table.getOrDefault(source, Map.of()).getOrDefault(target, 0.0);
    }

    /** The likeliest translation, of several the first in the alphabet; the word itself if the examples did not have it. */
    @Override
    public String apply(String source) {
        String best = source;
        double most = 0;
        for (Map.Entry<String, Double> target : table.getOrDefault(source, Map.of()).entrySet()) {
            double p = target.getValue();
            if (p > most || p == most && target.getKey().compareTo(best) < 0) {
                most = p;
                best = target.getKey();
            }
        }
        return best;
    }

    @Override
    public String name() {
        return "dictionary";
    }
}
