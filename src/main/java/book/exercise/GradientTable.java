package book.exercise;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of a failed gradient check: one row for each parameter, with the ratio of the reader's gradient to the numeric one.
 */
final class GradientTable {

    private GradientTable() {
    }

    static void check(double limit, int batch, Gradient... parameters) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("parameter", "worst at", "yours", "numeric", "ratio", ""));
        List<String> wrong = new ArrayList<>();
        for (Gradient parameter : parameters) {
            String name = "gradient of " + parameter.parameter();
            if (parameter.yours() == null) {
                throw new CheckFailure(new Finding(Finding.Kind.MISSING, name, "The " + name + " is null.", List.of()));
            }
            Check.sameShape(name, new int[] {parameter.at().length}, new int[] {parameter.yours().length});
            double[] numeric = parameter.numeric();
            double[] errors = Numbers.relativeErrors(numeric, parameter.yours());
            int worst = Numbers.worst(errors);
            double error = errors.length == 0 ? 0 : errors[worst];
            Transcript.add(new ObservedAnswer(name, parameter.yours().clone(), Numbers.shape(numeric.length), error, limit));
            if (!(error <= limit)) {
                wrong.add(parameter.parameter());
            }
            table.add(List.of(parameter.parameter(), "[" + worst + "]", Numbers.show(parameter.yours()[worst]),
                    Numbers.show(numeric[worst]), Numbers.ratio(parameter.yours()[worst] / numeric[worst]),
                    error <= limit ? "good" : reading(parameter.yours(), numeric, batch)));
        }
        if (!wrong.isEmpty()) {
            throw new CheckFailure(new Finding(Finding.Kind.GRADIENT, String.join(", ", wrong), "The gradient of "
                    + String.join(" and ", wrong) + " differs from finite differences of the loss.", table));
        }
    }

    /** Returns what the ratio suggests if it is the same for every element. */
    private static String reading(double[] yours, double[] numeric, int batch) {
        if (constantRatio(yours, numeric, 0)) {
            return "all zero";
        }
        if (constantRatio(yours, numeric, -1)) {
            return "the sign is turned";
        }
        if (batch > 2 && constantRatio(yours, numeric, batch)) {
            return "the sum over " + batch + " examples, not their mean";
        }
        if (batch > 2 && constantRatio(yours, numeric, 1.0 / batch)) {
            return "divided by the " + batch + " examples twice";
        }
        if (constantRatio(yours, numeric, 2)) {
            return "twice too large: a missing ½?";
        }
        return constantRatio(yours, numeric, 0.5) ? "half of it: a missing factor 2?" : "";
    }

    private static boolean constantRatio(double[] yours, double[] numeric, double ratio) {
        double[] expected = new double[numeric.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = ratio * numeric[i];
        }
        double[] errors = Numbers.relativeErrors(expected, yours);
        return errors.length > 0 && errors[Numbers.worst(errors)] < 1e-4;
    }
}
