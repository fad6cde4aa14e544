package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Cuts a rectangle out of a picture at a random place and stretches it to the picture's size. Section 8.2.1 (Szegedy et al.,
 * 2015). The rectangle's share of the area is drawn between {@code leastArea} and 1, its width over its height between
 * 1 / {@code mostRatio} and {@code mostRatio}, evenly in the logarithm; a side that would stick out is cut. Parts of pixels
 * count: the values are mixed linearly, as by PyTorch's {@code grid_sample}. Its {@code RandomResizedCrop}, with the defaults
 * 0.08 and 4/3, cuts between whole pixels and draws again where a side sticks out.
 *
 * @param leastArea greater than 0, at most 1
 * @param mostRatio at least 1
 */
public record RandomResizedCrop(double leastArea, double mostRatio) implements Augmentation {

    public RandomResizedCrop {
        Requirement.positive("The least share of the area", leastArea);
        Requirement.fraction("The least share of the area", leastArea);
        Requirement.positive("The most ratio of the sides", mostRatio);
        Requirement.notNegative("The most ratio less 1", mostRatio - 1);
    }

    /** @param x (…, height, width) */
    @Override
    public Tensor apply(Tensor x, RandomSource random) {
        Requirement.given("The source of random numbers", random);
        RandomCrop.requirePicture("RandomResizedCrop", x);
        double root = Math.sqrt(leastArea + (1 - leastArea) * random.nextDouble());
        double log = StrictMath.log(mostRatio);
        double ratio = StrictMath.exp(log * (random.nextDouble() - 0.5));
        double height = Math.min(1, root / ratio) * x.size(-2);
        double width = Math.min(1, root * ratio) * x.size(-1);
        double top = random.nextDouble() * (x.size(-2) - height);
        double left = random.nextDouble() * (x.size(-1) - width);
        return stretched(x, top, left, height, width);
    }

    /**
     * Without randomness: the rectangle from {@code top} and {@code left}, measured in pixels, stretched to the picture's size.
     *
     * @param height of the rectangle, in pixels; parts of pixels too
     * @param width  likewise
     */
    public static Tensor stretched(Tensor x, double top, double left, double height, double width) {
        RandomCrop.requirePicture("RandomResizedCrop", x);
        int rows = x.size(-2);
        int columns = x.size(-1);
        Requirement.atLeast("The number of elements of a picture", x.numel(), 1);
        Requirement.positive("The height", height);
        Requirement.positive("The width", width);
        Requirement.notNegative("The top", top);
        Requirement.notNegative("The left side", left);
        double[] down = places(rows, top, height);
        double[] right = places(columns, left, width);
        float[] from = x.data();
        float[] to = new float[x.numel()];
        for (int plane = 0; plane < to.length; plane += rows * columns) {
            for (int i = 0; i < rows; i++) {
                int above = (int) down[i];
                double v = down[i] - above;
                int row = plane + above * columns;
                int next = plane + Math.min(above + 1, rows - 1) * columns;
                for (int j = 0; j < columns; j++) {
                    int before = (int) right[j];
                    int after = Math.min(before + 1, columns - 1);
                    double u = right[j] - before;
                    to[plane + i * columns + j] = (float) ((1 - v) * ((1 - u) * from[row + before] + u * from[row + after])
                        + v * ((1 - u) * from[next + before] + u * from[next + after]));
                }
            }
        }
        return Tensor.of(to, x.shape());
    }

    /** Where the middle of each new pixel lies among the middles of the old ones. */
    private static double[] places(int count, double start, double length) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            double place = start + (i + 0.5) * length / count - 0.5;
            places[i] = Math.max(0, Math.min(count - 1, place));
        }
        return places;
    }
}
