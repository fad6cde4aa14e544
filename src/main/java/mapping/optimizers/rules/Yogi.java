package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;

/**
 * Yogi (Zaheer et al. 2018, algorithm 2), section 3.3.3: Adam whose v moves towards g² by steps of the size g², not in
 * proportion to the distance: v ← v − (1 − β₂) sign(v − g²) g². After a burst of large gradients v comes down slowly, and the
 * rate does not jump up.
 *
 * <p>Not in PyTorch. {@link #of} takes the values of the paper; as in TensorFlow Addons and in Dive into Deep Learning the
 * bias of m and v is corrected. The factor g² is easily forgotten: the rule then moves v by a constant.
 *
 * @param learningRate       η; 0.01
 * @param beta1              β₁; 0.9
 * @param beta2              β₂; 0.999
 * @param epsilon            ε; 10⁻³
 * @param initialAccumulator what v begins with; 0, the authors' code has 10⁻⁶
 */
public record Yogi(double learningRate, double beta1, double beta2, double epsilon, double initialAccumulator)
        implements Moments {

    public Yogi {
        Moments.require(learningRate, beta1, beta2, epsilon);
        Requirement.notNegative("The initial accumulator", initialAccumulator);
    }

    public static Yogi of(double learningRate) {
        return new Yogi(learningRate, 0.9, 0.999, 1e-3, 0);
    }

    @Override
    public Yogi withLearningRate(double rate) {
        return new Yogi(rate, beta1, beta2, epsilon, initialAccumulator);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, M).filled(V, initialAccumulator);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] v = state.get(V);
        long t = state.next();
        double correction1 = 1 - StrictMath.pow(beta1, t);
        double correction2 = 1 - StrictMath.pow(beta2, t);
        for (int i = 0; i < step.length; i++) {
            double square = gradient[i] * gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] -= (1 - beta2) * Math.signum(v[i] - square) * square;
            step[i] = Scaled.by(-learningRate * (m[i] / correction1), Math.sqrt(v[i] / correction2) + epsilon);
        }
    }
}
