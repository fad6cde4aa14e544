package mapping.text.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.text.EditDistance;

/**
 * The translation edit rate (Snover et al., 2006), section 6.2.3: a corpus of hypotheses beside references ↦ edits for each word
 * of a reference, 0 or more, less being better. An edit inserts, deletes or replaces a word, or moves a run of up to ten words
 * elsewhere. Moves are found greedily: that which saves most edits is made first. The nearest reference counts, and the mean
 * length of all. sacreBLEU prints 100 times this, in lower case.
 *
 * @param tokenizer into what the texts are cut
 */
public record Ter(Tokenizer tokenizer) implements Mapping<List<Judged>, Double> {

    private static final int LONGEST_RUN = 10;

    public Ter {
        Requirement.given("The tokenizer", tokenizer);
    }

    /** Of a corpus: edits and lengths are added up before they are divided. */
    @Override
    public Double apply(List<Judged> corpus) {
        List<Judged> texts = Requirement.copied("The texts", corpus);
        Requirement.atLeast("The number of texts", texts.size(), 1);
        double edits = 0;
        double length = 0;
        for (Judged text : texts) {
            List<String> written = tokenizer.apply(text.hypothesis().text());
            int least = Integer.MAX_VALUE;
            for (String reference : text.references().texts()) {
                List<String> words = tokenizer.apply(reference);
                least = Math.min(least, edits(written, words));
                length += (double) words.size() / text.references().texts().size();
            }
            edits += least;
        }
        return edits == 0 ? 0 : length == 0 ? 1 : edits / length;
    }

    /** Of one text. */
    public double of(Judged text) {
        return apply(List.of(Requirement.given("The text", text)));
    }

    /** Moves and other edits that make the reference of the hypothesis. */
    private static int edits(List<String> hypothesis, List<String> reference) {
        List<String> words = hypothesis;
        int distance = EditDistance.between(words, reference);
        int moves = 0;
        while (true) {
            List<String> best = words;
            int least = distance;
            for (List<String> moved : moves(words, reference)) {
                int after = EditDistance.between(moved, reference);
                if (after < least) {
                    least = after;
                    best = moved;
                }
            }
            if (least >= distance) {
                return distance + moves;
            }
            words = best;
            distance = least;
            moves++;
        }
    }

    /** The words after each move of a run that stands in the reference, too. */
    private static List<List<String>> moves(List<String> words, List<String> reference) {
        List<List<String>> all = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_RUN); to++) {
                List<String> run = words.subList(from, to);
                if (Collections.indexOfSubList(reference, run) < 0) {
                    break;
                }
                List<String> rest = new ArrayList<>(words.subList(0, from));
                rest.addAll(words.subList(to, words.size()));
                for (int at = 0; at <= rest.size(); at++) {
                    List<String> moved = new ArrayList<>(rest);
                    moved.addAll(at, run);
                    all.add(moved);
                }
            }
        }
        return all;
    }

    @Override
    public String name() {
        return "TER";
    }
}
