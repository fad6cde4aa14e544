package mapping.data.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Space;
import mapping.data.Labelled;
import mapping.random.RandomSource;

/**
 * Points in the plane, in classes of known shape, sections 1.1, 2.2 and 2.3: for watching what a mapping does to space. Each
 * is a mapping seed ↦ examples, {@code Synthetic.twoMoons(400, 0.1).apply(1L)}: the same seed gives the same points everywhere.
 * The examples of class 0 come first, then those of class 1, and so on.
 *
 * <p>{@code noise} is the standard deviation of a normal disturbance that is added to both coordinates.
 */
public final class Synthetic {

    private static final List<String> NAMES = List.of("x1", "x2");

    private Synthetic() {
    }

    /**
     * Two half circles of radius 1, the second upside down and shifted by (1, ½), so that each reaches into the other: no
     * straight line separates them. Without noise these are the points of scikit-learn's {@code make_moons}.
     *
     * @param count of all points; if it is odd, class 1 has one more
     */
    public static Mapping<Long, Labelled> twoMoons(int count, double noise) {
        return classes("two moons", new int[] {count / 2, count - count / 2}, noise, (label, i, of) -> {
            double angle = Math.PI * along(i, of);
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            return label == 0 ? new double[] {x, y} : new double[] {1 - x, 0.5 - y};
        });
    }

    /**
     * Arms that wind around the origin from radius 0 to 1, each turned against the one before by an equal angle: the radius grows
     * in proportion to the angle (a spiral of Archimedes).
     *
     * @param arms  the number of classes, 2 or more
     * @param count of the points of each arm
     * @param turns how often an arm winds around the origin
     */
    public static Mapping<Long, Labelled> spirals(int arms, int count, double turns, double noise) {
        return classes("spirals", equal(arms, count), noise, (label, i, of) -> {
            double radius = along(i, of);
            double angle = 2 * Math.PI * (turns * radius + (double) label / arms);
            return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
        });
    }

    /**
     * A round cloud about each centre: normally distributed around it with standard deviation {@code deviation}.
     *
     * @param centres one (x₁, x₂) for each class
     * @param count   of the points of each cloud
     */
    public static Mapping<Long, Labelled> blobs(double[][] centres, int count, double deviation) {
        return classes("blobs", equal(centres.length, count), deviation, (label, i, of) -> centres[label].clone());
    }

    /**
     * Exclusive or: clouds about the four corners (±1, ±1); class 1 where the two signs differ. With {@code count} 4 and no
     * noise it is the truth table. No line separates the classes (Minsky and Papert, 1969).
     *
     * @param count of all points, divided evenly among the corners; a multiple of 4
     */
    public static Mapping<Long, Labelled> xor(int count, double noise) {
        if (count % 4 != 0) {
            throw new IllegalArgumentException("Exclusive or has four corners with equally many points, so the count must be a "
                    + "multiple of 4, got " + count + ".");
        }
        return classes("xor", equal(2, count / 2), noise, (label, i, of) -> {
            double x = i % 2 == 0 ? -1 : 1;
            return new double[] {x, label == 0 ? x : -x};
        });
    }

    /** Where point i of n of a class lies before it is disturbed. */
    @FunctionalInterface
    private interface Shape {
        double[] at(int label, int i, int of);
    }

    private static Mapping<Long, Labelled> classes(String name, int[] counts, double noise, Shape shape) {
        for (int count : counts) {
            if (count < 1 || counts.length < 2 || !(noise >= 0)) {
                throw new IllegalArgumentException(
                    "The points of " + name + " must have two classes or more with a point in each and "
                        + "noise of 0 or more, got " + counts.length + " classes, " + count + " points and noise " + noise + ".");
            }
        }
        Mapping<Long, Labelled> mapping = seed -> {
            RandomSource random = RandomSource.of(seed).fork(name);
            List<double[]> points = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int label = 0; label < counts.length; label++) {
                for (int i = 0; i < counts[label]; i++) {
                    double[] point = shape.at(label, i, counts[label]);
                    points.add(new double[] {point[0] + noise * random.nextGaussian(), point[1] + noise * random.nextGaussian()});
                    labels.add(label);
                }
            }
            return new Labelled(points.toArray(double[][]::new), labels.stream().mapToInt(Integer::intValue).toArray(), NAMES,
                    IntStream.range(0, counts.length).mapToObj(label -> "class " + label).toList());
        };
        return Mapping.of(name, Space.named("seeds"), Space.named("labelled points"), mapping);
    }

    private static int[] equal(int classes, int count) {
        int[] counts = new int[Math.max(classes, 0)];
        Arrays.fill(counts, count);
        return counts;
    }

    /** From 0 for the first of n points to 1 for the last. */
    private static double along(int i, int of) {
        return of == 1 ? 0 : (double) i / (of - 1);
    }
}
