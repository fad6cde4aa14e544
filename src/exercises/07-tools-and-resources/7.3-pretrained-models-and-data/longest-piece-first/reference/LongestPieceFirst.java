import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WordPiece: where the pieces of a text stand, and which labels they have. */
public final class LongestPieceFirst {

    private static final int PASSED_OVER = -100;

    private LongestPieceFirst() {
    }

    /** For each token of the text its begin and its end, the place behind its last character. */
    public static int[][] offsets(String text, Set<String> vocabulary) {
        List<int[]> all = new ArrayList<>();
        words(text, vocabulary).forEach(all::addAll);
        return all.toArray(new int[0][]);
    }

    /** The labels of [CLS], of all tokens and of [SEP]. */
    public static int[] labels(String text, int[] ofWords, Set<String> vocabulary) {
        List<Integer> labels = new ArrayList<>();
        labels.add(PASSED_OVER);
        List<List<int[]>> words = words(text, vocabulary);
        for (int w = 0; w < words.size(); w++) {
            for (int k = 0; k < words.get(w).size(); k++) {
                labels.add(k == 0 ? ofWords[w] : PASSED_OVER);
            }
        }
        labels.add(PASSED_OVER);
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<List<int[]>> words(String text, Set<String> vocabulary) {
        List<List<int[]>> words = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
            if (end > at) {
                words.add(word(text, at, end, vocabulary));
            }
            at = end + 1;
        }
        return words;
    }

    private static List<int[]> word(String text, int from, int to, Set<String> vocabulary) {
        List<int[]> cut = new ArrayList<>();
        for (int begin = from; begin < to;) {
            int end = to;
            while (end > begin && !vocabulary.contains((begin == from ? "" : "##") + text.substring(begin, end))) {
                end--;
            }
            if (end == begin) {
                return List.of(new int[] {from, to});
            }
            cut.add(new int[] {begin, end});
            begin = end;
        }
        return cut;
    }
}
