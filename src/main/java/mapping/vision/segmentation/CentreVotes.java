package mapping.vision.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Numbers for each pixel ↦ objects by centres and offsets, section 6.1.2 (after Cheng et al. 2020, Panoptic-DeepLab). A centre
 * is where the nearness is greatest within {@code radius} pixels and at least {@code sure}. Each pixel that is not ground
 * points to where its offset says the centre is, and belongs to the centre nearest to there. From (n, classes + 3, side,
 * side): logits, nearness, offset down, offset to the right, as {@link SegmentationData} has them.
 *
 * @param classes how many there are, the ground among them
 * @param sure    the least nearness of a centre
 * @param radius  how far a centre must be the greatest, in pixels
 * @param least   objects of fewer pixels are left out
 */
public record CentreVotes(int classes, double sure, int radius, int least) implements Mapping<Tensor, List<List<Instance>>> {

    public CentreVotes {
        Requirement.atLeast("The number of classes", classes, 2);
        Requirement.fraction("The least nearness of a centre", sure);
        Requirement.atLeast("The radius of a centre", radius, 1);
        Requirement.atLeast("The least number of pixels", least, 1);
    }

    @Override
    public List<List<Instance>> apply(Tensor prediction) {
        Requirement.given("The prediction", prediction);
        Requirement.asMany("planes of the prediction", prediction.size(1), "planes wanted",
            classes + SegmentationData.PLANES - 1);
        return IntStream.range(0, prediction.size(0)).mapToObj(i -> objects(prediction, i)).toList();
    }

    private List<Instance> objects(Tensor prediction, int example) {
        Tensor planes = prediction.select(0, example);
        Tensor probabilities = ClassVotes.probabilities(prediction, classes, example);
        List<int[]> centres = centres(planes.select(0, classes));
        boolean[][] marked = ClassVotes.foreground(probabilities);
        float[] down = planes.select(0, classes + 1).data();
        float[] right = planes.select(0, classes + 2).data();
        int[][] objects = new int[marked.length][marked[0].length];
        int[] pixels = new int[centres.size() + 1];
        for (int y = 0; y < marked.length; y++) {
            for (int x = 0; x < marked[y].length; x++) {
                if (marked[y][x]) {
                    int i = y * marked[y].length + x;
                    objects[y][x] = nearest(centres, y + SegmentationData.UNIT * down[i], x + SegmentationData.UNIT * right[i]);
                    pixels[objects[y][x]]++;
                }
            }
        }
        for (int[] row : objects) {
            for (int x = 0; x < row.length; x++) {
                row[x] = pixels[row[x]] < least ? 0 : row[x];
            }
        }
        return ClassVotes.of(probabilities, objects);
    }

    /** The number, from 1, of the centre nearest to a place; 0 if there is none. */
    private static int nearest(List<int[]> centres, double y, double x) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centres.size(); k++) {
            double down = centres.get(k)[0] - y;
            double right = centres.get(k)[1] - x;
            if (down * down + right * right < least) {
                least = down * down + right * right;
                best = k + 1;
            }
        }
        return best;
    }

    /** Row and column of each centre of a plane of nearness; of equals the first one counts. */
    List<int[]> centres(Tensor nearness) {
        int height = nearness.size(0);
        int width = nearness.size(1);
        float[] near = nearness.data();
        List<int[]> centres = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i] >= sure && greatest(near, i, height, width)) {
                centres.add(new int[] {i / width, i % width});
            }
        }
        return centres;
    }

    private boolean greatest(float[] near, int i, int height, int width) {
        for (int y = Math.max(0, i / width - radius); y <= Math.min(height - 1, i / width + radius); y++) {
            for (int x = Math.max(0, i % width - radius); x <= Math.min(width - 1, i % width + radius); x++) {
                int j = y * width + x;
                if (near[j] > near[i] || near[j] == near[i] && j < i) {
                    return false;
                }
            }
        }
        return true;
    }
}
