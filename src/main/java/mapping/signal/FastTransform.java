package mapping.signal;

import mapping.Requirement;

/** The discrete Fourier transform of one length, with its factors e^{−2πik/n} computed once. */
interface FastTransform {

    /** Replaces n complex numbers by their transform. */
    void apply(double[] real, double[] imaginary);

    /** By halves if n is a power of two, else as a convolution; n log n multiply-adds either way. */
    static FastTransform of(int n) {
        Requirement.between("The length of a Fourier transform", n, 1, 1 << 28);
        return Integer.bitCount(n) == 1 ? new HalvedTransform(n) : new ChirpTransform(n);
    }

    /** The inverse but for the factor 1/n: real and imaginary parts change places before and after. */
    default void back(double[] real, double[] imaginary) {
        apply(imaginary, real);
    }
}
