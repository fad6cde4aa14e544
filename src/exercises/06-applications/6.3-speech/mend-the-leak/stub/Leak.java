/** A sound as a spectrogram in decibels. */
public final class Leak {

    /** Added to each power, so that silence has a logarithm. */
    public static final double FLOOR = 1e-10;

    private Leak() {
    }

    /** Frames × (n/2 + 1) decibels of a sound, in frames of n samples, one every {@code hop}. */
    public static double[][] spectrogram(double[] sound, int n, int hop) {
        double[][] rows = new double[Math.max(0, (sound.length - n) / hop)][n / 2 + 1];
        for (int t = 0; t < rows.length; t++) {
            for (int k = 0; k <= n / 2; k++) {
                double real = 0;
                double imaginary = 0;
                for (int j = 0; j < n; j++) {
                    real += sound[t * hop + j] * Math.cos(2 * Math.PI * j * k / n);
                    imaginary -= sound[t * hop + j] * Math.sin(2 * Math.PI * j * k / n);
                }
                double fade = 0.5 - 0.5 * Math.cos(2 * Math.PI * k / n);
                rows[t][k] = 10 * Math.log(fade * Math.sqrt(real * real + imaginary * imaginary) + FLOOR);
            }
        }
        return rows;
    }
}
