package mapping.speech.recognition;

import mapping.Requirement;

/** What the decoders demand of their frames. */
final class FrameScores {

    private FrameScores() {
    }

    /** At least one frame of equally many logarithms of probabilities, at most 0 (or a rounding above); −∞ is allowed. */
    static void check(double[][] frames, int blank) {
        Requirement.equalRows("The frames", frames);
        Requirement.atLeast("The number of frames", frames.length, 1);
        Requirement.index("The blank", blank, frames[0].length);
        for (double[] frame : frames) {
            for (double log : frame) {
                if (!(log <= 1e-4)) {
                    throw new IllegalArgumentException("Logarithms of probabilities must be at most 0, got "
                        + Requirement.number(log) + ".");
                }
            }
        }
    }

    /** ln(eᵃ + eᵇ). */
    static double sum(double a, double b) {
        double greater = Math.max(a, b);
        return greater == Double.NEGATIVE_INFINITY ? greater
            : greater + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - greater));
    }
}
