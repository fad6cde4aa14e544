package mapping.signal;

/**
 * The discrete cosine transform of kind II, ℝⁿ → ℝⁿ, orthonormal: y_k = s_k Σⱼ xⱼ cos(π(2j + 1)k/(2n)), s₀ = √(1/n), else √(2/n)
 * (Ahmed, Natarajan and Rao 1974). Section 6.3.1: it turns the logarithms of mel energies into cepstral coefficients. It is a
 * rotation, so {@link #transposed} is its inverse, kind III. SciPy: {@code dct(x, norm="ortho")} and {@code idct}. By one Fourier
 * transform of n numbers, the even ones forward and the odd ones backward (Makhoul 1980).
 */
public final class CosineTransform implements LinearTransform {

    private final int n;
    private final FastTransform fast;
    /** s_k cos(πk/(2n)) and −s_k sin(πk/(2n)). */
    private final double[] cosines;
    private final double[] sines;

    /** @param n the length of the signals, at least 1 */
    public CosineTransform(int n) {
        fast = FastTransform.of(n);
        this.n = n;
        cosines = new double[n];
        sines = new double[n];
        for (int k = 0; k < n; k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / n);
            cosines[k] = scale * StrictMath.cos(Math.PI * k / (2.0 * n));
            sines[k] = -scale * StrictMath.sin(Math.PI * k / (2.0 * n));
        }
    }

    /** Where number j of the signal stands before the Fourier transform. */
    private int place(int j) {
        return j % 2 == 0 ? j / 2 : n - 1 - j / 2;
    }

    @Override
    public int inputs() {
        return n;
    }

    @Override
    public int outputs() {
        return n;
    }

    @Override
    public double[] apply(double[] x) {
        SignalRows.requireSize(name(), x, n);
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int j = 0; j < n; j++) {
            real[place(j)] = x[j];
        }
        fast.apply(real, imaginary);
        for (int k = 0; k < n; k++) {
            real[k] = cosines[k] * real[k] - sines[k] * imaginary[k];
        }
        return real;
    }

    @Override
    public double[] pullback(double[] u) {
        SignalRows.requireSize("The pullback of " + name(), u, n);
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int k = 0; k < n; k++) {
            real[k] = cosines[k] * u[k];
            imaginary[k] = sines[k] * u[k];
        }
        fast.apply(real, imaginary);
        double[] x = new double[n];
        for (int j = 0; j < n; j++) {
            x[j] = real[place(j)];
        }
        return x;
    }

    @Override
    public String name() {
        return "CosineTransform(" + n + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
