package mapping.vision.scenes;

import java.util.List;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.data.sets.Stamp;
import mapping.tensor.Tensor;
import mapping.vision.Box;

/**
 * A picture with the truth about it, section 6.1.
 *
 * @param picture   3 × side × side colours, 0 to 1
 * @param instances for each pixel, row by row, the number of the object that is seen there: 0 for none, k for object k − 1
 * @param objects   what is seen, the farthest first: each hides parts of those before it
 */
public record Scene(Pixmap picture, int[][] instances, List<Thing> objects) {

    /**
     * One object.
     *
     * @param category its class, a number in {@link mapping.data.sets.Stamps#CLASSES}
     * @param box      the smallest box around what is seen of it
     * @param visible  the part of its pixels that is seen, more than 0 and at most 1
     * @param stamp    what it was made of, as it is in the data set
     */
    public record Thing(int category, Box box, double visible, Stamp stamp) {
    }

    public Scene {
        Requirement.given("The picture", picture);
        Requirement.allGiven("The rows of instances", instances);
        objects = Requirement.copied("The objects", objects);
    }

    /** Pixels along one side. */
    public int side() {
        return picture.width();
    }

    /** The colours as a model takes them: (3, side, side); shares memory. */
    public Tensor tensor() {
        return Tensor.of(picture.values(), 3, side(), side());
    }

    /** The pixels in which object {@code number} (from 0) is seen. */
    public boolean[][] mask(int number) {
        Requirement.index("object", number, objects.size());
        boolean[][] mask = new boolean[side()][side()];
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                mask[y][x] = instances[y][x] == number + 1;
            }
        }
        return mask;
    }

    /** For each pixel the class that is seen there plus 1, or 0 for the ground: the truth of semantic segmentation. */
    public int[][] classes() {
        int[][] classes = new int[side()][side()];
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                classes[y][x] = instances[y][x] == 0 ? 0 : objects.get(instances[y][x] - 1).category() + 1;
            }
        }
        return classes;
    }
}
