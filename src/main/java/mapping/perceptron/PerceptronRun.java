package mapping.perceptron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * What became of perceptron learning from weights 0, section 1.1.1: it came to rest, it fell into a cycle, or the passes were
 * used up before either. Keeps the weights of all passes in memory.
 *
 * @param end      how it ended
 * @param mistakes rows added in each pass; the last is 0 if the run came to rest
 * @param weights  w after the last pass
 * @param period   passes of the cycle; 0 if there is none
 */
public record PerceptronRun(End end, int[] mistakes, double[] weights, int period) {

    /** How a run ends. */
    public enum End { SEPARATED, CYCLE, UNDECIDED }

    /** Learns in passes over the examples until a pass changes nothing, or begins where an earlier one began. */
    public static PerceptronRun of(LabelledRows examples, int passes) {
        Requirement.given("The examples", examples);
        Requirement.atLeast("The number of passes", passes, 1);
        Map<List<Double>, Integer> seen = new LinkedHashMap<>();
        List<Integer> mistakes = new ArrayList<>();
        double[] w = new double[examples.width()];
        for (int pass = 0; pass < passes; pass++) {
            Integer before = seen.put(Arrays.stream(w).boxed().toList(), pass);
            if (before != null) {
                return new PerceptronRun(End.CYCLE, counts(mistakes), w, pass - before);
            }
            mistakes.add(pass(examples, w));
            if (mistakes.get(pass) == 0) {
                return new PerceptronRun(End.SEPARATED, counts(mistakes), w, 0);
            }
        }
        return new PerceptronRun(End.UNDECIDED, counts(mistakes), w, 0);
    }

    /** One pass in place; returns how many rows were added. */
    private static int pass(LabelledRows examples, double[] w) {
        int mistakes = 0;
        for (double[] row : examples.rows()) {
            if (Vectors.dot(w, row) <= 0) {
                mistakes++;
                for (int j = 0; j < w.length; j++) {
                    w[j] += row[j];
                }
            }
        }
        return mistakes;
    }

    private static int[] counts(List<Integer> mistakes) {
        return mistakes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the rows added in all passes. */
    public int totalMistakes() {
        return Arrays.stream(mistakes).sum();
    }

    /**
     * Returns an upper bound of the margin that any weights can have, if the rows were added to weights 0: ‖w‖ / mistakes. Each
     * row added moves w by at least γ along the best direction, so mistakes · γ ≤ ‖w‖.
     */
    public double marginBound() {
        return Vectors.norm(weights) / totalMistakes();
    }
}
