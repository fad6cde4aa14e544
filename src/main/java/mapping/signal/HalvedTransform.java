package mapping.signal;

/**
 * The Fourier transform of a power of two (Cooley and Tukey 1965): that of n numbers is made of those of the even and of the odd
 * ones, 5 n log₂ n operations in all. Done in place, from pairs upward, after the numbers were put in the order of their reversed
 * binary indices.
 */
final class HalvedTransform implements FastTransform {

    private final int n;
    /** cos and −sin of 2πk/n for k below n/2. */
    private final double[] cosines;
    private final double[] sines;

    HalvedTransform(int n) {
        this.n = n;
        cosines = new double[n / 2];
        sines = new double[n / 2];
        for (int k = 0; k < n / 2; k++) {
            cosines[k] = StrictMath.cos(2 * Math.PI * k / n);
            sines[k] = -StrictMath.sin(2 * Math.PI * k / n);
        }
    }

    @Override
    public void apply(double[] real, double[] imaginary) {
        reverseBits(real, imaginary);
        for (int half = 1; half < n; half *= 2) {
            int stride = n / (2 * half);
            for (int start = 0; start < n; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int even = start + k;
                    int odd = even + half;
                    double c = cosines[k * stride];
                    double s = sines[k * stride];
                    double re = c * real[odd] - s * imaginary[odd];
                    double im = c * imaginary[odd] + s * real[odd];
                    real[odd] = real[even] - re;
                    imaginary[odd] = imaginary[even] - im;
                    real[even] += re;
                    imaginary[even] += im;
                }
            }
        }
    }

    private void reverseBits(double[] real, double[] imaginary) {
        int unused = Integer.numberOfLeadingZeros(n) + 1;
        for (int i = 1; i < n; i++) {
            int j = Integer.reverse(i) >>> unused;
            if (i < j) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
    }

    private static void swap(double[] numbers, int i, int j) {
        double number = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = number;
    }
}
