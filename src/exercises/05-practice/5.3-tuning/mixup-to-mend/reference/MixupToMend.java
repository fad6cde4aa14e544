/** Mixup (Zhang et al., 2018) of a batch. */
public final class MixupToMend {

    private MixupToMend() {
    }

    /** λ times each example plus 1 − λ times its partner; {@code x} is not changed. */
    public static double[][] mix(double[][] x, double lambda, int[] partners) {
        double[][] mixed = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] own = x[i];
            double[] other = x[partners[i]];
            mixed[i] = own.clone();
            for (int k = 0; k < own.length; k++) {
                mixed[i][k] = lambda * own[k] + (1 - lambda) * other[k];
            }
        }
        return mixed;
    }

    /** The targets of the mixed examples: a distribution over the classes for each. */
    public static double[][] targets(int[] labels, int classes, double lambda, int[] partners) {
        double[][] targets = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            targets[i][labels[i]] += lambda;
            targets[i][labels[partners[i]]] += 1 - lambda;
        }
        return targets;
    }
}
