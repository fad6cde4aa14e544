package mapping.generative.adversarial;

import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * How much of a mixture is hit: the mapping (points of shape (n, d)) ↦ counts. A point belongs to the nearest centre, if it lies
 * within the radius; a centre is covered if enough points belong to it (Srivastava et al. 2017, VEEGAN: three deviations). 8.2.2.
 *
 * @param centres one row each
 * @param radius  how near a point must be
 * @param fewest  points that make a centre covered
 */
public record ModeCoverage(double[][] centres, double radius, int fewest) implements Mapping<Tensor, ModeCoverage.Counts> {

    /**
     * What was counted.
     *
     * @param points  how many points were given
     * @param perMode how many belong to each centre
     * @param covered how many centres are covered
     */
    public record Counts(int points, int[] perMode, int covered) {

        /** The part of the points that belongs to a centre. */
        public double quality() {
            int near = 0;
            for (int count : perMode) {
                near += count;
            }
            return near / (double) points;
        }
    }

    public ModeCoverage {
        Requirement.allGiven("The centres", centres);
        Requirement.atLeast("The number of centres", centres.length, 1);
        Requirement.positive("The radius", radius);
        Requirement.atLeast("The fewest points of a covered centre", fewest, 1);
        for (double[] centre : centres) {
            Requirement.asMany("coordinates of a centre", centre.length, "coordinates of the first", centres[0].length);
        }
    }

    @Override
    public Counts apply(Tensor points) {
        Requirement.given("The points", points);
        int width = centres[0].length;
        if (points.dim() != 2 || points.size(1) != width || points.size(0) == 0) {
            throw new IllegalArgumentException("The points must have the shape (n, " + width + ") with at least one, got "
                    + Shape.text(points.shape()) + ".");
        }
        int[] perMode = new int[centres.length];
        for (int i = 0; i < points.size(0); i++) {
            int nearest = -1;
            double least = radius * radius;
            for (int mode = 0; mode < centres.length; mode++) {
                double distance = 0;
                for (int j = 0; j < width; j++) {
                    double step = points.data()[i * width + j] - centres[mode][j];
                    distance += step * step;
                }
                if (distance <= least) {
                    least = distance;
                    nearest = mode;
                }
            }
            if (nearest >= 0) {
                perMode[nearest]++;
            }
        }
        int covered = 0;
        for (int count : perMode) {
            covered += count >= fewest ? 1 : 0;
        }
        return new Counts(points.size(0), perMode, covered);
    }
}
