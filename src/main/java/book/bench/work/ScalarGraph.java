package book.bench.work;

import mapping.random.RandomSource;
import mapping.scalar.Value;

/**
 * The scalar autograd of section 3.2.2 on a network of single numbers: 2–16–16–1 with ReLU, the squared error of 100 points.
 * {@code seconds S} builds graph and gradients again and again for that long and answers with nodes per second, not counting
 * ingredients; the check is the loss.
 */
final class ScalarGraph implements Work {

    private static final int WIDTH = 16;
    private static final int POINTS = 100;

    private final RandomSource random = RandomSource.of(1);
    private final Value[][] first = weights(WIDTH, 2);
    private final Value[][] second = weights(WIDTH, WIDTH);
    private final Value[][] last = weights(1, WIDTH);
    private final Value[][] points = weights(POINTS, 2);
    private long nodes;

    /** Returns rows of numbers, each with one more at the end: the bias. */
    private Value[][] weights(int rows, int columns) {
        Value[][] all = new Value[rows][columns + 1];
        for (Value[] row : all) {
            for (int j = 0; j <= columns; j++) {
                row[j] = new Value(random.nextDouble() - 0.5);
            }
        }
        return all;
    }

    @Override
    public Answer answer(String[] request) {
        double seconds = Double.parseDouble(request[1]);
        nodes = 0;
        double loss = 0;
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            Value cost = loss();
            cost.backward();
            loss = cost.value();
        }
        return new Answer(nodes / ((System.nanoTime() - begin) / 1e9), loss);
    }

    private Value loss() {
        Value sum = null;
        for (Value[] point : points) {
            Value[] hidden = layer(second, layer(first, point, true), true);
            Value error = layer(last, hidden, false)[0].minus(point[2]);
            Value square = error.times(error);
            sum = sum == null ? square : sum.plus(square);
            nodes += 3;
        }
        nodes--; // the first square is added to nothing
        return sum;
    }

    private Value[] layer(Value[][] weights, Value[] x, boolean rectified) {
        Value[] y = new Value[weights.length];
        for (int i = 0; i < y.length; i++) {
            Value[] row = weights[i];
            Value sum = row[row.length - 1];
            for (int j = 0; j < row.length - 1; j++) {
                sum = sum.plus(row[j].times(x[j]));
            }
            y[i] = rectified ? sum.relu() : sum;
            nodes += 2L * (row.length - 1) + (rectified ? 1 : 0);
        }
        return y;
    }
}
