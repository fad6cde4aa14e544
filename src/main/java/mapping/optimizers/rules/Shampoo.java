package mapping.optimizers.rules;

import java.util.Arrays;
import mapping.Requirement;
import mapping.algebra.Spectrum;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;
import mapping.tensor.Shape;

/**
 * Shampoo (Gupta, Koren and Singer 2018, algorithm 2), section 3.3.3: AdaGrad that knows the axes of a parameter. For a matrix
 * of gradients G it gathers
 * <pre>
 *   L ← L + GGᵀ        R ← R + GᵀG        step = −η L^(−¼) G R^(−¼)
 * </pre>
 * and in general, for a tensor with k axes, one matrix for each axis, to the power −1/(2k). For a vector that is AdaGrad with a
 * full matrix, which takes correlations between coordinates into account.
 *
 * <p>Not in PyTorch. One update costs about 30 n³ multiply-adds for the roots of an axis of length n (by eigenvalues), so that
 * {@code every} should be large for wide layers.
 *
 * @param learningRate η
 * @param epsilon      what the matrices begin with, on the diagonal; 10⁻⁴ in {@link #of}
 * @param every        steps from one computation of the roots to the next; 1 in the paper and in {@link #of}
 */
public record Shampoo(double learningRate, double epsilon, long every) implements UpdateRule {

    public Shampoo {
        Requirement.learningRate(learningRate);
        Requirement.positive("Epsilon", epsilon);
        Requirement.positive("The number of steps between two roots", every);
    }

    public static Shampoo of(double learningRate) {
        return new Shampoo(learningRate, 1e-4, 1);
    }

    @Override
    public Shampoo withLearningRate(double rate) {
        return new Shampoo(rate, epsilon, every);
    }

    @Override
    public State start(int... shape) {
        State state = State.zeros(shape);
        for (int axis = 0; axis < shape.length; axis++) {
            double[] sum = new double[Shape.numel(shape[axis], shape[axis])];
            for (int i = 0; i < sum.length; i += shape[axis] + 1) {
                sum[i] = epsilon;
            }
            state.with(sum(axis), sum).with(root(axis), new double[sum.length]);
        }
        return state;
    }

    private static String sum(int axis) {
        return "sum" + axis;
    }

    private static String root(int axis) {
        return "root" + axis;
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        int[] shape = state.shape();
        if (shape.length == 0) {
            throw new IllegalArgumentException("Shampoo must be given a parameter with at least one axis, got a scalar.");
        }
        boolean newRoots = (state.next() - 1) % every == 0;
        double[] scaled = gradient.clone();
        for (int axis = 0; axis < shape.length; axis++) {
            int after = 1;
            for (int later = axis + 1; later < shape.length; later++) {
                after *= shape[later];
            }
            double[] sum = state.get(sum(axis));
            double[] root = state.get(root(axis));
            addOuterProducts(sum, gradient, shape[axis], after);
            if (newRoots) {
                writePower(sum, shape[axis], -0.5 / shape.length, root);
            }
            scaled = multiplied(root, scaled, shape[axis], after);
        }
        for (int i = 0; i < step.length; i++) {
            step[i] = -learningRate * scaled[i];
        }
    }

    /** sum ← sum + GGᵀ, where the rows of G run along an axis of length n, with {@code after} elements from one to the next. */
    private static void addOuterProducts(double[] sum, double[] g, int n, int after) {
        for (int block = 0; block < g.length; block += n * after) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double product = 0;
                    for (int k = 0; k < after; k++) {
                        product += g[block + i * after + k] * g[block + j * after + k];
                    }
                    sum[i * n + j] += product;
                }
            }
        }
    }

    /** The product with a matrix along one axis. */
    private static double[] multiplied(double[] matrix, double[] g, int n, int after) {
        double[] result = new double[g.length];
        for (int block = 0; block < g.length; block += n * after) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < after; k++) {
                        result[block + i * after + k] += matrix[i * n + j] * g[block + j * after + k];
                    }
                }
            }
        }
        return result;
    }

    /** A symmetric matrix to a power: its eigenvectors, with its eigenvalues, at least ε but for rounding, to that power. */
    private void writePower(double[] flat, int n, double exponent, double[] into) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = flat[i * n + j];
            }
        }
        Spectrum spectrum = Spectrum.of(matrix);
        Arrays.fill(into, 0);
        for (int k = 0; k < n; k++) {
            double[] vector = spectrum.eigenvectors()[k];
            double power = StrictMath.pow(Math.max(epsilon, spectrum.eigenvalues()[k]), exponent);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    into[i * n + j] += power * vector[i] * vector[j];
                }
            }
        }
    }
}
