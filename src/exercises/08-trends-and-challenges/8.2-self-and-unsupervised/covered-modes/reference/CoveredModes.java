/** The losses of an adversarial game, its best critic, and the modes that samples cover. */
public final class CoveredModes {

    private CoveredModes() {
    }

    /** The generator's loss in the minimax game: the mean of ln(1 − σ(logit)). */
    public static double minimax(double[] logits) {
        double sum = 0;
        for (double logit : logits) {
            sum -= softplus(logit);
        }
        return sum / logits.length;
    }

    /** The generator's non-saturating loss: the mean of −ln σ(logit). */
    public static double nonSaturating(double[] logits) {
        double sum = 0;
        for (double logit : logits) {
            sum += softplus(-logit);
        }
        return sum / logits.length;
    }

    /** ln(1 + e^x), which overflows nowhere. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The best critic's logit where the densities of real and made-up examples are p and q, both above 0. */
    public static double bestLogit(double p, double q) {
        return Math.log(p) - Math.log(q);
    }

    /** How many centres are covered: at least {@code fewest} points have them as nearest centre, within the radius. */
    public static int covered(double[][] points, double[][] centres, double radius, int fewest) {
        int[] counts = new int[centres.length];
        for (double[] point : points) {
            int nearest = 0;
            for (int k = 1; k < centres.length; k++) {
                if (distance(point, centres[k]) < distance(point, centres[nearest])) {
                    nearest = k;
                }
            }
            if (distance(point, centres[nearest]) <= radius) {
                counts[nearest]++;
            }
        }
        int covered = 0;
        for (int count : counts) {
            if (count >= fewest) {
                covered++;
            }
        }
        return covered;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return Math.sqrt(sum);
    }
}
