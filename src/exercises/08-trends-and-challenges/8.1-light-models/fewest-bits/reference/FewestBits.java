import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Huffman's lengths and the canonical words. */
public final class FewestBits {

    private FewestBits() {
    }

    private record Group(long frequency, List<Integer> symbols) {
    }

    /** How many bits each symbol gets. */
    public static int[] lengths(long[] frequencies) {
        int[] lengths = new int[frequencies.length];
        List<Group> groups = new ArrayList<>();
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            groups.add(new Group(frequencies[symbol], List.of(symbol)));
        }
        while (groups.size() > 1) {
            groups.sort(Comparator.comparingLong(Group::frequency));
            Group one = groups.remove(0);
            Group other = groups.remove(0);
            List<Integer> both = new ArrayList<>(one.symbols());
            both.addAll(other.symbols());
            both.forEach(symbol -> lengths[symbol]++);
            groups.add(new Group(one.frequency() + other.frequency(), both));
        }
        return lengths;
    }

    /** The canonical words of these lengths. */
    public static String[] words(int[] lengths) {
        List<Integer> order = new ArrayList<>();
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            order.add(symbol);
        }
        order.sort(Comparator.comparingInt(symbol -> lengths[symbol]));
        String[] words = new String[lengths.length];
        long code = 0;
        int length = 0;
        for (int symbol : order) {
            code <<= lengths[symbol] - length;
            length = lengths[symbol];
            StringBuilder word = new StringBuilder(Long.toBinaryString(code));
            while (word.length() < length) {
                word.insert(0, '0');
            }
            words[symbol] = word.toString();
            code++;
        }
        return words;
    }
}
