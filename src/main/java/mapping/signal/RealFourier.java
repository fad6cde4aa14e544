package mapping.signal;

/**
 * The Fourier transform of real signals of one length as a real linear mapping, ℝⁿ → ℝ^{2(⌊n/2⌋+1)}: the frequencies 0 to ⌊n/2⌋,
 * real and imaginary part of each. Section 6.3.1. {@code over(x, 1, bins, 2)} is {@code view_as_real(torch.fft.rfft(x))}.
 */
public final class RealFourier implements LinearTransform {

    private final int n;
    private final FastTransform fast;

    /** @param n the length of the signals, at least 1 */
    public RealFourier(int n) {
        fast = FastTransform.of(n);
        this.n = n;
    }

    @Override
    public int inputs() {
        return n;
    }

    /** Twice the number of frequencies, ⌊n/2⌋ + 1. */
    @Override
    public int outputs() {
        return 2 * (n / 2 + 1);
    }

    @Override
    public double[] apply(double[] x) {
        SignalRows.requireSize(name(), x, n);
        double[] real = x.clone();
        double[] imaginary = new double[n];
        fast.apply(real, imaginary);
        double[] parts = new double[outputs()];
        for (int k = 0; k < parts.length / 2; k++) {
            parts[2 * k] = real[k];
            parts[2 * k + 1] = 2 * k % n == 0 ? 0 : imaginary[k];    // conjugate to itself at 0 and n/2
        }
        return parts;
    }

    /** Σ_k Re(u_k e^{2πijk/n}) for each j. */
    @Override
    public double[] pullback(double[] u) {
        SignalRows.requireSize("The pullback of " + name(), u, outputs());
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int k = 0; k < u.length / 2; k++) {
            real[k % n] += u[2 * k];
            imaginary[k % n] += u[2 * k + 1];
        }
        fast.back(real, imaginary);
        return real;
    }

    @Override
    public String name() {
        return "RealFourier(" + n + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
