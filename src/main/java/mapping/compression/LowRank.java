package mapping.compression;

import mapping.Requirement;
import mapping.algebra.Precision;
import mapping.algebra.Spectrum;
import mapping.algebra.Svd;
import mapping.algebra.Vectors;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A dense layer as two thinner ones, section 8.1.1: W ≈ U V of rank k by the singular value decomposition, so that out · in
 * weights become k (out + in). Of all matrices of rank k the product is the nearest to W (Eckart and Young 1936); nearest in
 * the sum of the squared differences of weights, not in what the network gets wrong.
 */
public final class LowRank {

    private LowRank() {
    }

    /**
     * x ↦ U (V x) + b, with new parameters that are trained on as any others. Both factors carry √σ.
     *
     * @param rank k, from 1 to min(in, out)
     */
    public static Layer of(Dense layer, int rank) {
        Requirement.given("The layer", layer);
        int in = layer.in();
        int out = layer.out();
        Requirement.between("The rank of a layer", rank, 1, Math.min(in, out));
        Svd svd = Svd.of(rows(layer.weight()));
        float[] first = new float[rank * in];
        float[] second = new float[out * rank];
        for (int k = 0; k < rank; k++) {
            double root = Math.sqrt(svd.values()[k]);
            for (int j = 0; j < in; j++) {
                first[k * in + j] = (float) (root * svd.right()[k][j]);
            }
            for (int i = 0; i < out; i++) {
                second[i * rank + k] = (float) (root * svd.left()[k][i]);
            }
        }
        Tensor bias = layer.bias() == null ? null : layer.bias().copy().requiresGrad();
        return new Dense(Tensor.of(first, rank, in).requiresGrad(), null)
            .then(new Dense(Tensor.of(second, out, rank).requiresGrad(), bias));
    }

    /**
     * The thin layers whose results are nearest to the layer's on these inputs, in the sum of squares, instead of those whose
     * weights are nearest: y ↦ m + U Uᵀ (y − m) behind the layer, where m is the mean of its results and the columns of U are
     * their first principal directions (Zhang et al. 2016 do so with responses of convolutions).
     *
     * @param rank   k, from 1 to min(in, out)
     * @param inputs of shape (n, in), for instance what the layer sees of the training part
     */
    public static Layer of(Dense layer, int rank, Tensor inputs) {
        Requirement.given("The layer", layer);
        int out = layer.out();
        Requirement.between("The rank of a layer", rank, 1, Math.min(layer.in(), out));
        Requirement.given("The inputs", inputs);
        Requirement.atLeast("The number of axes of the inputs", inputs.dim(), 2);
        Requirement.atLeast("The number of inputs", inputs.numel() / Math.max(1, layer.in()), 1);
        double[][] results = rows(layer.apply(inputs).detach().reshape(-1, out));
        double[] mean = mean(results);
        double[][] directions = Spectrum.of(covariance(results, mean)).eigenvectors();
        double[][] weight = rows(layer.weight());
        float[] first = new float[rank * layer.in()];
        float[] second = new float[out * rank];
        float[] bias = Precision.toFloats(mean);
        for (int k = 0; k < rank; k++) {
            double[] u = directions[directions.length - 1 - k];
            double[] combined = new double[layer.in()];
            double shift = 0;
            for (int i = 0; i < out; i++) {
                combined = Vectors.sum(combined, u[i], weight[i]);
                shift += u[i] * ((layer.bias() == null ? 0 : layer.bias().data()[i]) - mean[i]);
            }
            System.arraycopy(Precision.toFloats(combined), 0, first, k * layer.in(), layer.in());
            for (int i = 0; i < out; i++) {
                second[i * rank + k] = (float) u[i];
                bias[i] += (float) (shift * u[i]);
            }
        }
        return new Dense(Tensor.of(first, rank, layer.in()).requiresGrad(), null)
            .then(new Dense(Tensor.of(second, out, rank).requiresGrad(), Tensor.of(bias, out).requiresGrad()));
    }

    private static double[] mean(double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (double[] row : rows) {
            sum = Vectors.sum(sum, 1, row);
        }
        return Vectors.quotient(sum, rows.length);
    }

    private static double[][] covariance(double[][] rows, double[] mean) {
        double[][] sum = new double[mean.length][mean.length];
        for (double[] row : rows) {
            double[] centered = Vectors.sum(row, -1, mean);
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Vectors.sum(sum[i], centered[i], centered);
            }
        }
        return sum;
    }

    /** The rows of a matrix in double precision. */
    static double[][] rows(Tensor matrix) {
        double[] numbers = Precision.toDoubles(matrix.data());
        double[][] rows = new double[matrix.size(0)][matrix.size(1)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(numbers, i * rows[i].length, rows[i], 0, rows[i].length);
        }
        return rows;
    }
}
