package mapping;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

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
}
