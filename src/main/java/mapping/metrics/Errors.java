package mapping.metrics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/** The mean of a function of prediction − target over all elements, which then goes through another function. */
record Errors(String metric, DoubleUnaryOperator ofEach, DoubleUnaryOperator ofMean) implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        Mean mean = new Mean();
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                requireSameShape(metric, prediction, target);
                for (int i = 0; i < target.numel(); i++) {
                    mean.add(ofEach.applyAsDouble((double) prediction.data()[i] - target.data()[i]));
                }
            }

            @Override
            public Double value() {
                return ofMean.applyAsDouble(mean.value());
            }
        };
    }

    /** A column (n, 1) against a vector (n) would broadcast to n × n elsewhere: the commonest mistake of regression. */
    static void requireSameShape(String metric, Tensor prediction, Tensor target) {
        Requirement.given("The prediction", prediction);
        Requirement.given("The target", target);
        if (!Arrays.equals(prediction.shape(), target.shape())) {
            throw new IllegalArgumentException(metric + " must be given predictions and targets of one shape, got "
                + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape()) + ".");
        }
        Classified.requireNumbers(metric, prediction);
        Classified.requireNumbers(metric, target);
    }
}
