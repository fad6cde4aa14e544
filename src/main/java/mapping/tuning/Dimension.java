package mapping.tuning;

import java.io.Serializable;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * One setting of a training and where to look for it: a mapping from [0, 1) to its values. A number u drawn evenly from [0, 1)
 * becomes a value drawn as the dimension wants it, a grid on [0, 1) becomes a grid of values. Section 5.3.1.
 */
public sealed interface Dimension extends Mapping<Double, Double>, Serializable {

    /** The setting's name. */
    String name();

    /** Even between two values. */
    static Dimension uniform(String name, double low, double high) {
        return new Uniform(name, low, high);
    }

    /** Even in the logarithm: as many values between 0.001 and 0.01 as between 0.01 and 0.1. */
    static Dimension logUniform(String name, double low, double high) {
        return new LogUniform(name, low, high);
    }

    /** A whole number, each equally likely, the limits included. */
    static Dimension whole(String name, int low, int high) {
        return new Whole(name, low, high);
    }

    /** One of some values, each equally likely. */
    static Dimension choice(String name, double... options) {
        return new Choice(name, options);
    }

    @Override
    default Space domain() {
        return Space.named("[0, 1)");
    }

    @Override
    default Space codomain() {
        return Space.reals();
    }

    /**
     * u ↦ low + (high − low) u.
     *
     * @param low  the least value
     * @param high beyond the greatest
     */
    record Uniform(String name, double low, double high) implements Dimension {

        public Uniform {
            requireName(name);
            Requirement.finite("The lower limit", low);
            rising(low, high);
        }

        @Override
        public Double apply(Double u) {
            return low + (high - low) * unit(u);
        }
    }

    /**
     * u ↦ low (high/low)ᵘ.
     *
     * @param low  the least value, more than 0
     * @param high beyond the greatest
     */
    record LogUniform(String name, double low, double high) implements Dimension {

        public LogUniform {
            requireName(name);
            Requirement.positive("The lower limit of a logarithmic dimension", low);
            rising(low, high);
        }

        @Override
        public Double apply(Double u) {
            return low * StrictMath.pow(high / low, unit(u));
        }
    }

    /**
     * u ↦ low + ⌊(high − low + 1) u⌋.
     *
     * @param low  the least value
     * @param high the greatest
     */
    record Whole(String name, int low, int high) implements Dimension {

        public Whole {
            requireName(name);
            Requirement.atLeast("The upper limit", high, low);
        }

        @Override
        public Double apply(Double u) {
            return low + Math.floor(((double) high - low + 1) * unit(u));
        }
    }

    /**
     * u ↦ the option at ⌊k u⌋ of k.
     *
     * @param options at least one
     */
    record Choice(String name, double... options) implements Dimension {

        public Choice {
            requireName(name);
            Requirement.finite("The options", options);
            Requirement.atLeast("The number of options", options.length, 1);
            options = options.clone();
        }

        @Override
        public Double apply(Double u) {
            return options[(int) (options.length * unit(u))];
        }

        @Override
        public double[] options() {
            return options.clone();
        }
    }

    private static double unit(Double u) {
        if (!(Requirement.given("The number of [0, 1)", u) >= 0 && u < 1)) {
            throw new IllegalArgumentException("A coordinate must be at least 0 and less than 1, got " + u + ".");
        }
        return u;
    }

    private static void requireName(String name) {
        Requirement.given("The name of a dimension", name);
    }

    private static void rising(double low, double high) {
        Requirement.finite("The upper limit", high);
        if (!(low < high)) {
            throw new IllegalArgumentException("The lower limit must be less than the upper one, got " + Requirement.number(low)
                + " and " + Requirement.number(high) + ".");
        }
    }
}
