/** Slaney's mel scale, and a band. */
public final class MelBands {

    private static final double STEP = StrictMath.log(6.4) / 27;

    private MelBands() {
    }

    /** The pitch of a frequency. */
    public static double mel(double hertz) {
        if (!(hertz >= 0)) {
            throw new IllegalArgumentException("The frequency must not be negative, got " + hertz + ".");
        }
        return hertz < 1000 ? 3 * hertz / 200 : 15 + StrictMath.log(hertz / 1000) / STEP;
    }

    /** The frequency of a pitch. */
    public static double hertz(double mel) {
        if (!(mel >= 0)) {
            throw new IllegalArgumentException("The pitch must not be negative, got " + mel + ".");
        }
        return mel < 15 ? 200 * mel / 3 : 1000 * StrictMath.exp(STEP * (mel - 15));
    }

    /** The weight of the frequency f in a band. */
    public static double triangle(double low, double middle, double high, double f) {
        return Math.max(0, Math.min((f - low) / (middle - low), (high - f) / (high - middle)));
    }
}
