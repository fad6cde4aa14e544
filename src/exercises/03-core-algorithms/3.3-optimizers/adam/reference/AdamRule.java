/** Adam without averages that are carried along: as a mapping from all gradients so far to the place. */
public final class AdamRule {

    private AdamRule() {
    }

    /** The weighted mean of a history, the newest number last: a number that is k steps old has the weight βᵏ. */
    public static double mean(double[] history, double beta) {
        double sum = 0;
        double weights = 0;
        for (double number : history) {
            sum = beta * sum + number;
            weights = beta * weights + 1;
        }
        return sum / weights;
    }

    /** Where AdamW has come from the start with these gradients, a row for each step; decay 0 makes it Adam. A new array. */
    public static double[] walk(double[] start, double[][] gradients, double learningRate, double beta1, double beta2,
            double epsilon, double decay) {
        double[] x = start.clone();
        for (int t = 1; t <= gradients.length; t++) {
            for (int i = 0; i < x.length; i++) {
                double[] seen = new double[t];
                double[] squares = new double[t];
                for (int s = 0; s < t; s++) {
                    seen[s] = gradients[s][i];
                    squares[s] = seen[s] * seen[s];
                }
                double step = mean(seen, beta1) / (Math.sqrt(mean(squares, beta2)) + epsilon);
                x[i] -= learningRate * (step + decay * x[i]);
            }
        }
        return x;
    }

    /** The least number of steps after which the zero that an average began with has this share at most, 0 < share ≤ 1. */
    public static int steps(double beta, double share) {
        int steps = 0;
        for (double left = 1; left > share; left *= beta) {
            steps++;
        }
        return steps;
    }
}
