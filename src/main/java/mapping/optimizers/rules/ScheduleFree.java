package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;

/**
 * What the schedule-free rules share: the fast point z, the weighted mean x of all fast points, and y between them.
 *
 * @param share c, what the newest fast point counts for in the mean
 */
record ScheduleFree(double[] x, double[] z, double share, double beta) {

    private static final String X = "x";
    private static final String Z = "z";
    private static final String GREATEST_RATE = "greatestRate";
    private static final String SUM_OF_WEIGHTS = "sumOfWeights";

    static State start(State state) {
        return state.filled(X, 0).filled(Z, 0).with(GREATEST_RATE, 0).with(SUM_OF_WEIGHTS, 0);
    }

    /** Begins a step; before the first one all points are where the parameters are. */
    static ScheduleFree next(State state, double[] parameters, double rate, double beta) {
        Requirement.given("The state", state);
        double[] x = state.get(X);
        double[] z = state.get(Z);
        if (state.next() == 1) {
            System.arraycopy(parameters, 0, x, 0, x.length);
            System.arraycopy(parameters, 0, z, 0, z.length);
        }
        double[] greatest = state.get(GREATEST_RATE);
        double[] sum = state.get(SUM_OF_WEIGHTS);
        greatest[0] = Math.max(greatest[0], rate);
        double weight = greatest[0] * greatest[0];
        sum[0] += weight;
        return new ScheduleFree(x, z, sum[0] == 0 ? 0 : weight / sum[0], beta);
    }

    /** Moves one coordinate of the fast point, and the mean after it. */
    void move(int i, double by) {
        z[i] += by;
        x[i] = (1 - share) * x[i] + share * z[i];
    }

    double y(int i) {
        return (1 - beta) * z[i] + beta * x[i];
    }

    static double[] average(State state, double[] parameters) {
        Requirement.given("The state", state);
        return state.steps() == 0 ? parameters.clone() : state.get(X).clone();
    }
}
