package mapping.algebra;

import mapping.Requirement;

/** Arrays of numbers from single to double precision, which is exact, and back, which rounds. */
public final class Precision {

    private Precision() {
    }

    /** The same numbers in double precision. */
    public static double[] toDoubles(float[] numbers) {
        Requirement.given("The numbers", numbers);
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }

    /** The nearest numbers in single precision. */
    public static float[] toFloats(double[] numbers) {
        Requirement.given("The numbers", numbers);
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
