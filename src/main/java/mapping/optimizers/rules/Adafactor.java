package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Adafactor (Shazeer and Stern 2018, algorithm 4), section 3.3.3: Adam without momentum that remembers, for a matrix of n × m
 * parameters, only n + m numbers. The mean squares V of the gradients are kept as row means R and column means C, and
 * V ≈ R Cᵀ/mean(R). Steps longer than d (as root of the mean square) are cut, and are relative to the size of the parameters.
 * <pre>
 *   β₂ = 1 − tᵗᵃᵘ        R ← β₂R + (1 − β₂) rowMeans(G² + ε₁)        C ← β₂C + (1 − β₂) columnMeans(G² + ε₁)
 *   U = G/√V             step = −max(ε₂, RMS(θ)) min(η, 1/√t) · U/max(1, RMS(U)/d)
 * </pre>
 * A vector keeps its V. Of tensors with more axes the last two are the matrix.
 *
 * <p>PyTorch 2.5 and later: Adafactor, whose defaults {@link #of} takes, except that there ε₁ is the machine epsilon and is not
 * added, but a lower bound.
 *
 * @param learningRate  η, a limit of the relative step; 0.01
 * @param decayExponent tau; −0.8
 * @param epsilon1      ε₁; 10⁻³⁰
 * @param epsilon2      ε₂; 10⁻³
 * @param threshold     d; 1
 */
public record Adafactor(double learningRate, double decayExponent, double epsilon1, double epsilon2, double threshold)
        implements UpdateRule {

    private static final String ROW_MEANS = "rowMeans";
    private static final String COLUMN_MEANS = "columnMeans";
    private static final String V = "v";

    public Adafactor {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("Minus the exponent of the decay", -decayExponent);
        Requirement.positive("Epsilon1", epsilon1);
        Requirement.notNegative("Epsilon2", epsilon2);
        Requirement.positive("The threshold", threshold);
    }

    public static Adafactor of(double learningRate) {
        return new Adafactor(learningRate, -0.8, 1e-30, 1e-3, 1);
    }

    @Override
    public Adafactor withLearningRate(double rate) {
        return new Adafactor(rate, decayExponent, epsilon1, epsilon2, threshold);
    }

    @Override
    public State start(int... shape) {
        Requirement.given("The shape", shape);
        if (shape.length < 2) {
            return State.zeros(shape, V);
        }
        int size = State.zeros(shape).size();
        Requirement.atLeast("The number of parameters of an array", size, 1);
        int columns = shape[shape.length - 1];
        return State.zeros(shape).with(ROW_MEANS, new double[size / columns])
            .with(COLUMN_MEANS, new double[size / shape[shape.length - 2]]);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        long t = state.next();
        double memory = 1 - StrictMath.pow(t, decayExponent);
        if (state.shape().length < 2) {
            scaleByOwn(state.get(V), memory, gradient, step);
        } else {
            scaleByFactors(state, memory, gradient, step);
        }
        double cut = Math.max(1, Vectors.rootMeanSquare(step) / threshold);
        double rate = Math.max(epsilon2, Vectors.rootMeanSquare(parameters)) * Math.min(learningRate, 1 / Math.sqrt(t));
        for (int i = 0; i < step.length; i++) {
            step[i] *= -rate / cut;
        }
    }

    private void scaleByOwn(double[] v, double memory, double[] gradient, double[] scaled) {
        for (int i = 0; i < gradient.length; i++) {
            v[i] = memory * v[i] + (1 - memory) * (gradient[i] * gradient[i] + epsilon1);
            scaled[i] = gradient[i] / Math.sqrt(v[i]);
        }
    }

    private void scaleByFactors(State state, double memory, double[] gradient, double[] scaled) {
        Requirement.given("The gradient", gradient);
        int[] shape = state.shape();
        int rows = shape[shape.length - 2];
        int columns = shape[shape.length - 1];
        for (int matrix = 0; matrix < gradient.length / (rows * columns); matrix++) {
            int begin = matrix * rows * columns;
            double[] rowMeans = state.get(ROW_MEANS);
            double[] columnMeans = state.get(COLUMN_MEANS);
            double mean = 0;
            for (int i = 0; i < rows; i++) {
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    sum += square(gradient[begin + i * columns + j]);
                }
                int row = matrix * rows + i;
                rowMeans[row] = memory * rowMeans[row] + (1 - memory) * sum / columns;
                mean += rowMeans[row] / rows;
            }
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int i = 0; i < rows; i++) {
                    sum += square(gradient[begin + i * columns + j]);
                }
                int column = matrix * columns + j;
                columnMeans[column] = memory * columnMeans[column] + (1 - memory) * sum / rows;
            }
            for (int i = 0; i < rows * columns; i++) {
                double v = rowMeans[matrix * rows + i / columns] * columnMeans[matrix * columns + i % columns] / mean;
                scaled[begin + i] = gradient[begin + i] / Math.sqrt(v);
            }
        }
    }

    private double square(double g) {
        return g * g + epsilon1;
    }
}
