package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Muon, momentum orthogonalized by Newton and Schulz (Jordan et al. 2024), section 3.3.3: the step of a weight matrix is its
 * momentum with all singular values made about equal, so that rare directions move as far as common ones.
 * <pre>
 *   B ← μB + G        step = −η √max(1, rows/columns) · orthogonal(G + μB)
 * </pre>
 * The orthogonal factor is approached by X ← aX + (bA + cA²)X with A = XXᵀ, five times, which brings every singular value to
 * between about 0.7 and 1.2. For hidden weight matrices only: the first axis is the rows, all others together the columns;
 * biases and embeddings need another rule, in a group of their own.
 *
 * <p>PyTorch 2.9 and later: Muon; its weight decay is {@link #decoupledDecay}. It averages, B ← μB + (1 − μ)G, which comes to
 * the same, as the length of B does not matter.
 *
 * @param learningRate η; 0.001 in PyTorch, 0.02 in the authors' code
 * @param momentum     μ; 0.95
 * @param nesterov     whether G + μB is made orthogonal, or B; yes
 * @param iterations   of Newton and Schulz; 5
 */
public record Muon(double learningRate, double momentum, boolean nesterov, int iterations) implements UpdateRule {

    private static final String MOMENTUM = "momentum";
    private static final double A = 3.4445;
    private static final double B = -4.7750;
    private static final double C = 2.0315;
    private static final double SHORTEST = 1e-7;

    public Muon {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The momentum", momentum);
        Requirement.positive("The number of iterations", iterations);
    }

    public static Muon of(double learningRate) {
        return new Muon(learningRate, 0.95, true, 5);
    }

    @Override
    public Muon withLearningRate(double rate) {
        return new Muon(rate, momentum, nesterov, iterations);
    }

    /** @throws IllegalArgumentException if the shape has fewer than two axes */
    @Override
    public State start(int... shape) {
        Requirement.given("The shape", shape);
        if (shape.length < 2) {
            throw new IllegalArgumentException("Muon must be given a parameter of two axes or more, got " + shape.length
                + ". Give vectors and scalars another rule in a group of their own, for instance AdamW.");
        }
        return State.zeros(shape, MOMENTUM);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] buffer = state.get(MOMENTUM);
        state.next();
        double[] direction = new double[step.length];
        for (int i = 0; i < step.length; i++) {
            buffer[i] = momentum * buffer[i] + gradient[i];
            direction[i] = nesterov ? gradient[i] + momentum * buffer[i] : buffer[i];
        }
        int rows = state.shape()[0];
        int columns = step.length / rows;
        double[] orthogonal = orthogonal(direction, rows, columns);
        double rate = learningRate * Math.sqrt(Math.max(1, rows / (double) columns));
        for (int i = 0; i < step.length; i++) {
            step[i] = -rate * orthogonal[i];
        }
    }

    private double[] orthogonal(double[] matrix, int rows, int columns) {
        if (rows > columns) {
            return transposed(orthogonal(transposed(matrix, rows, columns), columns, rows), columns, rows);
        }
        double length = Math.max(SHORTEST, Vectors.norm(matrix));
        double[] x = new double[matrix.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = matrix[i] / length;
        }
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] a = product(x, transposed(x, rows, columns), rows, columns, rows);
            double[] polynomial = product(a, a, rows, rows, rows);
            for (int i = 0; i < a.length; i++) {
                polynomial[i] = B * a[i] + C * polynomial[i];
            }
            double[] turned = product(polynomial, x, rows, rows, columns);
            for (int i = 0; i < x.length; i++) {
                x[i] = A * x[i] + turned[i];
            }
        }
        return x;
    }

    private static double[] transposed(double[] matrix, int rows, int columns) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = matrix[i * columns + j];
            }
        }
        return result;
    }

    /** The product of an m × k and a k × n matrix. */
    private static double[] product(double[] left, double[] right, int m, int k, int n) {
        double[] result = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                for (int j = 0; j < n; j++) {
                    result[i * n + j] += left[i * k + p] * right[p * n + j];
                }
            }
        }
        return result;
    }
}
