package mapping.vision.faces;

import mapping.Mapping;
import mapping.Requirement;
import mapping.metrics.Roc;
import mapping.tensor.Tensor;

/**
 * Embeddings ↦ the ROC curve of the question "do these two pictures show one person?", asked of all pairs; the score of a pair
 * is the cosine of its vectors, so only their directions count. Section 6.1.3. Its {@link Roc#area} is the chance that a pair
 * of one person scores above a pair of two, its {@link Roc#equalErrorRate} the error where as many pairs are wrongly accepted
 * as rejected. Costs pairs · width multiply-adds.
 *
 * @param who the person of each row
 */
public record Verification(int[] who) implements Mapping<Tensor, Roc> {

    /**
     * Pairs, scored.
     *
     * @param scores the cosines
     * @param same   1 where the pair is of one person, else 0
     */
    public record Pairs(float[] scores, float[] same) {

        /** Both errors at all thresholds. */
        public Roc roc() {
            return Roc.metric().apply(Tensor.vector(scores), Tensor.vector(same));
        }

        /** The share of the pairs of two people that reach the threshold: they are taken for one. */
        public double falseMatches(double threshold) {
            return share(0, threshold, true);
        }

        /** The share of the pairs of one person that do not reach the threshold: they are taken for two. */
        public double falseNonMatches(double threshold) {
            return share(1, threshold, false);
        }

        private double share(float kind, double threshold, boolean reach) {
            long all = 0;
            long wrong = 0;
            for (int i = 0; i < scores.length; i++) {
                if (same[i] == kind) {
                    all++;
                    wrong += scores[i] >= threshold == reach ? 1 : 0;
                }
            }
            return (double) wrong / all;
        }
    }

    public Verification {
        Requirement.atLeast("The number of pictures", Requirement.given("The people", who).length, 2);
    }

    @Override
    public Roc apply(Tensor embeddings) {
        return pairs(embeddings).roc();
    }

    /** All pairs of these rows, the first with the second, the first with the third, and so on. */
    public Pairs pairs(Tensor embeddings) {
        Requirement.given("The embeddings", embeddings);
        int n = who.length;
        Requirement.asMany("embeddings", embeddings.size(0), "people", n);
        Tensor rows = embeddings.detach().reshape(n, -1);
        Tensor directions = rows.div(rows.norm(-1).unsqueeze(-1).clamp(1e-12, Double.POSITIVE_INFINITY));
        float[] cosines = directions.matmul(directions.transpose(0, 1)).data();
        float[] scores = new float[n * (n - 1) / 2];
        float[] same = new float[scores.length];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                scores[k] = cosines[i * n + j];
                same[k++] = who[i] == who[j] ? 1 : 0;
            }
        }
        return new Pairs(scores, same);
    }
}
