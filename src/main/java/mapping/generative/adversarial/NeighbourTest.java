package mapping.generative.adversarial;

import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Whether two sets of examples can be told apart by their neighbours: each example, left out in turn, is given the kind of its
 * nearest neighbour among all others (Lopez-Paz and Oquab 2017, with the nearest neighbour as classifier). 8.2.2. The two
 * parts say different things: real ones that are known by their neighbours lie where nothing is made up, made-up ones that are
 * known lie where nothing is real.
 *
 * @param realRight the part of the real examples whose nearest neighbour is real
 * @param fakeRight the part of the made-up examples whose nearest neighbour is made up
 */
public record NeighbourTest(double realRight, double fakeRight) {

    /**
     * The test on two sets of one size. Of equally near neighbours those of the other kind come first. Costs n² distances.
     *
     * @param real one row each
     * @param fake as many rows
     */
    public static NeighbourTest of(Tensor real, Tensor fake) {
        Requirement.given("The real examples", real);
        Requirement.given("The made-up examples", fake);
        if (real.dim() != 2 || fake.dim() != 2 || real.size(0) != fake.size(0) || real.size(1) != fake.size(1)
                || real.size(0) < 2) {
            throw new IllegalArgumentException("Both sets must have one shape (n, d) with n of at least 2, got "
                    + Shape.text(real.shape()) + " and " + Shape.text(fake.shape()) + ".");
        }
        int realRight = 0;
        int fakeRight = 0;
        for (int i = 0; i < real.size(0); i++) {
            realRight += nearest(real, i, real, i) < nearest(real, i, fake, -1) ? 1 : 0;
            fakeRight += nearest(fake, i, fake, i) < nearest(fake, i, real, -1) ? 1 : 0;
        }
        return new NeighbourTest(realRight / (double) real.size(0), fakeRight / (double) real.size(0));
    }

    /**
     * The part of all examples that is given its own kind: about a half if the two sets come from one distribution, 1 if they lie
     * apart, 0 if each example of one set is a copy of one of the other.
     */
    public double accuracy() {
        return (realRight + fakeRight) / 2;
    }

    /** The squared distance of example i to the nearest of the others but one. */
    private static double nearest(Tensor from, int i, Tensor others, int except) {
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < others.size(0); other++) {
            if (other != except) {
                least = Math.min(least, distance(from, i, others, other));
            }
        }
        return least;
    }

    private static double distance(Tensor a, int i, Tensor b, int j) {
        int width = a.size(1);
        double sum = 0;
        for (int k = 0; k < width; k++) {
            double step = a.data()[i * width + k] - b.data()[j * width + k];
            sum += step * step;
        }
        return sum;
    }

    /** The mean distance of each of these examples to the nearest of the known ones: 0 if they are copies. */
    public static double distanceToNearest(Tensor examples, Tensor known) {
        Requirement.given("The examples", examples);
        Requirement.given("The known examples", known);
        if (examples.dim() != 2 || known.dim() != 2 || examples.size(1) != known.size(1) || examples.size(0) == 0
                || known.size(0) == 0) {
            throw new IllegalArgumentException("Both sets must have rows of one length, got " + Shape.text(examples.shape())
                    + " and " + Shape.text(known.shape()) + ".");
        }
        double sum = 0;
        for (int i = 0; i < examples.size(0); i++) {
            sum += Math.sqrt(nearest(examples, i, known, -1));
        }
        return sum / examples.size(0);
    }
}
