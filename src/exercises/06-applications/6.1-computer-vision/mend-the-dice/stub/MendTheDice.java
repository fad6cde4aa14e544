/** The Dice loss of one picture and its slope. It runs, and three things are wrong. */
public final class MendTheDice {

    private MendTheDice() {
    }

    /** 1 − (2 Σ p y + s) / (Σ p + Σ y + s) for probabilities p and a truth y of zeros and ones. */
    public static double loss(double[] p, double[] y, double s) {
        double both = 0;
        double sizes = 0;
        for (int i = 0; i < p.length; i++) {
            both += (p[i] >= 0.5 ? 1 : 0) * y[i];
            sizes += (p[i] >= 0.5 ? 1 : 0) + y[i];
        }
        return 1 - 2 * both / (sizes + s);
    }

    /** The derivative of the loss by each p. */
    public static double[] slope(double[] p, double[] y, double s) {
        double above = s;
        double below = s;
        for (int i = 0; i < p.length; i++) {
            above += 2 * p[i] * y[i];
            below += p[i] + y[i];
        }
        double[] slope = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            slope[i] = -2 * y[i] / below;
        }
        return slope;
    }
}
