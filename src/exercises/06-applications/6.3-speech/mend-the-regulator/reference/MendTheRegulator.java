import java.util.Arrays;

/** Which letter a frame belongs to. */
public final class MendTheRegulator {

    private MendTheRegulator() {
    }

    /**
     * Of each frame the number of its letter, or −1.
     *
     * @param logDurations the foretold logarithm of each letter's duration
     * @param frames       how many there is room for
     */
    public static int[] sources(double[] logDurations, int frames) {
        int[] sources = new int[frames];
        Arrays.fill(sources, -1);
        int at = 0;
        for (int letter = 0; letter < logDurations.length; letter++) {
            long rounded = Math.round(Math.exp(logDurations[letter]));
            long duration = Math.max(1, rounded);
            for (long k = 0; k < duration && at < frames; k++) {
                sources[at++] = letter;
            }
        }
        return sources;
    }
}
