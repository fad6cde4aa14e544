package mapping.data.sets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mapping.data.Dataset;
import mapping.data.Examples;
import mapping.data.files.DamagedData;
import mapping.data.files.Datasets;
import mapping.data.files.Idx;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Fashion-MNIST (Xiao, Rasul & Vollgraf, 2017), section 3.1.3: grey pictures of clothing, 28 × 28, in ten classes of equal
 * size. Two parts, {@link #train()} with 60,000 pictures and {@link #test()} with 10,000. Memory: 188 MB and 31 MB, so keep
 * one in a variable; reading takes about half a second and, for a moment, another 75 MB.
 *
 * @param features grey values from 0 (background) to 1, row-major {@code count()} × 784: picture i begins at 784·i
 * @param labels   the class of each picture, 0 to 9, an index into {@link #CLASSES}
 */
public record FashionMnist(float[] features, int[] labels) implements Examples {

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

    private static final float[] GREY = new float[256];

    static {
        for (int b = 0; b < GREY.length; b++) {
            GREY[b] = b / 255f;
        }
    }

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
        Idx images = idx(part + "-images-idx3-ubyte.gz");
        Idx labels = idx(part + "-labels-idx1-ubyte.gz");
        float[] features = new float[images.bytes().length];
        for (int i = 0; i < features.length; i++) {
            features[i] = GREY[images.bytes()[i] & 0xff];
        }
        int[] classes = new int[labels.bytes().length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = labels.bytes()[i];
        }
        return new FashionMnist(features, classes);
    }

    private static Idx idx(String name) {
        Path file = Datasets.file("fashion-mnist", name);
        return Idx.parse(file, Datasets.read("fashion-mnist", name));
    }

    public FashionMnist {
        if (features.length != labels.length * PIXELS) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "%d features do not make %d pictures of %d pixels.", features.length, labels.length, PIXELS));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] > 9) {
                throw new IllegalArgumentException("Label " + i + " is " + labels[i] + ", expected is 0 to 9.");
            }
        }
    }

    /** The number of pictures. */
    public int count() {
        return labels.length;
    }

    /** The pictures as vectors, x of shape (n, 784) and y of shape (n): for dense layers. Shares the features' memory. */
    @Override
    public Dataset dataset() {
        return new Dataset(Tensor.of(features, count(), PIXELS), Tensors.labels(labels));
    }

    /** The pictures as pictures, x of shape (n, 1, 28, 28) and y of shape (n): for convolutions. Shares the features' memory. */
    public Dataset images() {
        return new Dataset(Tensor.of(features, count(), 1, SIDE, SIDE), Tensors.labels(labels));
    }

    /** The pixels of picture i, row by row from the top left: a copy, 784 values from 0 to 1. */
    public float[] image(int i) {
        if (i < 0 || i >= count()) {
            throw new IndexOutOfBoundsException("There is no picture " + i + "; they are numbered 0 to " + (count() - 1) + ".");
        }
        return Arrays.copyOfRange(features, i * PIXELS, (i + 1) * PIXELS);
    }

    /** The name of picture i's class, such as "Ankle boot". */
    public String className(int i) {
        return CLASSES.get(labels[i]);
    }

    /** The first {@code count} pictures, copied: a smaller set for a quick experiment. */
    public FashionMnist first(int count) {
        if (count < 0 || count > count()) {
            throw new IllegalArgumentException("There are " + count() + " pictures, not " + count + ".");
        }
        return new FashionMnist(Arrays.copyOf(features, count * PIXELS), Arrays.copyOf(labels, count));
    }
}
