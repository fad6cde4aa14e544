package mapping.schedules;

import mapping.Requirement;

/**
 * Cyclical learning rates (Smith 2017): up from the base rate to the maximum in a straight line, down again, and so on; the
 * height of the triangles may shrink. PyTorch: CyclicLR (up = down = 2000, triangular by default).
 *
 * @param baseRate    the rate at the feet of the triangles
 * @param maximumRate the rate at the top of the first one
 * @param stepsUp     steps from foot to top
 * @param stepsDown   steps from top to foot
 * @param shape       how the height changes
 * @param factor      γ, the factor of {@link Shape#EXPONENTIAL}; 1 for the others
 */
public record Cyclic(double baseRate, double maximumRate, int stepsUp, int stepsDown, Shape shape, double factor)
        implements Schedule {

    /** How the height of the triangles changes. */
    public enum Shape {
        /** Not at all. PyTorch: triangular. */
        TRIANGULAR,
        /** Half as high in every cycle. PyTorch: triangular2. */
        HALVING,
        /** γᵗ as high at step t. PyTorch: exp_range. */
        EXPONENTIAL
    }

    public Cyclic {
        Requirement.given("The shape", shape);
        Requirement.notNegative("The base rate", baseRate);
        Requirement.atMost("The base rate", baseRate, "the maximum rate", maximumRate);
        Requirement.atLeast("The number of steps up", stepsUp, 1);
        Requirement.atLeast("The number of steps down", stepsDown, 1);
        Requirement.fraction("The factor", factor);
    }

    public static Cyclic triangular(double baseRate, double maximumRate, int stepsUp) {
        return new Cyclic(baseRate, maximumRate, stepsUp, stepsUp, Shape.TRIANGULAR, 1);
    }

    public static Cyclic halving(double baseRate, double maximumRate, int stepsUp) {
        return new Cyclic(baseRate, maximumRate, stepsUp, stepsUp, Shape.HALVING, 1);
    }

    public static Cyclic exponential(double baseRate, double maximumRate, int stepsUp, double factor) {
        return new Cyclic(baseRate, maximumRate, stepsUp, stepsUp, Shape.EXPONENTIAL, factor);
    }

    @Override
    public double rate(int step) {
        int length = stepsUp + stepsDown;
        int cycle = step / length;
        int inCycle = step % length;
        double height = inCycle <= stepsUp ? inCycle / (double) stepsUp : (length - inCycle) / (double) stepsDown;
        return baseRate + (maximumRate - baseRate) * height * scale(cycle, step);
    }

    /**
     * The momentum that goes with it, from {@code greatest} at the feet down to {@code least} at the top of the first triangle.
     * PyTorch: {@code cycle_momentum}, with 0.8 and 0.9.
     */
    public Schedule momentum(double least, double greatest) {
        Requirement.fraction("The greatest momentum", greatest);
        Requirement.atMost("The least momentum", least, "the greatest momentum", greatest);
        Cyclic height = new Cyclic(0, 1, stepsUp, stepsDown, shape, factor);
        return step -> greatest - (greatest - least) * height.rate(step);
    }

    private double scale(int cycle, int step) {
        return switch (shape) {
            case TRIANGULAR -> 1;
            case HALVING -> StrictMath.pow(0.5, cycle);
            case EXPONENTIAL -> StrictMath.pow(factor, step);
        };
    }
}
