import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mapping.text.tokens.BertWords;
import mapping.text.tokens.WordPiece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LongestPieceFirstHiddenTest {

    private static String letters(Random random, int most) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    @Test
    @DisplayName("random texts: the library's pieces, laid end to end")
    void library() {
        Random random = Seed.random();
        Set<String> pieces = new LinkedHashSet<>(List.of("[UNK]", "[CLS]", "[SEP]"));
        for (int i = 0; i < 12; i++) {
            pieces.add((random.nextBoolean() ? "##" : "") + letters(random, 3));
        }
        WordPiece library = WordPiece.of(new BertWords(true), pieces);
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        List<Integer> labels = new ArrayList<>(List.of(-100));
        int[] ofWords = new int[60];
        for (int i = 0; i < 60; i++) {
            String word = letters(random, 6);
            ofWords[i] = random.nextInt(9);
            int at = text.length();
            List<String> cut = library.cut(word);
            for (String piece : cut) {
                int length = piece.equals("[UNK]") ? word.length() : piece.replace("##", "").length();
                labels.add(at == text.length() ? ofWords[i] : -100);
                places.add(new int[] {at, at + length});
                at += length;
            }
            text.append(word).append(" ".repeat(1 + random.nextInt(3)));
        }
        labels.add(-100);
        Check.equal("the places", Arrays.deepToString(places.toArray()),
            Arrays.deepToString(LongestPieceFirst.offsets(text.toString(), pieces)));
        Check.equal("the labels", labels.toString(), Arrays.toString(LongestPieceFirst.labels(text.toString(), ofWords, pieces)));
    }

    @Test
    @DisplayName("one long piece beats many short ones")
    void longest() {
        String word = letters(Seed.random(), 6) + "xyz";
        Check.equal("the places", "[[1, " + (1 + word.length()) + "]]", Arrays.deepToString(LongestPieceFirst.offsets(" " + word,
            Set.of(word, word.substring(0, 1), "##" + word.substring(1)))));
    }
}
