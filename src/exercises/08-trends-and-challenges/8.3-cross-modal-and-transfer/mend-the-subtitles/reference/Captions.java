import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Subtitles as SubRip writes them. */
public final class Captions {

    private Captions() {
    }

    /** The file: for each text its number, its time, the text, a blank line. */
    public static String srt(double[] starts, double[] ends, List<String> texts) {
        StringBuilder file = new StringBuilder();
        int[] shown = IntStream.range(0, starts.length).filter(i -> !texts.get(i).isBlank()).toArray();
        for (int n = 0; n < shown.length; n++) {
            int i = shown[n];
            double next = n + 1 < shown.length ? starts[shown[n + 1]] : Double.POSITIVE_INFINITY;
            file.append(n + 1).append('\n');
            file.append(time(starts[i])).append(" --> ").append(time(Math.min(ends[i], next))).append('\n');
            file.append(texts.get(i)).append("\n\n");
        }
        return file.toString();
    }

    private static String time(double seconds) {
        long t = Math.round(1000 * seconds);
        return String.format(Locale.ROOT, "%02d:%02d:%02d,%03d", t / 3_600_000, t / 60_000 % 60, t / 1000 % 60, t % 1000);
    }
}
