package mapping.selfsupervised.clustering;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.random.RandomSource;

/**
 * The mapping x ↦ the number of the nearest of k centres, and how centres are found (Lloyd, 1957, printed 1982; MacQueen, 1967;
 * section 8.2.1). Two steps take turns, and none of them raises the <em>inertia</em>, the sum of squared distances to the nearest
 * centre: each point goes to its nearest centre, each centre moves to the mean of its points. So it ends, in a minimum that
 * depends on the start. scikit-learn: {@code KMeans(algorithm="lloyd")}. A round costs n · k · d multiply-adds.
 *
 * @param centers k points of d coordinates each
 */
public record KMeans(double[][] centers) implements Mapping<double[], Integer> {

    /** More rounds than Lloyd's method needs on the data of this book. */
    private static final int MOST_ROUNDS = 10_000;

    public KMeans {
        centers = Points.copy(Points.required("The centres", centers));
    }

    /**
     * The best of several searches, each from centres drawn by {@link #seeds}: the one of least inertia.
     *
     * @param rows     n points
     * @param k        the number of centres, 1 to n
     * @param restarts the number of searches, at least 1; scikit-learn's {@code n_init}
     * @param random   draws the first centres
     */
    public static KMeans fit(double[][] rows, int k, int restarts, RandomSource random) {
        Points.required("The table", rows);
        Requirement.between("The number of centres", k, 1, rows.length);
        Requirement.between("The number of restarts", restarts, 1, MOST_ROUNDS);
        Requirement.given("The source of random numbers", random);
        KMeans best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < restarts; i++) {
            KMeans found = new KMeans(seeds(rows, k, random)).settled(rows);
            double inertia = found.inertia(rows);
            if (best == null || inertia < least) {
                best = found;
                least = inertia;
            }
        }
        return best;
    }

    /**
     * k-means++ (Arthur and Vassilvitskii, 2007): the first centre is a row drawn at random, each further one a row drawn with a
     * probability in proportion to the squared distance from its nearest centre so far. scikit-learn draws a few candidates
     * for each and takes the best, which this form, the paper's, does not.
     */
    public static double[][] seeds(double[][] rows, int k, RandomSource random) {
        Points.required("The table", rows);
        Requirement.between("The number of centres", k, 1, rows.length);
        Requirement.given("The source of random numbers", random);
        double[][] chosen = new double[k][];
        chosen[0] = rows[random.nextInt(rows.length)].clone();
        double[] distance = new double[rows.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int c = 1; c < k; c++) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                distance[i] = Math.min(distance[i], Points.squaredDistance(rows[i], chosen[c - 1]));
                sum += distance[i];
            }
            chosen[c] = rows[drawn(distance, sum, random)].clone();
        }
        return chosen;
    }

    /** A number drawn in proportion to the weights; any number if all are 0. */
    private static int drawn(double[] weights, double sum, RandomSource random) {
        if (sum == 0) {
            return random.nextInt(weights.length);
        }
        double mark = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                mark -= weights[i];
                if (mark < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /**
     * One round: each point to its nearest centre, then each centre to the mean of its points. A centre without points stays
     * where it is.
     */
    public KMeans step(double[][] rows) {
        return means(rows, clusters(rows));
    }

    private KMeans means(double[][] rows, int[] clusters) {
        double[][] sums = new double[centers.length][centers[0].length];
        int[] counts = new int[centers.length];
        for (int i = 0; i < rows.length; i++) {
            counts[clusters[i]]++;
            double[] sum = sums[clusters[i]];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += rows[i][j];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int j = 0; j < sums[c].length; j++) {
                sums[c][j] = counts[c] == 0 ? centers[c][j] : sums[c][j] / counts[c];
            }
        }
        return new KMeans(sums);
    }

    /** Rounds until no point changes its centre. */
    public KMeans settled(double[][] rows) {
        KMeans now = this;
        int[] before = clusters(rows);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            now = now.means(rows, before);
            int[] after = now.clusters(rows);
            if (Arrays.equals(before, after)) {
                break;
            }
            before = after;
        }
        return now;
    }

    /** The number of the nearest centre; of several, the first. */
    @Override
    public Integer apply(double[] x) {
        return nearest(Points.required(x, centers[0].length));
    }

    private int nearest(double[] x) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centers.length; c++) {
            double distance = Points.squaredDistance(x, centers[c]);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /** The number of each row's nearest centre. */
    public int[] clusters(double[][] rows) {
        requireFit(rows);
        return Arrays.stream(rows).mapToInt(this::nearest).toArray();
    }

    /** Σ ‖x − nearest centre‖² over the rows. */
    public double inertia(double[][] rows) {
        requireFit(rows);
        double sum = 0;
        for (double[] row : rows) {
            sum += Points.squaredDistance(row, centers[nearest(row)]);
        }
        return sum;
    }

    private void requireFit(double[][] rows) {
        Points.required("The table", rows);
        Requirement.asMany("columns of the table", rows[0].length, "coordinates of a centre", centers[0].length);
    }

    @Override
    public double[][] centers() {
        return Points.copy(centers);
    }

    @Override
    public Space domain() {
        return Space.reals(centers[0].length);
    }
}
