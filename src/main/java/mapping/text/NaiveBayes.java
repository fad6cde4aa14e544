package mapping.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Naive Bayes over words (Maron, 1961; in this form McCallum and Nigam, 1998), sections 1.1.3 and 6.2.1: words ↦ the class c
 * that makes P(c) · Π P(word | c) greatest. The probabilities are counted: P(word | c) = (its count in texts of c + 1) / (all
 * words there + number of different words), where the added 1 (Laplace) keeps a word that c never had from deciding alone. A
 * word that no text of the examples had is passed over. "Naive", because it takes the words of a text as independent of each
 * other. scikit-learn: {@code MultinomialNB}.
 *
 * @param priors P(c), the share of each class among the examples
 * @param counts of each word in the texts of each class
 * @param totals all words in the texts of each class
 */
public record NaiveBayes(double[] priors, Map<String, int[]> counts, int[] totals) implements Mapping<List<String>, Integer> {

    public NaiveBayes {
        int classes = Requirement.given("The priors", priors).length;
        Requirement.asMany("totals", Requirement.given("The totals", totals).length, "classes", classes);
        for (int[] count : Requirement.given("The counts", counts).values()) {
            Requirement.asMany("counts of a word", Requirement.given("The counts of a word", count).length, "classes", classes);
        }
    }

    /**
     * Counts the words of examples.
     *
     * @param texts   at least one, each as its words
     * @param labels  the class of each text, from 0
     * @param classes their number
     */
    public static NaiveBayes fit(List<List<String>> texts, int[] labels, int classes) {
        List<List<String>> all = Requirement.copied("The texts", texts);
        Requirement.atLeast("The number of texts", all.size(), 1);
        Requirement.asMany("labels", Requirement.given("The labels", labels).length, "texts", all.size());
        Requirement.length("The number of classes", classes);
        Requirement.labels(labels, classes);
        double[] priors = new double[classes];
        Map<String, int[]> counts = new TreeMap<>();
        int[] totals = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            priors[label] += 1.0 / labels.length;
            for (String word : Requirement.copied("The words of a text", all.get(i))) {
                counts.computeIfAbsent(word, key -> new int[classes])[label]++;
                totals[label]++;
            }
        }
        return new NaiveBayes(priors, counts, totals);
    }

    /** log P(word | c); 0 for a word that no example had. */
    public double logProbability(String word, int label) {
        Requirement.given("The word", word);
        Requirement.index("class", label, priors.length);
        return evidence(word, label);
    }

    private double evidence(String word, int label) {
        int[] count = counts.get(word);
        return count == null ? 0 : StrictMath.log((count[label] + 1.0) / (totals[label] + counts.size()));
    }

    /** log P(c) + Σ log P(word | c), for each class. */
    public double[] scores(List<String> words) {
        double[] scores = Arrays.stream(priors).map(StrictMath::log).toArray();
        for (String word : Requirement.copied("The words", words)) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += evidence(word, label);
            }
        }
        return scores;
    }

    /** The class of the greatest score; of several, the first. */
    @Override
    public Integer apply(List<String> words) {
        double[] scores = scores(words);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    @Override
    public String name() {
        return "naive Bayes";
    }
}
