import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mapping.text.scoring.AlignedUnit;
import mapping.text.scoring.ErrorAlignment;
import mapping.text.scoring.Hypothesis;
import mapping.text.scoring.Reference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountTheErrorsHiddenTest {

    private static List<String> sentence(Random random, int least) {
        List<String> words = new ArrayList<>();
        for (int n = least + random.nextInt(6); n > 0; n--) {
            words.add(Character.toString('a' + random.nextInt(3)));
        }
        return words;
    }

    @Test
    @DisplayName("the library's alignment of random sentences")
    void library() {
        Random random = Seed.random();
        for (int run = 0; run < 30; run++) {
            List<String> said = sentence(random, 1);
            List<String> heard = sentence(random, 0);
            int substitutions = 0;
            int deletions = 0;
            int insertions = 0;
            for (AlignedUnit unit : ErrorAlignment.ofWords(new Reference(String.join(" ", said)),
                    new Hypothesis(String.join(" ", heard)))) {
                if (unit.heard().isEmpty()) {
                    deletions++;
                } else if (unit.said().isEmpty()) {
                    insertions++;
                } else if (!unit.said().equals(unit.heard())) {
                    substitutions++;
                }
            }
            String both = said + " heard as " + heard;
            Check.equal("errors of " + both, substitutions + deletions + insertions, CountTheErrors.errors(said, heard));
            Check.equal("kinds of " + both, List.of(substitutions, deletions, insertions),
                java.util.Arrays.stream(CountTheErrors.kinds(said, heard)).boxed().toList());
        }
    }

    @Test
    @DisplayName("a long utterance counts for more than a short one")
    void weights() {
        int n = 5 + Seed.random().nextInt(20);
        List<String> right = java.util.Collections.nCopies(n, "w");
        Check.close("the rate", 1.0 / (n + 1), CountTheErrors.rate(List.of(right, List.of("x")), List.of(right,
            List.of("y"))), 1e-12);
    }
}
