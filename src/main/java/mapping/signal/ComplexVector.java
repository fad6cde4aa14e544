package mapping.signal;

import java.util.Arrays;
import mapping.Requirement;

/**
 * A vector of complex numbers, ℂⁿ: what a Fourier transform gives. Section 6.3.1.
 *
 * @param real      the n real parts; not copied
 * @param imaginary the n imaginary parts; not copied
 */
public record ComplexVector(double[] real, double[] imaginary) {

    public ComplexVector {
        Requirement.asMany("real parts", Requirement.given("The real parts", real).length,
            "imaginary parts", Requirement.given("The imaginary parts", imaginary).length);
    }

    /** Real numbers as complex ones; not copied. */
    public static ComplexVector ofReal(double... real) {
        return new ComplexVector(real, new double[Requirement.given("The real parts", real).length]);
    }

    /** n. */
    public int size() {
        return real.length;
    }

    /** |z|² of each, the power at each frequency. */
    public double[] squaredMagnitudes() {
        double[] squares = new double[size()];
        for (int k = 0; k < squares.length; k++) {
            squares[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
        }
        return squares;
    }

    /** |z| of each. PyTorch: {@code abs}. */
    public double[] magnitudes() {
        double[] magnitudes = squaredMagnitudes();
        for (int k = 0; k < magnitudes.length; k++) {
            magnitudes[k] = Math.sqrt(magnitudes[k]);
        }
        return magnitudes;
    }

    /** The angle of each, from −π to π. PyTorch: {@code angle}. */
    public double[] phases() {
        double[] phases = new double[size()];
        for (int k = 0; k < phases.length; k++) {
            phases[k] = StrictMath.atan2(imaginary[k], real[k]);
        }
        return phases;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplexVector vector && Arrays.equals(real, vector.real)
            && Arrays.equals(imaginary, vector.imaginary);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(real) + Arrays.hashCode(imaginary);
    }

    @Override
    public String toString() {
        return "real " + Arrays.toString(real) + ", imaginary " + Arrays.toString(imaginary);
    }
}
