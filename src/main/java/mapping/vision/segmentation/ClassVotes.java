package mapping.vision.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.tensor.Tensor;

/** What the pixels of each object say about its class; the ground, class 0, is not asked. */
final class ClassVotes {

    private ClassVotes() {
    }

    /**
     * Objects ↦ instances: the class of the greatest mean probability, which is also the score.
     *
     * @param probabilities (classes, side, side)
     * @param objects       for each pixel the number of its object, from 1, or 0
     */
    static List<Instance> of(Tensor probabilities, int[][] objects) {
        int classes = probabilities.size(0);
        int height = objects.length;
        int width = objects[0].length;
        float[] p = probabilities.data();
        int count = Arrays.stream(objects).flatMapToInt(Arrays::stream).max().orElse(0);
        double[][] sums = new double[count][classes];
        int[] pixels = new int[count];
        boolean[][][] masks = new boolean[count][height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int object = objects[y][x] - 1;
                if (object >= 0) {
                    masks[object][y][x] = true;
                    pixels[object]++;
                    for (int k = 1; k < classes; k++) {
                        sums[object][k] += p[(k * height + y) * width + x];
                    }
                }
            }
        }
        List<Instance> instances = new ArrayList<>();
        for (int object = 0; object < count; object++) {
            int best = 1;
            for (int k = 2; k < classes; k++) {
                best = sums[object][k] > sums[object][best] ? k : best;
            }
            if (pixels[object] > 0) {
                instances.add(new Instance(best - 1, sums[object][best] / pixels[object], masks[object]));
            }
        }
        return instances;
    }

    /** (n, planes, side, side) ↦ the probabilities of the first planes, example i: (classes, side, side). */
    static Tensor probabilities(Tensor prediction, int classes, int i) {
        return prediction.select(0, i).slice(0, 0, classes).detach().softmax(0);
    }

    /** Pixels whose most probable class is not the ground. */
    static boolean[][] foreground(Tensor probabilities) {
        int classes = probabilities.size(0);
        int height = probabilities.size(1);
        int width = probabilities.size(2);
        float[] p = probabilities.data();
        boolean[][] marked = new boolean[height][width];
        for (int i = 0; i < height * width; i++) {
            for (int k = 1; k < classes; k++) {
                marked[i / width][i % width] |= p[k * height * width + i] > p[i];
            }
        }
        return marked;
    }
}
