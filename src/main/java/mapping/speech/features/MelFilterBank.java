package mapping.speech.features;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import mapping.Requirement;
import mapping.signal.LinearTransform;

/**
 * A spectrum ↦ how much there is in each of several overlapping bands, ℝᵇⁱⁿˢ → ℝᵇᵃⁿᵈˢ, linear; section 6.3.1. A band is a triangle
 * over the frequencies: it rises from the middle of the band below to 1 at its own middle and falls to the middle of the band above;
 * the middles are equally far apart in mel. Programs differ in where they draw the triangle (over hertz, over whole bins, over mel),
 * so there are three factories (Davis and Mermelstein, 1980, drew the first).
 */
public final class MelFilterBank implements LinearTransform {

    private final double[][] weights;

    private MelFilterBank(double[][] weights) {
        this.weights = weights;
    }

    /**
     * Triangles over hertz. librosa: {@code filters.mel(norm=None)}.
     *
     * @param bands at least 1
     * @param nFft  numbers of a frame; the spectrum has ⌊nFft/2⌋ + 1, number k at k · rate / nFft hertz
     * @param rate  samples a second
     * @param low   where the lowest band begins, in hertz
     * @param high  where the highest band ends
     */
    public static MelFilterBank of(MelScale scale, int bands, int nFft, int rate, double low, double high) {
        int bins = bins(nFft, rate);
        double[] corners = corners(scale, bands, low, high);
        return new MelFilterBank(triangles(corners, bins, k -> (double) k * rate / nFft, 0, bins - 1));
    }

    /** Triangles over bins, their corners at whole ones. python_speech_features: {@code get_filterbanks}. */
    public static MelFilterBank wholeBins(MelScale scale, int bands, int nFft, int rate, double low, double high) {
        int bins = bins(nFft, rate);
        double[] corners = Arrays.stream(corners(scale, bands, low, high)).map(f -> Math.floor((nFft + 1) * f / rate)).toArray();
        return new MelFilterBank(triangles(corners, bins, k -> k, 0, bins - 1));
    }

    /**
     * Triangles over mel; the first bins, up to the one in which {@code low} falls, count nowhere. TensorFlow:
     * {@code MfccMelFilterbank}, which takes magnitudes, not powers.
     */
    public static MelFilterBank overMel(MelScale scale, int bands, int nFft, int rate, double low, double high) {
        int bins = bins(nFft, rate);
        double[] corners = Arrays.stream(corners(scale, bands, low, high)).map(scale::mel).toArray();
        double width = (double) rate / nFft;
        int first = (int) (1.5 + low / width);
        int last = Math.min(bins - 1, (int) (high / width));
        return new MelFilterBank(triangles(corners, bins, k -> scale.mel(k * width), first, last));
    }

    /** Each band divided by half its width in hertz, so that wide bands count no more than narrow ones. librosa's default. */
    public static MelFilterBank equalAreas(MelScale scale, int bands, int nFft, int rate, double low, double high) {
        MelFilterBank bank = of(scale, bands, nFft, rate, low, high);
        double[] corners = corners(scale, bands, low, high);
        for (int band = 0; band < bands; band++) {
            double factor = 2 / (corners[band + 2] - corners[band]);
            bank.weights[band] = Arrays.stream(bank.weights[band]).map(weight -> factor * weight).toArray();
        }
        return bank;
    }

    private static int bins(int nFft, int rate) {
        Requirement.between("The length of a frame", nFft, 2, 1 << 24);
        Requirement.atLeast("The number of samples a second", rate, 1);
        return nFft / 2 + 1;
    }

    private static double[] corners(MelScale scale, int bands, double low, double high) {
        Requirement.between("The number of bands", bands, 1, 1 << 16);
        return Requirement.given("The scale", scale).between(low, high, bands + 2);
    }

    private static double[][] triangles(double[] corners, int bins, IntToDoubleFunction place, int first, int last) {
        double[][] weights = new double[corners.length - 2][bins];
        for (int band = 0; band < weights.length; band++) {
            double low = corners[band];
            double middle = corners[band + 1];
            double high = corners[band + 2];
            for (int k = first; k <= last; k++) {
                double x = place.applyAsDouble(k);
                if (x >= low && x < middle) {
                    weights[band][k] = (x - low) / (middle - low);
                } else if (x >= middle && x < high) {
                    weights[band][k] = (high - x) / (high - middle);
                }
            }
        }
        return weights;
    }

    /** A copy of the triangles: bands × bins. */
    public double[][] weights() {
        return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public int inputs() {
        return weights[0].length;
    }

    @Override
    public int outputs() {
        return weights.length;
    }

    @Override
    public double[] apply(double[] spectrum) {
        Requirement.asMany("numbers of the spectrum", Requirement.given("The spectrum", spectrum).length, "bins", inputs());
        double[] bands = new double[weights.length];
        for (int band = 0; band < bands.length; band++) {
            double sum = 0;
            for (int k = 0; k < spectrum.length; k++) {
                sum += weights[band][k] * spectrum[k];
            }
            bands[band] = sum;
        }
        return bands;
    }

    @Override
    public double[] pullback(double[] u) {
        Requirement.asMany("numbers of the cotangent", Requirement.given("The cotangent", u).length, "bands", outputs());
        double[] back = new double[inputs()];
        for (int band = 0; band < u.length; band++) {
            for (int k = 0; k < back.length; k++) {
                back[k] += weights[band][k] * u[band];
            }
        }
        return back;
    }

    @Override
    public String name() {
        return "MelFilterBank";
    }

    @Override
    public String toString() {
        return signature();
    }
}
