import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Byte pair encoding, merge by merge. */
public final class MergeThePairs {

    private MergeThePairs() {
    }

    /** The word with each occurrence of {@code left}, {@code right} as one token, from the left. */
    public static List<String> merge(List<String> word, String left, String right) {
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < word.size(); i++) {
            if (i + 1 < word.size() && word.get(i).equals(left) && word.get(i + 1).equals(right)) {
                merged.add(left + right);
                i++;
            } else {
                merged.add(word.get(i));
            }
        }
        return merged;
    }

    /** The most frequent pair of neighbours, the first in the alphabet of several; an empty list if there is none. */
    public static List<String> mostFrequent(List<List<String>> words, int[] counts) {
        Map<String, List<String>> pairs = new TreeMap<>();
        Map<String, Integer> frequencies = new TreeMap<>();
        for (int n = 0; n < words.size(); n++) {
            List<String> word = words.get(n);
            for (int i = 0; i + 1 < word.size(); i++) {
                String key = word.get(i) + "\u0000" + word.get(i + 1);
                pairs.put(key, List.of(word.get(i), word.get(i + 1)));
                frequencies.merge(key, counts[n], Integer::sum);
            }
        }
        List<String> best = List.of();
        int most = 0;
        for (Map.Entry<String, Integer> each : frequencies.entrySet()) {
            if (each.getValue() > most) {
                most = each.getValue();
                best = pairs.get(each.getKey());
            }
        }
        return best;
    }

    /** The pairs in the order in which they are merged. */
    public static List<List<String>> learn(List<List<String>> words, int[] counts, int merges) {
        List<List<String>> learnt = new ArrayList<>();
        List<List<String>> now = words;
        for (int i = 0; i < merges; i++) {
            List<String> pair = mostFrequent(now, counts);
            if (pair.isEmpty()) {
                break;
            }
            learnt.add(pair);
            now = now.stream().map(word -> merge(word, pair.get(0), pair.get(1))).toList();
        }
        return learnt;
    }
}
