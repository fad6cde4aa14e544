package mapping.signal;

import mapping.Requirement;

/**
 * The discrete Fourier transform, ℂⁿ → ℂⁿ: X_k = Σⱼ xⱼ e^{−2πijk/n}, how much of each frequency a signal has. Section 6.3.1. Any
 * length from 1 on, in double precision, n log n operations (a power of two is the cheapest). Normalised as PyTorch's
 * {@code torch.fft} does: the factor 1/n is the inverse's, so that Σ|xⱼ|² = Σ|X_k|²/n (Parseval). Many transforms of one length,
 * or transforms in a graph of tensors: {@link RealFourier}.
 */
public final class Fourier {

    private Fourier() {
    }

    /** X of x. PyTorch: {@code torch.fft.fft}. */
    public static ComplexVector fft(ComplexVector x) {
        double[] real = Requirement.given("The vector", x).real().clone();
        double[] imaginary = x.imaginary().clone();
        FastTransform.of(x.size()).apply(real, imaginary);
        return new ComplexVector(real, imaginary);
    }

    /** x of X, xⱼ = 1/n Σ_k X_k e^{2πijk/n}. PyTorch: {@code torch.fft.ifft}. */
    public static ComplexVector ifft(ComplexVector x) {
        double[] real = Requirement.given("The vector", x).real().clone();
        double[] imaginary = x.imaginary().clone();
        FastTransform.of(x.size()).back(real, imaginary);
        for (int j = 0; j < real.length; j++) {
            real[j] /= real.length;
            imaginary[j] /= real.length;
        }
        return new ComplexVector(real, imaginary);
    }

    /** The frequencies 0 to ⌊n/2⌋ of a real signal; the others are their conjugates. PyTorch: {@code torch.fft.rfft}. */
    public static ComplexVector rfft(double[] x) {
        double[] parts = new RealFourier(Requirement.given("The signal", x).length).apply(x);
        double[] real = new double[parts.length / 2];
        double[] imaginary = new double[real.length];
        for (int k = 0; k < real.length; k++) {
            real[k] = parts[2 * k];
            imaginary[k] = parts[2 * k + 1];
        }
        return new ComplexVector(real, imaginary);
    }

    /**
     * The inverse of {@link #rfft}. PyTorch: {@code torch.fft.irfft}, which also cuts a spectrum or fills it with zeros. The
     * imaginary parts at frequency 0 and, for an even n, at n/2 do not count.
     *
     * @param spectrum ⌊n/2⌋ + 1 complex numbers
     * @param n        the length of the signal
     */
    public static double[] irfft(ComplexVector spectrum, int n) {
        double[] parts = new double[2 * Requirement.given("The spectrum", spectrum).size()];
        for (int k = 0; k < spectrum.size(); k++) {
            parts[2 * k] = spectrum.real()[k];
            parts[2 * k + 1] = spectrum.imaginary()[k];
        }
        return new InverseRealFourier(n).apply(parts);
    }
}
