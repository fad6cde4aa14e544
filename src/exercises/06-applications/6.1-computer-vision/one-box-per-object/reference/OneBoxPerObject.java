import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.vision.Box;

/** One box for each object: non-maximum suppression, class by class. */
public final class OneBoxPerObject {

    private OneBoxPerObject() {
    }

    /** The numbers of the boxes that stay, highest score first. */
    public static List<Integer> keep(List<Box> boxes, double[] scores, int[] classes, double threshold) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> order = IntStream.range(0, scores.length).boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i])).toList();
        for (int i : order) {
            boolean stays = true;
            for (int k : kept) {
                if (classes[k] == classes[i] && boxes.get(k).intersectionOverUnion(boxes.get(i)) > threshold) {
                    stays = false;
                }
            }
            if (stays) {
                kept.add(i);
            }
        }
        return kept;
    }
}
