package mapping.text.generation;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Rules out each token that would complete an n-gram which stands in the history, section 6.2.3 (Paulus, Xiong and Socher, 2018).
 *
 * @param n     the length of what must not come again
 */
public record NoRepeat(int n) implements Mapping<Candidates, Candidates> {

    public NoRepeat {
        Requirement.atLeast("The length n", n, 1);
    }

    @Override
    public Candidates apply(Candidates candidates) {
        int[] history = Requirement.given("The candidates", candidates).history();
        boolean[] keep = new boolean[candidates.scores().length];
        Arrays.fill(keep, true);
        for (int at = 0; at + n <= history.length; at++) {
            if (Arrays.equals(history, at, at + n - 1, history, history.length - n + 1, history.length)) {
                keep[history[at + n - 1]] = false;
            }
        }
        return candidates.keep(keep);
    }

    @Override
    public String name() {
        return "no repeated n-gram";
    }
}
