package mapping.transfer.alignment;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * The class of each frame on a path, as {@link mapping.speech.recognition.ForcedAlignment} gives it ↦ where each label of it
 * stands, in frames: from the first frame of a run to the one after the last; section 8.3.2. Runs of the blank are no labels.
 *
 * @param blank the class that stands for "nothing"
 */
public record LabelSpans(int blank) implements Mapping<List<Integer>, List<Span>> {

    public LabelSpans {
        Requirement.atLeast("The blank", blank, 0);
    }

    @Override
    public List<Span> apply(List<Integer> path) {
        List<Integer> frames = Requirement.copied("The path", path);
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int t = 1; t <= frames.size(); t++) {
            if (t == frames.size() || !frames.get(t).equals(frames.get(start))) {
                if (frames.get(start) != blank) {
                    spans.add(new Span(start, t));
                }
                start = t;
            }
        }
        return List.copyOf(spans);
    }
}
