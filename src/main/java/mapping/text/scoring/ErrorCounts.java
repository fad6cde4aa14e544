package mapping.text.scoring;

import java.util.List;
import mapping.Requirement;

/**
 * Errors of a recogniser, counted in alignments of few edits; section 6.3.2. Counts of several utterances are added before
 * anything
 * is divided. Rates are as Morris, Maier and Green (2004) define them; of nothing said and nothing heard all are 0.
 *
 * @param hits          units heard as said
 * @param substitutions units heard as others
 * @param deletions     units not heard
 * @param insertions    units heard that nobody said
 */
public record ErrorCounts(long hits, long substitutions, long deletions, long insertions) {

    public ErrorCounts {
        Requirement.atLeast("The number of hits", hits, 0);
        Requirement.atLeast("The number of substitutions", substitutions, 0);
        Requirement.atLeast("The number of deletions", deletions, 0);
        Requirement.atLeast("The number of insertions", insertions, 0);
    }

    /** In words. */
    public static ErrorCounts ofWords(Reference said, Hypothesis heard) {
        return of(ErrorAlignment.ofWords(said, heard));
    }

    /** In characters. */
    public static ErrorCounts ofCharacters(Reference said, Hypothesis heard) {
        return of(ErrorAlignment.ofCharacters(said, heard));
    }

    private static ErrorCounts of(List<AlignedUnit> units) {
        long hits = units.stream().filter(unit -> unit.said().equals(unit.heard())).count();
        long deletions = units.stream().filter(unit -> unit.heard().isEmpty()).count();
        long insertions = units.stream().filter(unit -> unit.said().isEmpty()).count();
        return new ErrorCounts(hits, units.size() - hits - deletions - insertions, deletions, insertions);
    }

    /** Both together. */
    public ErrorCounts plus(ErrorCounts other) {
        Requirement.given("The other counts", other);
        return new ErrorCounts(hits + other.hits, substitutions + other.substitutions, deletions + other.deletions,
            insertions + other.insertions);
    }

    /** Units said. */
    public long said() {
        return hits + substitutions + deletions;
    }

    /** Units heard. */
    public long heard() {
        return hits + substitutions + insertions;
    }

    /** Edits for each unit said: the word (or character) error rate, WER (CER). May exceed 1; ∞ if nothing was said but heard. */
    public double errorRate() {
        long edits = substitutions + deletions + insertions;
        return edits == 0 ? 0 : (double) edits / said();
    }

    /** The match error rate, MER: the share of pairs, deletions and insertions that are errors, 0 to 1. */
    public double matchErrorRate() {
        long edits = substitutions + deletions + insertions;
        return edits == 0 ? 0 : (double) edits / (hits + edits);
    }

    /** Word information lost, WIL: 1 − hits² / (said · heard), 0 to 1. */
    public double informationLost() {
        return said() + heard() == 0 ? 0 : hits == 0 ? 1 : 1 - (double) hits / said() * hits / heard();
    }
}
