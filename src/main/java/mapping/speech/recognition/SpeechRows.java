package mapping.speech.recognition;

import mapping.Mapping;
import mapping.Requirement;
import mapping.data.files.Wave;
import mapping.speech.features.MeanNormalization;
import mapping.speech.features.Mfcc;

/**
 * Sound ↦ a row of 39 numbers for each 30 milliseconds, section 6.3.2: three rows of {@link Mfcc#telephone} less their mean, side
 * by side, divided by 8 so that they are near 1. Of a last row that is not full the rest is 0.
 */
public record SpeechRows() implements Mapping<Wave, double[][]> {

    /** Numbers of a row. */
    public static final int SIZE = 39;
    /** Samples from one row to the next. */
    public static final int HOP = 240;

    private static final int TOGETHER = 3;
    private static final double SCALE = 8;
    private static final int RATE = 8000;

    @Override
    public double[][] apply(Wave sound) {
        Requirement.given("The sound", sound);
        if (sound.rate() != RATE) {
            throw new IllegalArgumentException("The sound must have 8000 samples a second, got " + sound.rate() + ".");
        }
        double[][] moments = new MeanNormalization().apply(Mfcc.telephone().apply(sound.numbers()));
        double[][] rows = new double[(moments.length + TOGETHER - 1) / TOGETHER][SIZE];
        for (int t = 0; t < moments.length; t++) {
            for (int k = 0; k < moments[t].length; k++) {
                rows[t / TOGETHER][t % TOGETHER * moments[t].length + k] = moments[t][k] / SCALE;
            }
        }
        return rows;
    }
}
