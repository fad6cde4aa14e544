package mapping.vision.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;

/**
 * The mapping (labelled windows, features) ↦ {@link Stage} (Freund and Schapire 1997; Viola and Jones 2001): round by round it
 * takes the stump with the least weighted error ε, gives it the voice α = ½ ln((1 − ε)/ε), and makes the examples that it got
 * wrong weigh more, so that all wrong ones together weigh one half. Section 6.1.3. The share of training examples that the
 * stage has wrong is at most the product of 2√(ε(1 − ε)) over the rounds. Costs features · examples · rounds, after sorting
 * each feature once.
 */
public final class AdaBoost {

    /** A stump without errors would have an infinite voice. */
    private static final double LEAST_ERROR = 1e-10;

    private final double[][] values;
    private final boolean[] labels;
    private final int[][] order;
    private final double[] weights;
    private final List<Round> rounds = new ArrayList<>();

    /**
     * What one round chose.
     *
     * @param feature   the number of the feature
     * @param threshold halfway between two values that occur
     * @param positive  whether values from the threshold on count as a yes, else those below
     * @param error     ε, the weighted share of wrong answers
     * @param voice     α
     */
    public record Round(int feature, double threshold, boolean positive, double error, double voice) {

        /** α for a yes, −α for a no. */
        public double answer(double value) {
            return value >= threshold == positive ? voice : -voice;
        }
    }

    /**
     * @param values of feature f of example i at [f][i]
     * @param labels whether example i is a yes; both kinds must occur
     */
    public AdaBoost(double[][] values, boolean[] labels) {
        Requirement.equalRows("The table of features", values);
        Requirement.atLeast("The number of features", values.length, 1);
        Requirement.given("The labels", labels);
        Requirement.asMany("values of a feature", values[0].length, "labels", labels.length);
        long yes = IntStream.range(0, labels.length).filter(i -> labels[i]).count();
        Requirement.between("The number of examples that are a yes", yes, 1, labels.length - 1);
        this.values = values;
        this.labels = labels.clone();
        order = new int[values.length][];
        for (int f = 0; f < values.length; f++) {
            double[] column = values[f];
            order[f] = IntStream.range(0, labels.length).boxed().sorted((i, j) -> Double.compare(column[i], column[j]))
                .mapToInt(Integer::intValue).toArray();
        }
        weights = new double[labels.length];
        Arrays.fill(weights, 1.0 / labels.length);
    }

    /** The stage of so many rounds on these windows, with threshold 0: half of all voices. */
    public static Stage stage(List<HaarFeature> features, List<Window> windows, boolean[] labels, int rounds) {
        List<HaarFeature> asked = Requirement.copied("The features", features);
        List<Window> shown = Requirement.copied("The windows", windows);
        double[][] values = new double[asked.size()][];
        for (int f = 0; f < values.length; f++) {
            HaarFeature feature = asked.get(f);
            values[f] = shown.stream().mapToDouble(window -> window.value(feature)).toArray();
        }
        AdaBoost boost = new AdaBoost(values, labels);
        List<Stump> stumps = new ArrayList<>();
        for (int k = 0; k < rounds; k++) {
            Round round = boost.round();
            stumps.add(new Stump(asked.get(round.feature), round.threshold, round.positive ? -round.voice : round.voice,
                round.positive ? round.voice : -round.voice));
        }
        return new Stage(stumps, 0);
    }

    /** The next round: chooses a stump and weighs the examples anew. */
    public Round round() {
        Round best = null;
        double yes = IntStream.range(0, labels.length).filter(i -> labels[i]).mapToDouble(i -> weights[i]).sum();
        for (int f = 0; f < values.length; f++) {
            best = better(best, f, yes);
        }
        double error = Math.max(LEAST_ERROR, Math.min(1 - LEAST_ERROR, best.error));
        Round chosen = new Round(best.feature, best.threshold, best.positive, error, 0.5 * StrictMath.log((1 - error) / error));
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            double answer = chosen.answer(values[chosen.feature][i]);
            weights[i] *= StrictMath.exp(labels[i] ? -answer : answer);
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        rounds.add(chosen);
        return chosen;
    }

    /** Goes through the examples by the feature's value: all thresholds, with their errors, in one pass. */
    private Round better(Round best, int f, double yes) {
        Round found = best;
        double[] column = values[f];
        double below = 1 - yes;                              // error of "from here on yes": the noes there, the yesses before
        for (int k = 0; k + 1 < column.length; k++) {
            int i = order[f][k];
            below += labels[i] ? weights[i] : -weights[i];
            double next = column[order[f][k + 1]];
            double error = Math.min(below, 1 - below);
            if (column[i] < next && (found == null || error < found.error)) {
                found = new Round(f, (column[i] + next) / 2, below <= 0.5, error, 0);
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("A feature must have two different values, got " + column[0]
                + " for all examples.");
        }
        return found;
    }

    /** How much each example weighs now; all together 1. */
    public double[] weights() {
        return weights.clone();
    }

    /** The rounds so far. */
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    /** The product of 2√(ε(1 − ε)): no more of the training examples are wrong. */
    public double bound() {
        return rounds.stream().mapToDouble(round -> 2 * Math.sqrt(round.error * (1 - round.error))).reduce(1, (a, b) -> a * b);
    }

    /** The share of training examples on the wrong side of 0. */
    public double trainingError() {
        long wrong = IntStream.range(0, labels.length)
            .filter(i -> rounds.stream().mapToDouble(round -> round.answer(values[round.feature][i])).sum() >= 0 != labels[i])
            .count();
        return (double) wrong / labels.length;
    }
}
