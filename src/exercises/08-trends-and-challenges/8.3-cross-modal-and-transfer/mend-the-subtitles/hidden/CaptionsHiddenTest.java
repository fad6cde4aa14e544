import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mapping.transfer.alignment.Span;
import mapping.transfer.alignment.Subtitle;
import mapping.transfer.alignment.Subtitles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaptionsHiddenTest {

    @Test
    @DisplayName("as the library writes random texts that do not overlap")
    void library() {
        Random random = Seed.random();
        double now = 0;
        double[] starts = new double[200];
        double[] ends = new double[200];
        List<String> texts = new ArrayList<>();
        List<Subtitle> all = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = now + 0.1 + random.nextDouble() * 100;
            ends[i] = starts[i] + 0.1 + random.nextDouble() * 100;
            now = ends[i];
            texts.add("text " + i);
            all.add(new Subtitle(new Span(starts[i], ends[i]), texts.get(i)));
        }
        Check.equal("the file", new Subtitles(all).srt(), Captions.srt(starts, ends, texts));
    }

    @Test
    @DisplayName("texts that overlap, some of them blank")
    void overlapping() {
        Random random = Seed.random();
        double[] starts = new double[40];
        double[] ends = new double[40];
        List<String> texts = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i + random.nextDouble() / 2;
            ends[i] = starts[i] + 0.1 + random.nextDouble() * 3;
            texts.add(random.nextInt(3) == 0 ? "" : "text " + i);
            if (!texts.get(i).isEmpty()) {
                shown.add(i);
            }
        }
        List<Subtitle> all = new ArrayList<>();
        for (int n = 0; n < shown.size(); n++) {
            int i = shown.get(n);
            double end = n + 1 < shown.size() ? Math.min(ends[i], starts[shown.get(n + 1)]) : ends[i];
            all.add(new Subtitle(new Span(starts[i], end), texts.get(i)));
        }
        Check.equal("the file", new Subtitles(all).srt(), Captions.srt(starts, ends, texts));
    }
}
