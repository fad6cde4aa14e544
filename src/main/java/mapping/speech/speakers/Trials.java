package mapping.speech.speakers;

import mapping.Requirement;
import mapping.metrics.Roc;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The trials of a verification, section 6.3.3: pairs of sounds, each with a score (how alike they are) and the truth (whether the
 * same voice made both). A threshold on the score answers each of them; {@link #roc} has both kinds of error at all thresholds.
 *
 * @param scores one for each pair, the greater the more alike
 * @param same   1 for pairs of one voice, 0 for the others
 */
public record Trials(double[] scores, int[] same) {

    public Trials {
        Requirement.finite("The scores", Requirement.given("The scores", scores));
        Requirement.asMany("scores", scores.length, "pairs", Requirement.given("What is the same", same).length);
        Requirement.labels(same, 2);
        scores = scores.clone();
        same = same.clone();
    }

    /** Each vector with each other one, by the cosine of their angle; a vector of zeros has the cosine 0 with all. */
    public static Trials ofAllPairs(Tensor vectors, int[] voices) {
        Requirement.given("The vectors", vectors);
        Requirement.given("The voices", voices);
        if (vectors.dim() != 2 || vectors.size(0) != voices.length || voices.length < 2) {
            throw new IllegalArgumentException("The vectors must have shape (sounds, size), with two sounds or more and a voice for "
                + "each, got " + Shape.text(vectors.shape()) + " and " + voices.length + " voices.");
        }
        int n = voices.length;
        double[] scores = new double[n * (n - 1) / 2];
        int[] same = new int[scores.length];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                scores[at] = cosine(vectors, i, vectors, j);
                same[at++] = voices[i] == voices[j] ? 1 : 0;
            }
        }
        return new Trials(scores, same);
    }

    /** The cosine of row i of one matrix and row j of another. */
    public static double cosine(Tensor one, int i, Tensor other, int j) {
        int size = Requirement.given("The vectors of one", one).size(-1);
        if (one.dim() != 2 || Requirement.given("The vectors of the other", other).dim() != 2 || other.size(1) != size) {
            throw new IllegalArgumentException("The vectors must stand in rows of equal size, got shapes "
                + Shape.text(one.shape()) + " and " + Shape.text(other.shape()) + ".");
        }
        Requirement.index("row", i, one.size(0));
        Requirement.index("row", j, other.size(0));
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int k = 0; k < size; k++) {
            double a = one.data()[i * size + k];
            double b = other.data()[j * size + k];
            dot += a * b;
            first += a * a;
            second += b * b;
        }
        return first == 0 || second == 0 ? 0 : dot / Math.sqrt(first * second);
    }

    /** Both kinds of error; its equal error rate is the usual measure. Both kinds of pair must occur. */
    public Roc roc() {
        float[] numbers = new float[scores.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) scores[i];
        }
        return Roc.metric().apply(Tensor.of(numbers, numbers.length), Tensors.labels(same));
    }
}
