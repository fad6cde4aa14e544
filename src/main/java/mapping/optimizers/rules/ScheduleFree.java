package mapping.optimizers.rules;

import mapping.optimizers.State;

/**
 * What the schedule-free rules share: the fast point z, the weighted mean x of all fast points, and y between them.
 *
 * @param share c, what the newest fast point counts for in the mean
 */
record ScheduleFree(double[] x, double[] z, double share, double beta) {

    static State start(State state) {
        return state.with("x", new double[state.size()]).with("z", new double[state.size()])
            .with("greatestRate", 0).with("sumOfWeights", 0);
    }

    /** Begins a step; before the first one all points are where the parameters are. */
    static ScheduleFree next(State state, double[] parameters, double rate, double beta) {
        double[] x = state.get("x");
        double[] z = state.get("z");
        if (state.next() == 1) {
            System.arraycopy(parameters, 0, x, 0, x.length);
            System.arraycopy(parameters, 0, z, 0, z.length);
        }
        double[] greatest = state.get("greatestRate");
        double[] sum = state.get("sumOfWeights");
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
        return state.steps() == 0 ? parameters.clone() : state.get("x").clone();
    }
}
