package mapping.text.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import mapping.Requirement;

/**
 * Spans found held against spans that are there, section 6.2.2: the mapping (true tags, predicted tags) ↦ counts by kind, and
 * from them precision, recall and F1. A span is right if start, end and kind are. Names and numbers as in seqeval; a quotient
 * 0/0 is 0.
 *
 * @param kinds the counts of each kind, in alphabetical order
 */
public record SpanScore(Map<String, Counts> kinds) {

    /**
     * How many spans.
     *
     * @param right in truth and prediction
     * @param found in the prediction
     * @param there in the truth
     */
    public record Counts(int right, int found, int there) {

        public Counts {
            Requirement.atLeast("The number of spans that are right", right, 0);
            Requirement.atLeast("The number of spans that were found", found, right);
            Requirement.atLeast("The number of spans that are there", there, right);
        }

        Counts plus(Counts other) {
            return new Counts(right + other.right, found + other.found, there + other.there);
        }

        /** right / found. */
        public double precision() {
            return quotient(right, found);
        }

        /** right / there. */
        public double recall() {
            return quotient(right, there);
        }

        /** The harmonic mean of precision and recall, 2 right / (found + there). */
        public double f1() {
            return quotient(2.0 * right, (double) found + there);
        }

        private static double quotient(double a, double b) {
            return b == 0 ? 0 : a / b;
        }
    }

    public SpanScore {
        Requirement.allGiven("The counts", Requirement.given("The kinds", kinds).values());
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    }

    /** Counts the spans of sentences. */
    public static SpanScore of(TrueTags truth, PredictedTags prediction, SpanConvention convention) {
        return of(truth, prediction, convention, (sentence, span) -> true);
    }

    /**
     * The same of some spans only: those of truth and prediction for which {@code counts} says so, asked with the number of the
     * sentence and the span.
     */
    public static SpanScore of(TrueTags truth, PredictedTags prediction, SpanConvention convention,
            BiPredicate<Integer, Span> counts) {
        Requirement.given("The convention", convention);
        Requirement.given("The condition", counts);
        List<List<String>> wanted = Requirement.given("The truth", truth).sentences();
        List<List<String>> said = Requirement.given("The prediction", prediction).sentences();
        Requirement.asMany("predicted sentences", said.size(), "true sentences", wanted.size());
        Map<String, Counts> kinds = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Requirement.asMany("predicted tags", said.get(i).size(), "true tags of sentence " + i, wanted.get(i).size());
            int sentence = i;
            List<Span> found = convention.spans(said.get(i)).stream().filter(span -> counts.test(sentence, span)).toList();
            List<Span> there = convention.spans(wanted.get(i)).stream().filter(span -> counts.test(sentence, span)).toList();
            Set<Span> right = new HashSet<>(there);
            found.forEach(span -> kinds.merge(span.kind(), new Counts(right.contains(span) ? 1 : 0, 1,
                right.contains(span) ? 1 : 0), Counts::plus));
            Set<Span> known = new HashSet<>(found);
            there.stream().filter(span -> !known.contains(span))
                .forEach(span -> kinds.merge(span.kind(), new Counts(0, 0, 1), Counts::plus));
        }
        return new SpanScore(kinds);
    }

    /** The counts of all kinds together. */
    public Counts all() {
        return kinds.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
    }

    /** right / found, over all kinds (micro average). */
    public double precision() {
        return all().precision();
    }

    /** right / there, over all kinds (micro average). */
    public double recall() {
        return all().recall();
    }

    /** F1 over all kinds (micro average). */
    public double f1() {
        return all().f1();
    }

    /** The mean of the kinds' F1 (macro average); 0 if there is no kind. */
    public double macroF1() {
        return kinds.values().stream().mapToDouble(Counts::f1).average().orElse(0);
    }

    /** The share of words whose tag is right, which is high for whoever finds nothing. */
    public static double tokenAccuracy(TrueTags truth, PredictedTags prediction) {
        List<List<String>> wanted = Requirement.given("The truth", truth).sentences();
        List<List<String>> said = Requirement.given("The prediction", prediction).sentences();
        Requirement.asMany("predicted sentences", said.size(), "true sentences", wanted.size());
        int right = 0;
        int all = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Requirement.asMany("predicted tags", said.get(i).size(), "true tags of sentence " + i, wanted.get(i).size());
            for (int k = 0; k < wanted.get(i).size(); k++) {
                right += wanted.get(i).get(k).equals(said.get(i).get(k)) ? 1 : 0;
                all++;
            }
        }
        Requirement.atLeast("The number of words", all, 1);
        return (double) right / all;
    }
}
