import java.util.List;
import java.util.Locale;

/** Subtitles as SubRip writes them. */
public final class Captions {

    private Captions() {
    }

    /** The file: for each text its number, its time, the text, a blank line. */
    public static String srt(double[] starts, double[] ends, List<String> texts) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (!texts.get(i).isBlank()) {
                file.append(i).append('\n').append(time(starts[i])).append(" --> ").append(time(ends[i])).append('\n')
                    .append(texts.get(i)).append('\n');
            }
        }
        return file.toString();
    }

    private static String time(double seconds) {
        int minutes = (int) (seconds / 60);
        return String.format(Locale.ROOT, "%02d:%02d:%06.3f", minutes / 60, minutes, seconds - 60 * minutes);
    }
}
