package mapping.data.sets;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Idx;

/**
 * Fashion-MNIST (Xiao, Rasul and Vollgraf, 2017), section 3.1.3: grey pictures of clothing, 28 × 28, in ten classes of equal
 * size. Two parts, {@link #train()} with 60,000 pictures and {@link #test()} with 10,000. Memory: 188 MB and 31 MB, so keep
 * one in a variable; reading takes about half a second and, for a moment, another 75 MB.
 *
 * @param features grey values from 0 (background) to 1, row-major {@code count()} × 784: picture i begins at 784·i
 * @param labels   the class of each picture, 0 to 9, an index into {@link #CLASSES}
 */
public record FashionMnist(float[] features, int[] labels) implements GreyImages {

    /** Pixels along one side of a picture. */
    public static final int SIDE = 28;
    /** Features of a picture: its 28 · 28 pixels. */
    public static final int PIXELS = SIDE * SIDE;
    /** What the labels 0 to 9 mean. */
    public static final List<String> CLASSES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt",
            "Sneaker", "Bag", "Ankle boot");
    /** Mean of all training features, published for normalizing inputs. */
    public static final float MEAN = 0.2860f;
    /** Standard deviation of all training features, published for normalizing inputs. */
    public static final float STANDARD_DEVIATION = 0.3530f;

    private static final float BLACK = 255;

    /**
     * The 60,000 pictures to learn from.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static FashionMnist train() {
        return read("train");
    }

    /**
     * The 10,000 pictures to judge by.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static FashionMnist test() {
        return read("t10k");
    }

    private static FashionMnist read(String part) {
        Idx images = Idx.of("fashion-mnist", part + "-images-idx3-ubyte.gz");
        Idx labels = Idx.of("fashion-mnist", part + "-labels-idx1-ubyte.gz");
        return new FashionMnist(images.fractions(BLACK), labels.numbers());
    }

    public FashionMnist {
        Requirement.asMany("features", features.length, "pixels", labels.length * PIXELS);
        Requirement.labels(labels, CLASSES.size());
    }

    @Override
    public int side() {
        return SIDE;
    }

    /** The name of picture i's class, such as "Ankle boot". */
    public String className(int i) {
        return CLASSES.get(labels[i]);
    }

    /** The first {@code count} pictures, copied: a smaller set for a quick experiment. */
    public FashionMnist first(int count) {
        Requirement.between("The number of first pictures", count, 0, count());
        return new FashionMnist(Arrays.copyOf(features, count * PIXELS), Arrays.copyOf(labels, count));
    }
}
