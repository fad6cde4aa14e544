package mapping.optimizers.rules;

import mapping.optimizers.State;

/**
 * Adam for gradients that are mostly 0, such as those of an embedding of which a batch uses a few rows, section 3.3.3:
 * coordinates whose gradient is 0 are left alone, m and v too, where {@link Adam} would move them on by their momentum.
 *
 * <p>PyTorch: SparseAdam, whose defaults {@link #of} takes; there an absent coordinate is left alone, one that is present with
 * the value 0 is not. ε is added before the bias of v is corrected.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε; 10⁻⁸
 */
public record SparseAdam(double learningRate, double beta1, double beta2, double epsilon) implements Moments {

    public SparseAdam {
        Moments.require(learningRate, beta1, beta2, epsilon);
    }

    public static SparseAdam of(double learningRate) {
        return new SparseAdam(learningRate, 0.9, 0.999, 1e-8);
    }

    @Override
    public SparseAdam withLearningRate(double rate) {
        return new SparseAdam(rate, beta1, beta2, epsilon);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] v = state.get(V);
        long t = state.next();
        double rate = learningRate * Math.sqrt(1 - StrictMath.pow(beta2, t)) / (1 - StrictMath.pow(beta1, t));
        for (int i = 0; i < step.length; i++) {
            step[i] = 0;
            if (gradient[i] != 0) {
                m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
                v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
                step[i] = -rate * m[i] / (Math.sqrt(v[i]) + epsilon);
            }
        }
    }
}
