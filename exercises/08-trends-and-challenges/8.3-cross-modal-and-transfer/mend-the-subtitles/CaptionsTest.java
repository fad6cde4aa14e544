import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    private static String one(double start, double end) {
        return Captions.srt(new double[] {start}, new double[] {end}, List.of("seven"));
    }

    @Test
    @DisplayName("one text from 1 to 2.5 seconds")
    void plain() {
        Check.equal("the file", "1\n00:00:01,000 --> 00:00:02,500\nseven\n\n", one(1, 2.5));
    }

    @Test
    @DisplayName("59.9996 seconds are a minute")
    void carry() {
        Check.equal("the file", "1\n00:01:00,000 --> 00:01:01,500\nseven\n\n", one(59.9996, 61.5));
    }

    @Test
    @DisplayName("a time is rounded, not cut")
    void rounded() {
        Check.equal("the file", "1\n00:00:01,001 --> 00:00:02,000\nseven\n\n", one(1.0009, 2));
    }

    @Test
    @DisplayName("beyond an hour")
    void hours() {
        Check.equal("the file", "1\n01:01:01,000 --> 25:00:00,250\nseven\n\n", one(3661, 90_000.25));
    }

    @Test
    @DisplayName("a blank text is left out, and the numbers have no gap")
    void blank() {
        Check.equal("the file", "1\n00:00:00,000 --> 00:00:01,000\na\n\n2\n00:00:04,000 --> 00:00:05,000\nc\n\n",
            Captions.srt(new double[] {0, 2, 4}, new double[] {1, 3, 5}, List.of("a", " ", "c")));
        Check.equal("the file of nothing", "", Captions.srt(new double[0], new double[0], List.of()));
    }

    @Test
    @DisplayName("never two at once")
    void overlap() {
        Check.equal("the file", "1\n00:00:00,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:05,000\nb\n\n",
            Captions.srt(new double[] {0, 2}, new double[] {3, 5}, List.of("a", "b")));
    }

    @Test
    @DisplayName("a blank text shortens none")
    void blankShortensNone() {
        Check.equal("the file", "1\n00:00:00,000 --> 00:00:03,000\na\n\n2\n00:00:04,000 --> 00:00:05,000\nb\n\n",
            Captions.srt(new double[] {0, 2, 4}, new double[] {3, 3, 5}, List.of("a", "", "b")));
    }
}
