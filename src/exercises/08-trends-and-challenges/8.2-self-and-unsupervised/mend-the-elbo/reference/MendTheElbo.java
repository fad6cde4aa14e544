/** The evidence lower bound of one picture, in nats, for q(z | x) with independent normal coordinates and the prior N(0, I). */
public final class MendTheElbo {

    private MendTheElbo() {
    }

    /** z = mean + deviation · noise, coordinate by coordinate; the noise is drawn from N(0, 1). */
    public static double[] draw(double[] mean, double[] logVariance, double[] noise) {
        double[] z = new double[mean.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = mean[i] + Math.exp(0.5 * logVariance[i]) * noise[i];
        }
        return z;
    }

    /** ln p(x | z) of the whole picture, whose pixel j is 1 with the probability p[j]. */
    public static double reconstruction(int[] x, double[] p) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] == 1 ? Math.log(p[j]) : Math.log(1 - p[j]);
        }
        return sum;
    }

    /** KL(q(z | x) ‖ N(0, I)), which is never negative. */
    public static double divergence(double[] mean, double[] logVariance) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += 1 + logVariance[i] - mean[i] * mean[i] - Math.exp(logVariance[i]);
        }
        return -0.5 * sum;
    }

    /** The bound, which is to be made as great as possible. */
    public static double elbo(int[] x, double[] p, double[] mean, double[] logVariance) {
        return reconstruction(x, p) - divergence(mean, logVariance);
    }
}
