package mapping.data.sets;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Faces that a program draws, sections 1.1.3 and 6.1.3: 24 × 24 grey pictures of people who do not exist, as many of each as
 * one likes. A person is eight proportions; a photograph of a person adds what changes from one to the next: where the head
 * is, how it is lit, whether the mouth is open, glasses, noise. Real sets with several photographs of a person show people
 * who were not asked.
 */
public final class Faces {

    /** Pixels along one side of a picture. */
    public static final int SIDE = 24;

    /**
     * A person: eight numbers from 0 to 1.
     *
     * @param traits width and height of the head, distance, height and size of the eyes, height and width of the mouth,
     *               darkness of the hair
     */
    public record Person(double[] traits) {

        public Person {
            Requirement.asMany("traits", traits.length, "proportions of a face", 8);
            Arrays.stream(traits).forEach(trait -> Requirement.fraction("A trait", trait));
        }

        private double of(int trait, double least, double most) {
            return least + (most - least) * traits[trait];
        }
    }

    /**
     * The circumstances of a photograph.
     *
     * @param right   how far the head is to the right, in pixels
     * @param down    how far it is down, in pixels
     * @param light   from the left (−1) to the right (1)
     * @param open    how far the mouth is open, 0 to 1
     * @param glasses whether the person wears some
     * @param noise   standard deviation of the noise of a pixel
     * @param seed    of the noise
     */
    public record Circumstances(double right, double down, double light, double open, boolean glasses, double noise, long seed) {
    }

    private Faces() {
    }

    /** A person drawn at random: all traits equally likely. */
    public static Person person(RandomSource random) {
        return new Person(DoubleStream.generate(random::nextDouble).limit(8).toArray());
    }

    /** Circumstances drawn at random: a shift of up to {@code shift} pixels, any light, mouth and glasses, noise of 0.05. */
    public static Circumstances circumstances(RandomSource random, double shift) {
        return new Circumstances(random.nextDouble(-shift, shift), random.nextDouble(-shift, shift), random.nextDouble(-1, 1),
            random.nextDouble(), random.nextDouble() < 0.5, 0.05, random.nextLong());
    }

    /** Person ↦ their photograph under these circumstances: 24 · 24 grey values from 0 (black) to 1 (white), row by row. */
    public static Mapping<Person, float[]> photograph(Circumstances now) {
        return person -> {
            RandomSource noise = RandomSource.of(now.seed);
            float[] pixels = new float[SIDE * SIDE];
            for (int i = 0; i < pixels.length; i++) {
                double x = i % SIDE + 0.5 - SIDE / 2.0 - now.right;      // from the middle of the head
                double y = i / SIDE + 0.5 - SIDE / 2.0 - now.down;
                double grey = grey(person, now, x, y) + 0.15 * now.light * x / SIDE * 2 + now.noise * noise.nextGaussian();
                pixels[i] = (float) Math.max(0, Math.min(1, grey));
            }
            return pixels;
        };
    }

    private static double grey(Person person, Circumstances now, double x, double y) {
        double width = person.of(0, 6.5, 9);
        double height = person.of(1, 8, 10.5);
        double apart = person.of(2, 2.6, 4.2);
        double eyes = person.of(3, -3.5, -1);
        double size = person.of(4, 0.8, 1.5);
        double mouth = person.of(5, 3.5, 5.5);
        double lips = person.of(6, 1.8, 3.8);
        double hair = person.of(7, 0.1, 0.6);
        double across = Math.abs(x);                                    // faces are symmetric
        if (!inside(x / width, y / height)) {
            return 0.9;
        }
        boolean eye = inside((across - apart) / size, (y - eyes) / (0.6 * size));
        if (eye || now.glasses && Math.abs(distance(across - apart, y - eyes) - 2.2) < 0.5) {
            return 0.1;
        }
        if (inside(across / lips, (y - mouth) / (0.6 + 1.2 * now.open))) {
            return 0.25;
        }
        return y < eyes - 2.4 - size ? hair : 0.7;
    }

    private static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static boolean inside(double x, double y) {
        return x * x + y * y <= 1;
    }
}
