import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mapping.vision.Box;

/** One box for each object: non-maximum suppression, class by class. It runs, and four things are wrong. */
public final class OneBoxPerObject {

    private OneBoxPerObject() {
    }

    /**
     * The numbers of the boxes that stay, highest score first. A box stays unless one of its own class that stays has a
     * higher score and overlaps it with an IoU above {@code threshold}.
     */
    public static List<Integer> keep(List<Box> boxes, double[] scores, int[] classes, double threshold) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> order = IntStream.range(0, scores.length).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        for (int i : order) {
            boolean stays = true;
            for (int k : seen) {
                if (boxes.get(k).intersectionOverUnion(boxes.get(i)) >= threshold) {
                    stays = false;
                }
            }
            seen.add(i);
            if (stays) {
                kept.add(i);
            }
        }
        return kept;
    }
}
