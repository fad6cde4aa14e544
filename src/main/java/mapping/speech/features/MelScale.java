package mapping.speech.features;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Frequency in hertz ↦ pitch in mel, section 6.3.1: equal steps in mel sound about equally far apart (Stevens, Volkmann and Newman,
 * 1937). Nearly proportional below 1,000 Hz, nearly logarithmic above. There is no one scale, so a program must say which it uses.
 */
public enum MelScale implements Mapping<Double, Double> {

    /** 2595 log₁₀(1 + f/700), of the program HTK (after O'Shaughnessy, 1987). librosa: {@code htk=True}. */
    HTK {
        @Override
        public double mel(double hertz) {
            return 2595 * StrictMath.log10(1 + checked("The frequency", hertz) / 700);
        }

        @Override
        public double hertz(double mel) {
            return 700 * (StrictMath.pow(10, checked("The pitch", mel) / 2595) - 1);
        }
    },

    /** 1127 ln(1 + f/700), of TensorFlow's kernel: {@link #HTK} but for four digits. */
    NATURAL {
        @Override
        public double mel(double hertz) {
            return 1127 * StrictMath.log1p(checked("The frequency", hertz) / 700);
        }

        @Override
        public double hertz(double mel) {
            return 700 * StrictMath.expm1(checked("The pitch", mel) / 1127);
        }
    },

    /** Of Slaney's Auditory Toolbox (1998): 3f/200 up to 1,000 Hz, then 27 steps for each factor of 6.4. librosa's default. */
    SLANEY {
        @Override
        public double mel(double hertz) {
            double step = StrictMath.log(6.4) / 27;
            checked("The frequency", hertz);
            return hertz < 1000 ? hertz * 3 / 200 : 15 + StrictMath.log(hertz / 1000) / step;
        }

        @Override
        public double hertz(double mel) {
            double step = StrictMath.log(6.4) / 27;
            checked("The pitch", mel);
            return mel < 15 ? mel * 200 / 3 : 1000 * StrictMath.exp(step * (mel - 15));
        }
    };

    /** The pitch of a frequency, at least 0. */
    public abstract double mel(double hertz);

    /** The inverse mapping. */
    public abstract double hertz(double mel);

    @Override
    public Double apply(Double hertz) {
        return mel(Requirement.given("The frequency", hertz));
    }

    /** Frequencies that are equally far apart in mel, both ends among them. librosa: {@code mel_frequencies}. */
    public double[] between(double lowest, double highest, int count) {
        Requirement.atLeast("The number of frequencies", count, 2);
        double low = mel(lowest);
        double high = mel(highest);
        if (high <= low) {
            throw new IllegalArgumentException("The highest frequency must be above the lowest, got " + lowest + " and " + highest + ".");
        }
        double[] frequencies = new double[count];
        for (int i = 0; i < count; i++) {
            frequencies[i] = hertz(low + (high - low) * i / (count - 1));
        }
        return frequencies;
    }

    private static double checked(String what, double value) {
        Requirement.finite(what, value);
        Requirement.notNegative(what, value);
        return value;
    }
}
