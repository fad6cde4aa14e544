package mapping.generative.variational;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.generative.autoregressive.BinaryPictures;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * p(x) = Σₖ πₖ ∏ⱼ p(xⱼ | k): a kind k is drawn, then each pixel for itself. Section 8.2.3 (Bishop, <i>Pattern Recognition and
 * Machine Learning</i>, 2006, 9.3.3). With one kind the pixels are independent; with a kind for each training picture it is a
 * kernel density, {@link #kernels}. Computes in double precision.
 *
 * @param weights       πₖ, which sum to 1
 * @param probabilities for each kind the probability of each pixel to be 1, greater than 0 and less than 1
 */
public record BernoulliMixture(double[] weights, double[][] probabilities) {

    private static final double ROUNDING = 1e-9;

    public BernoulliMixture {
        Requirement.given("The weights", weights);
        Requirement.equalRows("The probabilities", probabilities);
        Requirement.asMany("weights", weights.length, "kinds", probabilities.length);
        Requirement.atLeast("The number of kinds", weights.length, 1);
        Requirement.atLeast("The number of pixels", probabilities[0].length, 1);
        for (double weight : weights) {
            Requirement.fraction("A weight", weight);
        }
        if (Math.abs(Arrays.stream(weights).sum() - 1) > ROUNDING) {
            throw new IllegalArgumentException("The weights must sum to 1, got " + Arrays.stream(weights).sum() + ".");
        }
        for (double[] row : probabilities) {
            for (double each : row) {
                Requirement.inside("The probability of a pixel", each, 0, 1);
            }
        }
        weights = weights.clone();
        probabilities = Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Fits by expectation–maximization (Dempster et al., 1977). The kinds begin as the mean of all pictures, moved half way to a
     * picture drawn for each. A pixel's probability is (count + pseudo) / (total + 2 pseudo), so no pixel becomes impossible.
     *
     * @param pseudo how many pictures with the pixel on, and as many with it off, are added to each kind; more than 0
     * @param rounds of both steps
     */
    public static BernoulliMixture fit(Tensor pictures, int kinds, double pseudo, int rounds, RandomSource random) {
        double[][] x = rows(pictures);
        Requirement.between("The number of kinds", kinds, 1, x.length);
        Requirement.positive("The number of pictures added", pseudo);
        Requirement.between("The number of rounds", rounds, 0, 10_000);
        Requirement.given("The random source", random);
        double[][] shares = new double[x.length][1];
        Arrays.stream(shares).forEach(share -> share[0] = 1);
        BernoulliMixture model = maximized(x, shares, 1, pseudo);
        if (kinds > 1) {
            double[] mean = model.probabilities[0];
            int[] chosen = random.permutation(x.length);
            double[][] start = new double[kinds][mean.length];
            for (int k = 0; k < kinds; k++) {
                for (int j = 0; j < mean.length; j++) {
                    start[k][j] = (mean[j] + x[chosen[k]][j]) / 2;
                }
            }
            model = new BernoulliMixture(equal(kinds), start);
        }
        for (int round = 0; round < rounds; round++) {
            model = maximized(x, model.shares(x), kinds, pseudo);
        }
        return model;
    }

    /** A kind for each of these pictures: its pixels, each turned over with probability {@code flip}, from 0 to ½ exclusive. */
    public static BernoulliMixture kernels(Tensor pictures, double flip) {
        Requirement.inside("The probability of turning over", flip, 0, 0.5);
        double[][] x = rows(pictures);
        for (double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] == 1 ? 1 - flip : flip;
            }
        }
        return new BernoulliMixture(equal(x.length), x);
    }

    /** ln p of each picture, in nats. */
    public double[] logProbability(Tensor pictures) {
        double[][] joint = joint(checked(pictures));
        return Arrays.stream(joint).mapToDouble(BernoulliMixture::logSum).toArray();
    }

    /** p(k | x): for each picture the probability of each kind. */
    public double[][] responsibilities(Tensor pictures) {
        return shares(checked(pictures));
    }

    /** New pictures, of shape (count, pixels). */
    public Tensor sample(int count, RandomSource random) {
        Requirement.atLeast("The number of pictures", count, 1);
        Requirement.given("The random source", random);
        int pixels = probabilities[0].length;
        Requirement.length("The number of numbers", Math.multiplyFull(count, pixels));
        float[] drawn = new float[count * pixels];
        for (int i = 0; i < count; i++) {
            double left = random.nextDouble();
            int k = 0;
            while (k < weights.length - 1 && left >= weights[k]) {
                left -= weights[k++];
            }
            for (int j = 0; j < pixels; j++) {
                drawn[i * pixels + j] = random.nextDouble() < probabilities[k][j] ? 1 : 0;
            }
        }
        return Tensor.of(drawn, count, pixels);
    }

    /** Copies of the weights. */
    @Override
    public double[] weights() {
        return weights.clone();
    }

    /** Copies of the probabilities. */
    @Override
    public double[][] probabilities() {
        return Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BernoulliMixture that && Arrays.equals(weights, that.weights)
            && Arrays.deepEquals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return List.of(Arrays.hashCode(weights), Arrays.deepHashCode(probabilities)).hashCode();
    }

    @Override
    public String toString() {
        return "BernoulliMixture[" + weights.length + " kinds, " + probabilities[0].length + " pixels]";
    }

    private double[][] checked(Tensor pictures) {
        return rows(BinaryPictures.require(pictures, probabilities[0].length));
    }

    private static double[][] rows(Tensor pictures) {
        Requirement.given("The pictures", pictures);
        int pixels = pictures.dim() == 2 ? Math.max(1, pictures.size(1)) : 1;
        BinaryPictures.require(pictures, pixels);
        double[][] rows = new double[pictures.size(0)][pixels];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < pixels; j++) {
                rows[i][j] = pictures.data()[i * pixels + j];
            }
        }
        return rows;
    }

    private static double[] equal(int kinds) {
        double[] weights = new double[kinds];
        Arrays.fill(weights, 1.0 / kinds);
        return weights;
    }

    /** ln πₖ + ln p(x | k). */
    private double[][] joint(double[][] x) {
        int kinds = weights.length;
        int pixels = probabilities[0].length;
        double[] base = new double[kinds];
        double[][] slope = new double[kinds][pixels];
        for (int k = 0; k < kinds; k++) {
            base[k] = StrictMath.log(weights[k]);
            for (int j = 0; j < pixels; j++) {
                double off = StrictMath.log1p(-probabilities[k][j]);
                base[k] += off;
                slope[k][j] = StrictMath.log(probabilities[k][j]) - off;
            }
        }
        double[][] joint = new double[x.length][kinds];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < kinds; k++) {
                double sum = base[k];
                for (int j = 0; j < pixels; j++) {
                    sum += x[i][j] * slope[k][j];
                }
                joint[i][k] = sum;
            }
        }
        return joint;
    }

    private double[][] shares(double[][] x) {
        double[][] joint = joint(x);
        for (double[] row : joint) {
            double all = logSum(row);
            for (int k = 0; k < row.length; k++) {
                row[k] = StrictMath.exp(row[k] - all);
            }
        }
        return joint;
    }

    private static BernoulliMixture maximized(double[][] x, double[][] shares, int kinds, double pseudo) {
        double[] totals = new double[kinds];
        double[][] on = new double[kinds][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < kinds; k++) {
                double share = shares[i][k];
                totals[k] += share;
                for (int j = 0; j < x[i].length; j++) {
                    on[k][j] += share * x[i][j];
                }
            }
        }
        double all = Arrays.stream(totals).sum();
        for (int k = 0; k < kinds; k++) {
            for (int j = 0; j < on[k].length; j++) {
                on[k][j] = (on[k][j] + pseudo) / (totals[k] + 2 * pseudo);
            }
            totals[k] /= all;
        }
        return new BernoulliMixture(totals, on);
    }

    private static double logSum(double[] terms) {
        double greatest = Arrays.stream(terms).max().getAsDouble();
        double sum = 0;
        for (double term : terms) {
            sum += StrictMath.exp(term - greatest);
        }
        return greatest + StrictMath.log(sum);
    }
}
