/** Mixup (Zhang et al., 2018) of a batch. Two faults are hidden here. */
public final class MixupToMend {

    private MixupToMend() {
    }

    /** λ times each example plus 1 − λ times its partner; {@code x} is not changed. */
    public static double[][] mix(double[][] x, double lambda, int[] partners) {
        double[][] mixed = x.clone();
        for (int i = 0; i < x.length; i++) {
            double[] own = mixed[i];
            double[] other = mixed[partners[i]];
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
            targets[i][lambda >= 0.5 ? labels[i] : labels[partners[i]]] = 1;
        }
        return targets;
    }
}
