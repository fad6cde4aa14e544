package mapping.transfer.contrastive;

import mapping.Requirement;

/**
 * Recall at k: the share of queries with a right answer among their k most similar candidates, section 8.3.1. Several candidates
 * may be right. Candidates that are equally similar come in random order, and what is given is the expectation over it: texts
 * of unknown words are often equal for a model, and a fixed order would make luck of it.
 *
 * @param similarities a row for each query, a column for each candidate
 * @param right        of the same shape: whether the candidate is a right answer
 */
public record Retrieval(float[][] similarities, boolean[][] right) {

    public Retrieval {
        Requirement.allGiven("The rows of similarities", similarities);
        Requirement.allGiven("The rows of right answers", right);
        Requirement.atLeast("The number of queries", similarities.length, 1);
        Requirement.asMany("rows of right answers", right.length, "queries", similarities.length);
        for (int i = 0; i < right.length; i++) {
            Requirement.asMany("similarities of a query", similarities[i].length, "candidates", similarities[0].length);
            Requirement.asMany("answers of a query", right[i].length, "candidates", similarities[i].length);
            for (float similarity : similarities[i]) {
                Requirement.finite("A similarity", similarity);
            }
        }
    }

    /** The other way round: candidates ask, queries answer. */
    public Retrieval turned() {
        int rows = similarities.length;
        float[][] turned = new float[similarities[0].length][rows];
        boolean[][] answers = new boolean[turned.length][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < turned.length; j++) {
                turned[j][i] = similarities[i][j];
                answers[j][i] = right[i][j];
            }
        }
        return new Retrieval(turned, answers);
    }

    /** Recall at k, 0 to 1. */
    public double recall(int k) {
        Requirement.between("The number k of candidates looked at", k, 1, similarities[0].length);
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += found(similarities[i], right[i], k);
        }
        return sum / right.length;
    }

    /** What a random order of all candidates would reach. */
    public double chance(int k) {
        return new Retrieval(new float[similarities.length][similarities[0].length], right).recall(k);
    }

    /** The probability that a right answer is among the first k. */
    private static double found(float[] similarity, boolean[] answer, int k) {
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < answer.length; j++) {
            best = answer[j] ? Math.max(best, similarity[j]) : best;
        }
        int above = 0;
        int level = 0;
        int rightAndLevel = 0;
        for (int j = 0; j < answer.length; j++) {
            above += similarity[j] > best ? 1 : 0;
            level += similarity[j] == best ? 1 : 0;
            rightAndLevel += similarity[j] == best && answer[j] ? 1 : 0;
        }
        double missed = 1;
        for (int drawn = 0; drawn < k - above && missed > 0; drawn++) {
            missed *= Math.max(0, level - rightAndLevel - drawn) / (double) Math.max(1, level - drawn);
        }
        return rightAndLevel == 0 ? 0 : 1 - missed;
    }
}
