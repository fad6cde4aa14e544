package mapping.text.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often which numbers are neighbours in words, kept up to date while pairs are merged: a merge visits the words that hold its
 * pair and no others.
 */
final class PairCounts {

    private final List<int[]> words = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private final Map<Long, Entry> entries = new TreeMap<>();

    private static final class Entry {
        private long count;
        private final TreeSet<Integer> holders = new TreeSet<>();
    }

    static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    /** The numbers with each occurrence of the pair, from the left, become one number. */
    static int[] merged(int[] numbers, long pair, int number) {
        int[] result = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i + 1 < numbers.length && pair(numbers[i], numbers[i + 1]) == pair) {
                result[length++] = number;
                i++;
            } else {
                result[length++] = numbers[i];
            }
        }
        return Arrays.copyOf(result, length);
    }

    void add(int[] word, int count) {
        words.add(word);
        times.add(count);
        change(words.size() - 1, 1);
    }

    /** The pair that is most frequent, of several the one with the smallest numbers; −1 if there is none. */
    long mostFrequent() {
        long best = -1;
        long most = 0;
        for (Map.Entry<Long, Entry> each : entries.entrySet()) {
            if (each.getValue().count > most) {
                most = each.getValue().count;
                best = each.getKey();
            }
        }
        return best;
    }

    void merge(long pair, int number) {
        for (int holder : List.copyOf(entries.get(pair).holders)) {
            change(holder, -1);
            words.set(holder, merged(words.get(holder), pair, number));
            change(holder, 1);
        }
    }

    /** Adds or takes away the pairs of one word. */
    private void change(int holder, int sign) {
        int[] word = words.get(holder);
        for (int i = 0; i + 1 < word.length; i++) {
            long pair = pair(word[i], word[i + 1]);
            Entry entry = entries.computeIfAbsent(pair, key -> new Entry());
            entry.count += (long) sign * times.get(holder);
            if (sign > 0) {
                entry.holders.add(holder);
            } else {
                entry.holders.remove(holder);
            }
            if (entry.count == 0) {
                entries.remove(pair);
            }
        }
    }
}
