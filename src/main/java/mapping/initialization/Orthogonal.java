package mapping.initialization;

import mapping.algebra.Vectors;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * A random matrix that, up to {@code gain}, preserves lengths (Saxe, McClelland and Ganguli 2014): rows of Gaussian numbers made
 * orthonormal by Gram and Schmidt, so that every such matrix is equally likely. All axes but the first are taken as one; in a
 * tall matrix the columns are orthonormal. Costs rows² · columns for the shorter side.
 */
record Orthogonal(double gain) implements Initialization {

    @Override
    public Tensor draw(RandomSource random, int... shape) {
        Fans.of(shape);
        int rows = shape[0];
        float[] data = new float[Shape.numel(shape)];
        int columns = data.length / rows;
        boolean tall = rows > columns;
        double[][] basis = orthonormal(random, Math.min(rows, columns), Math.max(rows, columns));
        for (int i = 0; i < data.length; i++) {
            int row = i / columns;
            int column = i % columns;
            data[i] = (float) (gain * (tall ? basis[column][row] : basis[row][column]));
        }
        return Tensor.of(data, shape);
    }

    private static double[][] orthonormal(RandomSource random, int count, int length) {
        double[][] basis = new double[count][length];
        for (int i = 0; i < count; i++) {
            double[] vector = basis[i];
            for (int j = 0; j < length; j++) {
                vector[j] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {    // the second removes what rounding left of the earlier vectors
                for (int earlier = 0; earlier < i; earlier++) {
                    addMultiple(-Vectors.dot(basis[earlier], vector), basis[earlier], vector);
                }
            }
            double norm = Vectors.norm(vector);
            for (int j = 0; j < length; j++) {
                vector[j] /= norm;
            }
        }
        return basis;
    }

    private static void addMultiple(double factor, double[] a, double[] to) {
        for (int i = 0; i < a.length; i++) {
            to[i] += factor * a[i];
        }
    }
}
