import book.exercise.ToDo;
import java.util.List;

/** BLEU, from counting runs of words to the score of a corpus. */
public final class BleuFromCounts {

    private BleuFromCounts() {
    }

    /** How many runs of n words of the hypothesis stand in the reference, each counted at most as often as it stands there. */
    public static int matches(List<String> hypothesis, List<String> reference, int n) {
        throw new ToDo();
    }

    /** What is taken from a text of {@code written} words, 1 or more, where the reference has {@code reference}. */
    public static double brevityPenalty(int written, int reference) {
        throw new ToDo();
    }

    /** BLEU of a corpus: {@code matches[n - 1]} of {@code totals[n - 1]} runs of n words, all orders weighing the same. */
    public static double bleu(int[] matches, int[] totals, int written, int reference) {
        throw new ToDo();
    }
}
