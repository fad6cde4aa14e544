package mapping.costs;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * The roofline of a machine (Williams, Waterman and Patterson, 2009), section 1.2.2: the mapping from a computation's
 * intensity, in floating-point operations for each byte that it moves from or to memory, to the operations a second that the
 * machine can at best reach, min(peak, intensity · bandwidth).
 *
 * @param peak      operations a second with all numbers at hand
 * @param bandwidth bytes a second from and to memory
 */
public record Roofline(double peak, double bandwidth) implements Mapping<Double, Double> {

    public Roofline {
        Requirement.positive("The peak", peak);
        Requirement.positive("The bandwidth", bandwidth);
    }

    /** The operations a second that are attainable at this intensity. */
    @Override
    public Double apply(Double intensity) {
        Requirement.positive("The intensity", Requirement.given("The intensity", intensity));
        return Math.min(peak, intensity * bandwidth);
    }

    /** The intensity at which the roof turns from slope to flat; below it memory is the limit. */
    public double ridge() {
        return peak / bandwidth;
    }

    /** Intensity of an n × n matrix product whose three matrices pass once through memory: 2n³ / (3n² · bytes). */
    public static double ofProduct(int n, int bytes) {
        return 2.0 * n / (3.0 * bytes);
    }

    /** Intensity of a dot product: two operations for two numbers read. */
    public static double ofDot(int bytes) {
        return 1.0 / bytes;
    }

    /** Intensity of y ← y + a·x: two operations for two numbers read and one written. */
    public static double ofAxpy(int bytes) {
        return 2.0 / (3.0 * bytes);
    }

    @Override
    public Space domain() {
        return Space.reals();
    }

    @Override
    public Space codomain() {
        return Space.reals();
    }

    @Override
    public String name() {
        return "Roofline";
    }
}
