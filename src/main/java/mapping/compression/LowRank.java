package mapping.compression;

import mapping.Requirement;
import mapping.algebra.Precision;
import mapping.algebra.Svd;
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
