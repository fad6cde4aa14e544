package mapping.text.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each run of n tokens stands in a text. */
record Grams(Map<List<String>, Integer> counts) {

    static Grams of(List<String> tokens, int n) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i + n <= tokens.size(); i++) {
            counts.merge(tokens.subList(i, i + n), 1, Integer::sum);
        }
        return new Grams(counts);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(List<String> gram) {
        return counts.getOrDefault(gram, 0);
    }

    /** How many of these stand in the other, too, none of them counted more often than it stands there. */
    int shared(Grams other) {
        return counts.entrySet().stream().mapToInt(each -> Math.min(each.getValue(), other.count(each.getKey()))).sum();
    }

    /** For each run the greater of both counts. */
    Grams united(Grams other) {
        Map<List<String>, Integer> greatest = new LinkedHashMap<>(counts);
        other.counts.forEach((gram, count) -> greatest.merge(gram, count, Math::max));
        return new Grams(greatest);
    }
}
