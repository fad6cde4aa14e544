package mapping.perceptron;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Vectors;

/**
 * One pass of the delta rule, also called least mean squares (Widrow and Hoff, 1960), section 1.1.1: the mapping weights ↦
 * weights that goes through the examples in order and after each moves w by η·(1 − w · z)·z, where z = y·(x, 1). The sum itself
 * is drawn towards y, not what the threshold makes of it, so a row that is already on the right side moves the weights as well.
 * Each move is a step of gradient descent on ½(y − w · (x, 1))².
 *
 * @param examples the rows z = y·(x, 1)
 * @param rate     η
 */
public record DeltaRule(LabelledRows examples, double rate) implements Mapping<double[], double[]> {

    public DeltaRule {
        Requirement.given("The examples", examples);
        Requirement.learningRate(rate);
    }

    @Override
    public double[] apply(double[] weights) {
        Requirement.asMany("weights", Requirement.given("The weights", weights).length, "numbers in a row", examples.width());
        double[] w = weights.clone();
        for (double[] row : examples.rows()) {
            double error = 1 - Vectors.dot(w, row); // y(y − w·(x, 1)), since y² = 1
            for (int j = 0; j < w.length; j++) {
                w[j] += rate * error * row[j];
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
