package book.grading.author;

import book.exercise.ObservedAnswer;
import book.grading.child.TestResult;
import java.util.List;

/** Room on both sides of a tolerance: the reference's error lies far below it, a mutant's far above. */
final class Margin {

    private static final double USUAL = 10;

    /** For predictions, which are made with pencil and paper. */
    private static final double ROUGH = 2;

    private Margin() {
    }

    /** Whether an observation of the reference comes too near its limit. */
    static boolean isTooTight(ObservedAnswer seen) {
        return seen.limit() > 0 && seen.error() * of(seen) > seen.limit();
    }

    /** Returns the observations by which a mutant fails, if all of them are near the limit; none if one is clearly beyond it. */
    static List<ObservedAnswer> narrowMisses(TestResult result) {
        List<ObservedAnswer> off = result.observations().stream().filter(o -> o.limit() > 0 && o.error() > o.limit()).toList();
        return off.stream().allMatch(o -> o.error() < of(o) * o.limit()) ? off : List.of();
    }

    private static double of(ObservedAnswer seen) {
        return seen.isRough() ? ROUGH : USUAL;
    }
}
