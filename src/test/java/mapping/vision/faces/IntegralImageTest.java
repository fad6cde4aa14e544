package mapping.vision.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * Sums over rectangles, in the example of the literature and against loops; features as dot products; windows and their
 * contrast.
 */
class IntegralImageTest {

    private static GreyPicture random(int height, int width, long seed) {
        RandomSource random = RandomSource.of(seed);
        return new GreyPicture(height, width, IntStream.range(0, height * width).map(i -> random.nextInt(256)).toArray());
    }

    @Test
    void oneToSixteen() {
        IntegralImage sums = IntegralImage.of(new GreyPicture(4, 4, IntStream.rangeClosed(1, 16).toArray()));
        long[] last = IntStream.rangeClosed(1, 4).mapToLong(x -> sums.at(4, x)).toArray();
        assertArrayEquals(new long[] {28, 60, 96, 136}, last);
        assertEquals(6 + 7 + 10 + 11, sums.sum(1, 1, 2, 2));
    }

    @Test
    void everyRectangleIsTheSumOfItsPixels() {
        GreyPicture picture = random(5, 7, 1);
        IntegralImage sums = IntegralImage.of(picture);
        IntegralImage squares = IntegralImage.ofSquares(picture);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                for (int h = 0; y + h <= 5; h++) {
                    for (int w = 0; x + w <= 7; w++) {
                        long sum = 0;
                        long square = 0;
                        for (int i = 0; i < h * w; i++) {
                            long value = picture.values()[(y + i / w) * 7 + x + i % w];
                            sum += value;
                            square += value * value;
                        }
                        assertEquals(sum, sums.sum(x, y, w, h));
                        assertEquals(square, squares.sum(x, y, w, h));
                    }
                }
            }
        }
        assertThrows(IndexOutOfBoundsException.class, () -> sums.at(6, 0));
    }

    @Test
    void aFeatureIsADotProductAndAWindowForgetsTheLamp() {
        GreyPicture picture = random(24, 24, 2);
        Window window = Window.of(picture);
        GreyPicture dimmed = new GreyPicture(24, 24, IntStream.of(picture.values()).map(v -> v / 2 * 2).toArray());
        GreyPicture half = new GreyPicture(24, 24, IntStream.of(picture.values()).map(v -> v / 2).toArray());
        for (HaarFeature feature : HaarFeatures.some(24, 50, RandomSource.of(3))) {
            double dot = 0;
            float[] weights = feature.picture(24, 24);
            for (int i = 0; i < weights.length; i++) {
                dot += weights[i] * picture.values()[i];
            }
            assertEquals(dot, feature.of(window.sums(), 0, 0), 1e-9);
            double balance = Window.of(dimmed).value(feature);
            assertEquals(balance, Window.of(half).value(feature), 1e-12 * Math.max(1, Math.abs(balance)));
        }
        double mean = 0;
        double square = 0;
        for (int i = 0; i < 22 * 22; i++) {
            double value = picture.values()[(1 + i / 22) * 24 + 1 + i % 22];
            mean += value / 484;
            square += value * value / 484;
        }
        assertEquals(484 * Math.sqrt(square - mean * mean), window.scale(), 1e-6);
        assertEquals(1, Window.of(new GreyPicture(24, 24, new int[576])).scale(), "no contrast");
    }

    /** 43,200 of two parts in each direction, 27,600 of three, 20,736 of four: the number of Viola and Jones' five kinds. */
    @Test
    void thereAre162336Features() {
        assertEquals(2 * 43_200 + 2 * 27_600 + 20_736, HaarFeatures.all(24).size());
        assertEquals(162_336, HaarFeatures.all(24).stream().distinct().count());
        assertEquals(500, HaarFeatures.some(24, 500, RandomSource.of(1)).stream().distinct().count());
    }

    @Test
    void resizing() {
        GreyPicture four = new GreyPicture(2, 2, new int[] {0, 100, 200, 40});
        assertArrayEquals(four.values(), four.resized(2, 2).values());
        assertArrayEquals(new int[] {85}, four.resized(1, 1).values());
        assertArrayEquals(new int[] {0, 25, 75, 100}, IntStream.range(0, 4).map(x -> four.resized(2, 4).values()[x]).toArray());
        assertThrows(IllegalArgumentException.class, () -> four.crop(0, 1, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new GreyPicture(1, 1, new int[] {256}));
    }
}
