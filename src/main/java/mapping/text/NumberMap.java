package mapping.text;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** A mapping number ↦ thing that grows, kept in arrays sorted by number. Most contexts have one follower: a tree costs more. */
final class NumberMap<V> {

    private static final int[] NO_NUMBERS = {};
    private static final Object[] NO_THINGS = {};

    private int[] numbers = NO_NUMBERS;
    private Object[] things = NO_THINGS;
    private int size;

    int size() {
        return size;
    }

    /** The thing of a number, or null. */
    V get(int number) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at < 0 ? null : thing(at);
    }

    /** The thing of a number; if there is none yet, a new one. */
    V get(int number, Supplier<V> made) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at < 0 ? put(-at - 1, number, made.get()) : thing(at);
    }

    private V put(int at, int number, V thing) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size == 0 ? 1 : 2 * size);
            things = Arrays.copyOf(things, numbers.length);
        }
        System.arraycopy(numbers, at, numbers, at + 1, size - at);
        System.arraycopy(things, at, things, at + 1, size - at);
        numbers[at] = number;
        things[at] = thing;
        size++;
        return thing;
    }

    /** Visits all in ascending order of the numbers. */
    void forEach(ObjIntConsumer<V> visit) {
        for (int at = 0; at < size; at++) {
            visit.accept(thing(at), numbers[at]);
        }
    }

    @SuppressWarnings("unchecked")
    private V thing(int at) {
        return (V) things[at];
    }
}
