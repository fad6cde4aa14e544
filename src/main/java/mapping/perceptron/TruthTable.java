package mapping.perceptron;

import mapping.Requirement;

/**
 * A function {0, 1}ⁿ → {0, 1} by its table, section 1.1.1. There are 2 to the power 2ⁿ of them; a single threshold unit computes
 * 14 of the 16 functions of two inputs and 104 of the 256 of three (OEIS A000609).
 *
 * @param inputs n
 * @param number the values in binary: bit r is the value at row r, and bit i of r is input i
 */
public record TruthTable(int inputs, int number) {

    /** Exclusive or: 1 if exactly one of two inputs is 1. */
    public static final TruthTable XOR = new TruthTable(2, 0b0110);

    public TruthTable {
        Requirement.between("The number of inputs", inputs, 1, 4);
        Requirement.index("table", number, tables(inputs));
    }

    /** Returns how many tables there are, 2 to the power 2ⁿ. */
    public static int tables(int inputs) {
        return 1 << (1 << inputs);
    }

    /** Returns the value at row r. */
    public int value(int row) {
        return number >> row & 1;
    }

    /** Returns the inputs of row r. */
    public double[] row(int row) {
        double[] x = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = row >> i & 1;
        }
        return x;
    }

    /** Returns all rows as examples, the value 1 as class +1 and 0 as −1. */
    public LabelledRows examples() {
        int n = 1 << inputs;
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int r = 0; r < n; r++) {
            x[r] = row(r);
            y[r] = 2 * value(r) - 1;
        }
        return LabelledRows.of(x, y);
    }
}
