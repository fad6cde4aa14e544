package mapping.transfer.alignment;

import java.util.List;
import java.util.Locale;
import mapping.Requirement;

/**
 * Texts in the order of their times, and the two files that players read: SubRip (.srt) and WebVTT (.vtt, a recommendation of the
 * W3C), both in UTF-8; section 8.3.2.
 *
 * @param all none begins before the one before it ends
 */
public record Subtitles(List<Subtitle> all) {

    public Subtitles {
        all = Requirement.copied("The subtitles", all);
        for (int i = 1; i < all.size(); i++) {
            if (Subtitle.milliseconds(all.get(i).seconds().start()) < Subtitle.milliseconds(all.get(i - 1).seconds().end())) {
                throw new IllegalArgumentException("Subtitles must not overlap, got number " + (i + 1)
                    + " that begins before the one before it ends.");
            }
        }
    }

    /** Numbered from 1, with a comma before the milliseconds, a blank line behind each. */
    public String srt() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            file.append(i + 1).append('\n').append(times(all.get(i), ',')).append('\n').append(all.get(i).text().strip())
                .append("\n\n");
        }
        return file.toString();
    }

    /** With the line WEBVTT, and a full stop before the milliseconds; the characters &amp; and &lt; are written as entities. */
    public String vtt() {
        StringBuilder file = new StringBuilder("WEBVTT\n\n");
        for (Subtitle subtitle : all) {
            file.append(times(subtitle, '.')).append('\n')
                .append(subtitle.text().strip().replace("&", "&amp;").replace("<", "&lt;")).append("\n\n");
        }
        return file.toString();
    }

    private static String times(Subtitle subtitle, char point) {
        return time(subtitle.seconds().start(), point) + " --> " + time(subtitle.seconds().end(), point);
    }

    private static String time(double seconds, char point) {
        long t = Subtitle.milliseconds(seconds);
        return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", t / 3_600_000, t / 60_000 % 60, t / 1000 % 60, point, t % 1000);
    }
}
