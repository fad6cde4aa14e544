package mapping.vision.segmentation;

import java.util.List;
import mapping.Requirement;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.tensor.Tensor;
import mapping.vision.scenes.LabelledScenes;
import mapping.vision.scenes.Scene;
import mapping.vision.scenes.Scenes;

/**
 * Scenes as tensors, section 6.1.2: pictures of shape (n, 3, side, side) and, for each pixel, (n, 4, side, side): its class (0
 * for the ground), how near it is to the centre of an object (1 there, falling as e^(−d²/2σ²)), and how far down and to the
 * right the centre of its own object is, in units of {@link #UNIT} pixels (0 for the ground). The centre of an object is the
 * mean of its visible pixels.
 */
public final class SegmentationData {

    /** Pixels that count as 1 in the last two planes. */
    public static final int UNIT = 16;

    static final int PLANES = 4;

    private static final double SIGMA = 2.5;

    private static final LabelledScenes LABELLED = new LabelledScenes(SegmentationData::truth);

    private SegmentationData() {
    }

    /** The scenes as a data set. */
    public static Dataset of(List<Scene> scenes) {
        return LABELLED.of(scenes);
    }

    /** (n, 4, side, side) ↦ (n, side, side): the classes alone, the truth of semantic segmentation. */
    public static Tensor classes(Tensor target) {
        return Requirement.given("The target", target).select(1, 0);
    }

    /**
     * Batches of scenes that no epoch repeats.
     *
     * @param perEpoch how many scenes are called an epoch
     */
    public static Batches fresh(Scenes scenes, int perEpoch, int size, long seed) {
        return LABELLED.fresh(scenes, perEpoch, size, seed);
    }

    /** The mean row and column of the pixels of each object. */
    static double[][] centres(Scene scene) {
        double[][] sums = new double[scene.objects().size()][3];
        for (int y = 0; y < scene.side(); y++) {
            for (int x = 0; x < scene.side(); x++) {
                int object = scene.instances()[y][x] - 1;
                if (object >= 0) {
                    sums[object][0] += y;
                    sums[object][1] += x;
                    sums[object][2]++;
                }
            }
        }
        for (double[] sum : sums) {
            sum[0] /= sum[2];
            sum[1] /= sum[2];
        }
        return sums;
    }

    private static Tensor truth(Scene scene) {
        int side = scene.side();
        int size = side * side;
        int[][] classes = scene.classes();
        double[][] centres = centres(scene);
        float[] planes = new float[PLANES * size];
        for (int i = 0; i < size; i++) {
            int y = i / side;
            int x = i % side;
            planes[i] = classes[y][x];
            for (double[] centre : centres) {
                double squared = (y - centre[0]) * (y - centre[0]) + (x - centre[1]) * (x - centre[1]);
                planes[size + i] = Math.max(planes[size + i], (float) StrictMath.exp(-squared / (2 * SIGMA * SIGMA)));
            }
            int object = scene.instances()[y][x] - 1;
            if (object >= 0) {
                planes[2 * size + i] = (float) ((centres[object][0] - y) / UNIT);
                planes[3 * size + i] = (float) ((centres[object][1] - x) / UNIT);
            }
        }
        return Tensor.of(planes, PLANES, side, side);
    }
}
