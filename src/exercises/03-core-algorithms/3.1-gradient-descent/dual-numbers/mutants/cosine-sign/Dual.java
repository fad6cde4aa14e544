/** A number together with its derivative with respect to one variable. */
public record Dual(double value, double derivative) {

    /** The variable itself: its derivative is 1. */
    public static Dual variable(double value) {
        return new Dual(value, 1);
    }

    /** A number that does not depend on the variable. */
    public static Dual constant(double value) {
        return new Dual(value, 0);
    }

    public Dual plus(Dual other) {
        return new Dual(value + other.value, derivative + other.derivative);
    }

    public Dual times(Dual other) {
        return new Dual(value * other.value, derivative * other.value + value * other.derivative);
    }

    /** This number divided by the other one. */
    public Dual over(Dual other) {
        double numerator = derivative * other.value - value * other.derivative;
        return new Dual(value / other.value, numerator / (other.value * other.value));
    }

    public Dual sin() {
        return new Dual(Math.sin(value), -Math.cos(value) * derivative);
    }

    public Dual exp() {
        return new Dual(Math.exp(value), Math.exp(value) * derivative);
    }
}
