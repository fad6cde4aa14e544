import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeakTest {

    private static double[] tone(int length, double periods, int n) {
        double[] sound = new double[length];
        Arrays.setAll(sound, j -> Math.sin(2 * Math.PI * periods * j / n));
        return sound;
    }

    @Test
    @DisplayName("each whole frame is there")
    void frames() {
        Check.equal("frames of 8 samples, 4 each, one every 2", 3, Leak.spectrogram(new double[8], 4, 2).length);
        Check.equal("frames of 9 samples", 3, Leak.spectrogram(new double[9], 4, 2).length);
        Check.equal("frames of 4 samples", 1, Leak.spectrogram(new double[4], 4, 2).length);
        Check.equal("frames of 3 samples", 0, Leak.spectrogram(new double[3], 4, 2).length);
        Check.equal("numbers of a frame", 3, Leak.spectrogram(new double[4], 4, 2)[0].length);
    }

    @Test
    @DisplayName("a constant of 1 in frames of four: 6.02 decibels at frequency 0")
    void decibels() {
        double[] ones = {1, 1, 1, 1};
        Check.close("frequency 0", 10 * Math.log10(4), Leak.spectrogram(ones, 4, 2)[0][0], 1e-6);
        Check.close("frequency 1", 0, Leak.spectrogram(ones, 4, 2)[0][1], 1e-6);
        Check.close("silence", -100, Leak.spectrogram(new double[4], 4, 2)[0][0], 1e-6);
    }

    @Test
    @DisplayName("a tone between two frequencies hardly leaks to those far away")
    void leak() {
        double[] levels = Leak.spectrogram(tone(64, 8.5, 64), 64, 32)[0];
        Check.holds("frequency 24 is at least 60 decibels below frequency 8", levels[24] < levels[8] - 60);
        Check.holds("frequency 8 is above 20 decibels", levels[8] > 20);
    }

    @Test
    @DisplayName("frames overlap, and the sound stays as it is")
    void overlap() {
        double[] sound = {0, 0, 0, 5, 0, 0, 0, 0};
        double[] before = sound.clone();
        double[][] rows = Leak.spectrogram(sound, 4, 2);
        Check.unchanged("the sound", before, sound);
        Check.close("frame 0: sample 3 of it, faded to half", 10 * Math.log10(6.25), rows[0][0], 1e-6);
        Check.close("frame 1: sample 1 of it, faded to half", 10 * Math.log10(6.25), rows[1][1], 1e-6);
        Check.close("frame 2: nothing", -100, rows[2][0], 1e-6);
    }
}
