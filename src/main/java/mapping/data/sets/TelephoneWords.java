package mapping.data.sets;

import mapping.data.files.Wave;
import mapping.signal.MuLaw;

/** Words that lie one after the other in a file, 8,000 samples a second, a byte each by the µ-law. */
final class TelephoneWords {

    private static final int RATE = 8000;
    private static final int MIDDLE = 128;

    private TelephoneWords() {
    }

    static Wave wave(byte[] bytes, int first, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) MuLaw.TELEPHONE.expand((bytes[first + i] & 0xFF) - MIDDLE);
        }
        return new Wave(RATE, samples);
    }
}
