import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
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
    @DisplayName("random words and vocabularies are cut as the library cuts them")
    void library() {
        Random random = Seed.random();
        Set<String> pieces = new LinkedHashSet<>(List.of("[UNK]", "[CLS]", "[SEP]"));
        for (int i = 0; i < 12; i++) {
            pieces.add((random.nextBoolean() ? "##" : "") + letters(random, 3));
        }
        WordPiece library = WordPiece.of(new BertWords(true), pieces);
        List<String> words = new ArrayList<>();
        List<String> expected = new ArrayList<>(List.of("[CLS]"));
        for (int i = 0; i < 60; i++) {
            String word = letters(random, 6);
            words.add(word);
            expected.addAll(library.cut(word));
            Check.equal("the pieces of " + word, library.cut(word), LongestPieceFirst.cut(word, pieces));
        }
        expected.add("[SEP]");
        Check.equal("the sentence", expected, LongestPieceFirst.sentence(words, pieces));
    }

    @Test
    @DisplayName("one long piece beats many short ones")
    void longest() {
        String word = letters(Seed.random(), 6) + "xyz";
        Check.equal("the pieces", List.of(word), LongestPieceFirst.cut(word, Set.of(word, word.substring(0, 1), "##"
            + word.substring(1))));
    }
}
