package mapping.monitoring;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * A curve made smooth as TensorBoard does it: the mapping of y₀, y₁, … to the moving averages
 * s_t = w s_{t−1} + (1 − w) y_t, divided by 1 − w^{t+1}, the sum of the weights so far (the bias correction that Adam has too,
 * 3.3.2). Section 7.2.1. It is linear and looks back only, so that it lags: of a straight line it shows, after a while, what was
 * w / (1 − w) steps ago. A value that is not finite stays a gap and does not enter the average.
 *
 * @param weight w, what is kept of the past: at least 0 and less than 1; TensorBoard begins with 0.6
 */
public record Smoothing(double weight) implements Mapping<double[], double[]> {

    public Smoothing {
        Requirement.decay("The weight of a smoothing", weight);
    }

    @Override
    public double[] apply(double[] curve) {
        Requirement.given("The curve", curve);
        double[] smooth = new double[curve.length];
        double average = 0;
        double weights = 0;
        for (int t = 0; t < curve.length; t++) {
            if (Double.isFinite(curve[t])) {
                average = weight * average + (1 - weight) * curve[t];
                weights = weight * weights + (1 - weight);
                smooth[t] = average / weights;
            } else {
                smooth[t] = curve[t];
            }
        }
        return smooth;
    }

    @Override
    public Space domain() {
        return Space.named("curves");
    }

    @Override
    public Space codomain() {
        return domain();
    }

    @Override
    public String name() {
        return "Smoothing(" + weight + ")";
    }
}
