package mapping.compression.quantization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The range without a part of the numbers at either end: of n numbers in order, those with the numbers ⌊part · (n − 1)⌋ from
 * each end. It keeps all that it has seen. Section 8.1.2.
 */
final class PercentileObserver implements RangeObserver {

    private final double part;
    private float[] numbers = {};
    private boolean sorted;

    PercentileObserver(double part) {
        Requirement.inside("The part to be left out at either end", part, 0, 0.5);
        this.part = part;
    }

    @Override
    public void observe(Tensor x) {
        float[] more = MinMaxObserver.finite(x);
        int count = numbers.length;
        Requirement.length("The count of numbers that are kept", (long) count + more.length);
        numbers = Arrays.copyOf(numbers, count + more.length);
        System.arraycopy(more, 0, numbers, count, more.length);
        sorted = false;
    }

    private float fromEnd(boolean greatest) {
        MinMaxObserver.seen(numbers.length == 0 ? Float.NaN : 0);
        if (!sorted) {
            Arrays.sort(numbers);
            sorted = true;
        }
        int place = (int) Math.floor(part * (numbers.length - 1));
        return numbers[greatest ? numbers.length - 1 - place : place];
    }

    @Override
    public float least() {
        return fromEnd(false);
    }

    @Override
    public float greatest() {
        return fromEnd(true);
    }
}
