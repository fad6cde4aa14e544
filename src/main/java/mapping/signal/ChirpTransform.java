package mapping.signal;

/**
 * The Fourier transform of any length (Bluestein 1970): since jk = (j² + k² − (k − j)²)/2, it is a multiplication by the chirp
 * e^{−iπj²/n}, a convolution with its conjugate, and the multiplication again; the convolution is done by transforms of a power
 * of two of at least 2n − 1. About six times the cost of a power of two of the same size.
 */
final class ChirpTransform implements FastTransform {

    private final int n;
    private final int size;
    private final HalvedTransform halved;
    /** cos and −sin of πj²/n. */
    private final double[] cosines;
    private final double[] sines;
    /** The transform of the conjugate chirp. */
    private final double[] chirpReal;
    private final double[] chirpImaginary;

    ChirpTransform(int n) {
        this.n = n;
        size = Integer.highestOneBit(2 * n - 2) * 2;
        halved = new HalvedTransform(size);
        cosines = new double[n];
        sines = new double[n];
        chirpReal = new double[size];
        chirpImaginary = new double[size];
        for (int j = 0; j < n; j++) {
            double angle = Math.PI * ((long) j * j % (2L * n)) / n;    // the whole turns taken off first: j² may be large
            cosines[j] = StrictMath.cos(angle);
            sines[j] = -StrictMath.sin(angle);
            int mirrored = (size - j) % size;
            chirpReal[j] = cosines[j];
            chirpReal[mirrored] = cosines[j];
            chirpImaginary[j] = -sines[j];
            chirpImaginary[mirrored] = -sines[j];
        }
        halved.apply(chirpReal, chirpImaginary);
    }

    @Override
    public void apply(double[] real, double[] imaginary) {
        double[] re = new double[size];
        double[] im = new double[size];
        multiply(real, imaginary, cosines, sines, n, re, im);
        halved.apply(re, im);
        multiply(re, im, chirpReal, chirpImaginary, size, re, im);
        halved.back(re, im);
        for (int j = 0; j < n; j++) {
            re[j] /= size;
            im[j] /= size;
        }
        multiply(re, im, cosines, sines, n, real, imaginary);
    }

    private static void multiply(double[] real, double[] imaginary, double[] factorReal, double[] factorImaginary, int count,
            double[] resultReal, double[] resultImaginary) {
        for (int j = 0; j < count; j++) {
            double re = real[j] * factorReal[j] - imaginary[j] * factorImaginary[j];
            resultImaginary[j] = real[j] * factorImaginary[j] + imaginary[j] * factorReal[j];
            resultReal[j] = re;
        }
    }
}
