package mapping.selfsupervised.clustering;

/** The maximization of a round: the likeliest mixture, if each Gaussian has these shares in the rows. Section 8.2.1. */
final class MixtureStep {

    /** Keeps a Gaussian to which no row belongs from dividing by 0; scikit-learn's number. */
    private static final double TINY = 10 * 0x1p-52;

    private MixtureStep() {
    }

    static GaussianMixtureModel maximized(double[][] rows, double[][] shares, CovarianceKind kind, double floor) {
        int k = shares[0].length;
        int d = rows[0].length;
        double[] counts = new double[k];
        double[][] means = new double[k][d];
        for (int c = 0; c < k; c++) {
            counts[c] = TINY;
            for (int i = 0; i < rows.length; i++) {
                counts[c] += shares[i][c];
                for (int j = 0; j < d; j++) {
                    means[c][j] += shares[i][c] * rows[i][j];
                }
            }
            for (int j = 0; j < d; j++) {
                means[c][j] /= counts[c];
            }
        }
        double[][][] scatter = new double[k][][];
        double[] weights = new double[k];
        double all = 0;
        for (int c = 0; c < k; c++) {
            scatter[c] = scatter(rows, shares, c, means[c]);
            all += counts[c];
        }
        for (int c = 0; c < k; c++) {
            weights[c] = counts[c] / all;
        }
        return new GaussianMixtureModel(kind, weights, means, covariances(kind, scatter, counts, floor));
    }

    /** Σᵢ share · (x − μ)(x − μ)ᵀ of one Gaussian. */
    private static double[][] scatter(double[][] rows, double[][] shares, int c, double[] mean) {
        int d = mean.length;
        double[][] sum = new double[d][d];
        double[] difference = new double[d];
        for (int i = 0; i < rows.length; i++) {
            double share = shares[i][c];
            if (share == 0) {
                continue;
            }
            for (int j = 0; j < d; j++) {
                difference[j] = rows[i][j] - mean[j];
            }
            for (int j = 0; j < d; j++) {
                for (int l = 0; l <= j; l++) {
                    sum[j][l] += share * difference[j] * difference[l];
                }
            }
        }
        for (int j = 0; j < d; j++) {
            for (int l = 0; l < j; l++) {
                sum[l][j] = sum[j][l];
            }
        }
        return sum;
    }

    private static double[][][] covariances(CovarianceKind kind, double[][][] scatter, double[] counts, double floor) {
        int k = scatter.length;
        int d = scatter[0].length;
        double[][] tied = new double[d][d];
        double all = 0;
        for (int c = 0; c < k; c++) {
            all += counts[c];
        }
        double[][][] covariances = new double[k][d][d];
        for (int c = 0; c < k; c++) {
            double trace = 0;
            for (int j = 0; j < d; j++) {
                trace += scatter[c][j][j] / counts[c];
            }
            for (int j = 0; j < d; j++) {
                for (int l = 0; l < d; l++) {
                    double full = scatter[c][j][l] / counts[c];
                    tied[j][l] += scatter[c][j][l] / all;
                    covariances[c][j][l] = switch (kind) {
                        case FULL -> full;
                        case DIAGONAL -> j == l ? full : 0;
                        case SPHERICAL -> j == l ? trace / d : 0;
                        case TIED -> 0;
                    };
                }
            }
        }
        for (int c = 0; c < k; c++) {
            covariances[c] = kind == CovarianceKind.TIED ? Points.copy(tied) : covariances[c];
            for (int j = 0; j < d; j++) {
                covariances[c][j][j] += floor;
            }
        }
        return covariances;
    }
}
