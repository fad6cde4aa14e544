package mapping.optimizers.rules;

import mapping.optimizers.State;

/**
 * AMSGrad (Reddi, Kale and Kumar 2018, algorithm 2), section 3.3.3: Adam with the greatest v so far instead of the present one.
 * That repairs Adam on problems where rare large gradients carry the information: there Adam forgets them and walks to the
 * wrong end.
 *
 * <p>PyTorch: Adam with {@code amsgrad=True}, whose defaults {@link #of} takes. As there, the bias of m and v is corrected. The
 * paper leaves that out, and then the rate of a coordinate never grows; here it may, while 1 − β₂ᵗ still does. With {@link
 * #decoupledDecay} it is AdamW with {@code amsgrad=True}.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε; 10⁻⁸
 */
public record AmsGrad(double learningRate, double beta1, double beta2, double epsilon) implements Moments {

    private static final String V_MAX = "vMax";

    public AmsGrad {
        Moments.require(learningRate, beta1, beta2, epsilon);
    }

    public static AmsGrad of(double learningRate) {
        return new AmsGrad(learningRate, 0.9, 0.999, 1e-8);
    }

    @Override
    public AmsGrad withLearningRate(double rate) {
        return new AmsGrad(rate, beta1, beta2, epsilon);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, M, V, V_MAX);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] v = state.get(V);
        double[] vMax = state.get(V_MAX);
        long t = state.next();
        double correction1 = 1 - StrictMath.pow(beta1, t);
        double correction2 = 1 - StrictMath.pow(beta2, t);
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            vMax[i] = Math.max(vMax[i], v[i]);
            step[i] = Scaled.by(-learningRate * (m[i] / correction1), Math.sqrt(vMax[i] / correction2) + epsilon);
        }
    }
}
