package mapping.speech.markov;

import mapping.Requirement;

/** Sums of numbers of which only the logarithms are kept; section 6.3.1. The logarithm of 0 is −∞. */
final class Logs {

    private Logs() {
    }

    /** ln Σ e^{xᵢ}; −∞ for no numbers. The greatest is taken out first, so that nothing overflows and not all underflow. */
    static double sum(double... x) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            greatest = Math.max(greatest, each);
        }
        if (Double.isInfinite(greatest)) {
            return greatest;
        }
        double sum = 0;
        for (double each : x) {
            sum += each == greatest ? 1 : StrictMath.exp(each - greatest);
        }
        return greatest + StrictMath.log(sum);
    }

    static double[] of(double... probabilities) {
        double[] logs = new double[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(probabilities[i]);
        }
        return logs;
    }

    static double[][] of(double[][] probabilities) {
        double[][] logs = new double[probabilities.length][];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = of(probabilities[i]);
        }
        return logs;
    }

    /** Numbers that may be −∞, but neither NaN nor +∞. */
    static double[] required(String what, double... logs) {
        Requirement.given(what, logs);
        for (int i = 0; i < logs.length; i++) {
            if (!(logs[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(what + " must hold logarithms below infinity, got "
                    + Requirement.number(logs[i]) + " at index " + i + ".");
            }
        }
        return logs.clone();
    }

    static double[][] required(String what, double[][] logs) {
        Requirement.equalRows(what, logs);
        double[][] own = new double[logs.length][];
        for (int i = 0; i < own.length; i++) {
            own[i] = required(what, logs[i]);
        }
        return own;
    }
}
