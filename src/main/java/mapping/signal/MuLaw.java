package mapping.signal;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Samples ↦ whole numbers of eight bits, as telephones send them (µ-law, 1960s; ITU-T G.711 draws the same curve with straight
 * pieces), sections 6.3.1 and 6.3.3: sign(x) ln(1 + µ|x|) / ln(1 + µ), then rounded up to one of µ + 1 steps, so that soft sounds
 * get finer steps than loud ones. librosa: {@code mu_compress} and {@code mu_expand}, whose numbers these are.
 *
 * @param mu µ, an odd number of at least 1; 255 for eight bits
 */
public record MuLaw(int mu) implements Mapping<double[], int[]> {

    /** Eight bits. */
    public static final MuLaw TELEPHONE = new MuLaw(255);

    public MuLaw {
        Requirement.between("The number µ", mu, 1, 65535);
        if (mu % 2 == 0) {
            throw new IllegalArgumentException("The number µ must be odd, got " + mu + ".");
        }
    }

    /** Numbers from −(µ + 1)/2 to (µ − 1)/2, of samples from −1 to 1; what is beyond is cut. */
    @Override
    public int[] apply(double[] x) {
        Requirement.finite("The samples", Requirement.given("The samples", x));
        int[] steps = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double compressed = compress(Math.max(-1, Math.min(1, x[i])));
            steps[i] = (int) Math.ceil((compressed + 1) * mu / 2) - (mu + 1) / 2;
        }
        return steps;
    }

    /** From −1 to 1 to the same, without steps. */
    public double compress(double x) {
        Requirement.fraction("The size of a sample", Math.abs(x));
        return Math.signum(x) * StrictMath.log1p(mu * Math.abs(x)) / StrictMath.log1p(mu);
    }

    /** The sample of a step. */
    public double expand(int step) {
        Requirement.between("A step", step, -(mu + 1) / 2, (mu - 1) / 2);
        double y = 2.0 * step / (mu + 1);
        return Math.signum(y) * StrictMath.expm1(Math.abs(y) * StrictMath.log1p(mu)) / mu;
    }

    /** The samples of many steps. */
    public double[] expand(int[] steps) {
        double[] x = new double[Requirement.given("The steps", steps).length];
        for (int i = 0; i < x.length; i++) {
            x[i] = expand(steps[i]);
        }
        return x;
    }
}
