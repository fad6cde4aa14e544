/** Which letter a frame belongs to. Three things are wrong. */
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
        int at = 0;
        for (int letter = 0; letter < logDurations.length; letter++) {
            int duration = (int) Math.exp(logDurations[letter]);
            for (int k = 0; k < duration && at < frames; k++) {
                sources[at++] = letter;
            }
        }
        return sources;
    }
}
