import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mapping.text.tokens.BytePairEncoding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergeThePairsHiddenTest {

    @Test
    @DisplayName("the first merge of random words is the library's")
    void library() {
        Random random = Seed.random();
        Map<String, Integer> words = new TreeMap<>();
        for (int n = 0; n < 30; n++) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                word.append((char) ('a' + random.nextInt(4)));
            }
            words.put(word.toString(), 1 + random.nextInt(9));
        }
        List<List<String>> cut = new ArrayList<>();
        words.keySet().forEach(word -> cut.add(List.of(word.split(""))));
        int[] counts = words.values().stream().mapToInt(Integer::intValue).toArray();
        Check.equal("the first merge", BytePairEncoding.fit(words, 1).merges().get(0), MergeThePairs.learn(cut, counts, 1)
            .get(0));
    }

    @Test
    @DisplayName("after all merges each word is one token, and nothing that was given has changed")
    void whole() {
        Random random = Seed.random();
        List<List<String>> words = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            List<String> word = new ArrayList<>();
            for (int i = 2 + random.nextInt(5); i > 0; i--) {
                word.add(Character.toString('a' + random.nextInt(3)));
            }
            words.add(word);
        }
        int[] counts = random.ints(8, 1, 5).toArray();
        List<List<String>> before = words.stream().map(List::copyOf).toList();
        List<List<String>> learnt = MergeThePairs.learn(words, counts, 1_000);
        for (List<String> word : before) {
            List<String> now = word;
            for (List<String> pair : learnt) {
                now = MergeThePairs.merge(now, pair.get(0), pair.get(1));
            }
            Check.equal("the word " + String.join(" ", word), List.of(String.join("", word)), now);
        }
        Check.equal("the words that were given", before, words);
        Check.holds("each pair is learnt once", learnt.stream().distinct().count() == learnt.size());
    }

    @Test
    @DisplayName("of equally frequent pairs the shorter left token comes first, if the longer one begins with it")
    void longerTokens() {
        String left = Character.toString('a' + Seed.random().nextInt(26));
        Check.equal("the pair", List.of(left, "z"),
            MergeThePairs.mostFrequent(List.of(List.of(left + "a", "a"), List.of(left, "z")), new int[] {4, 4}));
        Check.equal("the pair", List.of(left, "bc"), MergeThePairs.mostFrequent(
            List.of(List.of(left + "b", "c"), List.of(left, "bc")), new int[] {4, 4}));
    }

    @Test
    @DisplayName("merges of overlapping and of counted pairs")
    void details() {
        int length = 3 + 2 * Seed.random().nextInt(4);
        List<String> word = java.util.Collections.nCopies(length, "a");
        List<String> merged = new ArrayList<>(java.util.Collections.nCopies(length / 2, "aa"));
        merged.add("a");
        Check.equal("of " + length + " a", merged, MergeThePairs.merge(word, "a", "a"));
        Check.equal("the pair", List.of("c", "d"), MergeThePairs.mostFrequent(List.of(List.of("c", "d"), List.of("a", "b"),
            List.of("c", "d")), new int[] {2, 3, 2}));
        Check.equal("the pair", List.of("a", "b"), MergeThePairs.mostFrequent(List.of(List.of("c", "d"), List.of("a", "b")),
            new int[] {3, 3}));
    }
}
