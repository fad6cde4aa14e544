package mapping.perceptron;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Vectors;

/**
 * One pass of the perceptron's learning rule (Rosenblatt, 1958), section 1.1.1: the mapping weights ↦ weights that goes through
 * the examples in order and adds each y·(x, 1) that is not on the right side, w · y(x, 1) ≤ 0. Weights that separate the classes
 * stay as they are, since nothing is added.
 *
 * <p>If any weights separate the classes with margin γ (all rows at least γ from the plane, no row longer than R), no more than
 * (R/γ)² rows are ever added (Novikoff, 1962). If none do, every pass adds something; with whole numbers the passes return to
 * weights that were there before, since the weights stay bounded (Block and Levin, 1970).
 *
 * @param examples the rows y·(x, 1)
 */
public record PerceptronPass(LabelledRows examples) implements Mapping<double[], double[]> {

    public PerceptronPass {
        Requirement.given("The examples", examples);
    }

    @Override
    public double[] apply(double[] weights) {
        Requirement.asMany("weights", Requirement.given("The weights", weights).length, "numbers in a row", examples.width());
        double[] w = weights.clone();
        for (double[] row : examples.rows()) {
            if (Vectors.dot(w, row) <= 0) {
                for (int j = 0; j < w.length; j++) {
                    w[j] += row[j];
                }
            }
        }
        return w;
    }

    @Override
    public Space domain() {
        return Space.reals(examples.width());
    }

    @Override
    public Space codomain() {
        return domain();
    }
}
