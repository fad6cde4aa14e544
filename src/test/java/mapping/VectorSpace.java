package mapping;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import mapping.tensor.Tensor;

/** Sums, multiples and inner products of the arguments or results of a mapping, as far as the laws need them. */
public interface VectorSpace<V> {

    /** a·x + y. */
    V combine(double a, V x, V y);

    double inner(V x, V y);

    /** Random numbers in the shape of {@code like}. */
    V random(V like, Random random);

    /** ℝ. */
    VectorSpace<Double> NUMBERS = new VectorSpace<>() {
        @Override
        public Double combine(double a, Double x, Double y) {
            return a * x + y;
        }

        @Override
        public double inner(Double x, Double y) {
            return x * y;
        }

        @Override
        public Double random(Double like, Random random) {
            return random.nextGaussian();
        }
    };

    /** ℝⁿ. */
    VectorSpace<double[]> VECTORS = new VectorSpace<>() {
        @Override
        public double[] combine(double a, double[] x, double[] y) {
            return IntStream.range(0, x.length).mapToDouble(i -> a * x[i] + y[i]).toArray();
        }

        @Override
        public double inner(double[] x, double[] y) {
            return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
        }

        @Override
        public double[] random(double[] like, Random random) {
            return Arrays.stream(like).map(x -> random.nextGaussian()).toArray();
        }
    };

    /** Tensors of one shape, in single precision. */
    VectorSpace<Tensor> TENSORS = new VectorSpace<>() {
        @Override
        public Tensor combine(double a, Tensor x, Tensor y) {
            return x.detach().mul(a).add(y.detach());
        }

        @Override
        public double inner(Tensor x, Tensor y) {
            return IntStream.range(0, x.numel()).mapToDouble(i -> (double) x.data()[i] * y.data()[i]).sum();
        }

        @Override
        public Tensor random(Tensor like, Random random) {
            Tensor tensor = like.copy();
            tensor.update(data -> {
                for (int i = 0; i < data.length; i++) {
                    data[i] = (float) random.nextGaussian();
                }
            });
            return tensor;
        }
    };
}
