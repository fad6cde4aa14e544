package mapping.tuning;

import mapping.Mapping;
import mapping.Requirement;

/**
 * How alike the values of a random function are at two points: the mapping from their distance to the correlation, 1 at 0 and
 * falling. Section 5.3.1. Rasmussen and Williams (2006), chapter 4; scikit-learn: {@code RBF}, {@code Matern}.
 */
public sealed interface Covariance extends Mapping<Double, Double> {

    /** The distance at which points still have much to say about each other. */
    double length();

    /** The same kind with another length. */
    Covariance withLength(double length);

    /** exp(−r²/2ℓ²): functions that are smooth beyond measure. */
    record Rbf(double length) implements Covariance {

        public Rbf {
            Requirement.positive("The length", length);
        }

        @Override
        public Double apply(Double distance) {
            Requirement.given("The distance", distance);
            double r = distance / length;
            return StrictMath.exp(-r * r / 2);
        }

        @Override
        public Covariance withLength(double other) {
            return new Rbf(other);
        }
    }

    /** (1 + √3 r/ℓ) exp(−√3 r/ℓ): functions with one derivative. */
    record Matern32(double length) implements Covariance {

        public Matern32 {
            Requirement.positive("The length", length);
        }

        @Override
        public Double apply(Double distance) {
            Requirement.given("The distance", distance);
            double r = Math.sqrt(3) * distance / length;
            return (1 + r) * StrictMath.exp(-r);
        }

        @Override
        public Covariance withLength(double other) {
            return new Matern32(other);
        }
    }

    /** (1 + √5 r/ℓ + 5r²/3ℓ²) exp(−√5 r/ℓ): functions with two derivatives, the usual choice for tuning. */
    record Matern52(double length) implements Covariance {

        public Matern52 {
            Requirement.positive("The length", length);
        }

        @Override
        public Double apply(Double distance) {
            Requirement.given("The distance", distance);
            double r = Math.sqrt(5) * distance / length;
            return (1 + r + r * r / 3) * StrictMath.exp(-r);
        }

        @Override
        public Covariance withLength(double other) {
            return new Matern52(other);
        }
    }
}
