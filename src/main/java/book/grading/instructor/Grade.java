package book.grading.instructor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one submission earned. It is kept as JSON, {@code verdicts/LEARNER.json}, and everything else is made from it.
 *
 * @param key       identifies what was graded, and by what; as long as it is the same, so is the grade
 * @param exercises in the book's order; one that was not handed in is included, with no points
 * @param seconds   the time that it took
 */
public record Grade(String learner, String key, List<Marked> exercises, double seconds) {

    /**
     * One exercise.
     *
     * @param points   the points that it is worth
     * @param state    passed, failed, not started, limit, does not compile, unusable, refused, missing or not graded
     * @param problems why no test ran, in sentences; empty if tests ran
     * @param tests    all of its tests, public ones first, whether they ran or not
     * @param known    the known mistake that the answer looks like; two when they cannot be told apart
     * @param review   why a person should look at it, or empty
     */
    public record Marked(String id, String title, int points, String state, List<String> problems, List<Tested> tests,
                         List<Known> known, String review) {

        /** Returns the points earned: those of the exercise, shared among its tests by their weights. */
        public double score() {
            double all = tests.stream().mapToInt(Tested::weight).sum();
            double good = tests.stream().filter(Tested::passed).mapToInt(Tested::weight).sum();
            return all == 0 ? 0 : hundredths(points * good / all);
        }

        /** Returns the points that a test of this exercise is worth. */
        public double worth(Tested test) {
            return hundredths((double) points * test.weight() / tests.stream().mapToInt(Tested::weight).sum());
        }

        public boolean passed() {
            return state.equals("passed");
        }
    }

    /**
     * One test.
     *
     * @param name    class and method
     * @param hidden  whether learners do not have it
     * @param outcome how it ended: PASSED, FAILED, THREW, TIME_OUT …; a hidden test that does not pass has always FAILED
     * @param message what the learner may read about a failure
     * @param printed what the code printed, for a public test
     * @param code    the body of the test, for a public one
     */
    public record Tested(String name, String title, boolean hidden, int weight, String outcome, String message, String printed,
                         String code) {

        public boolean passed() {
            return outcome.equals("PASSED");
        }
    }

    /**
     * A known mistake.
     *
     * @param slug     its short name
     * @param sentence the mistake in words
     * @param lead     the words that introduce it: they say how sure it is
     */
    public record Known(String slug, String sentence, String lead) {
    }

    /** Returns the learner's name as the name of a file or folder on any system. */
    public String fileName() {
        return Submission.fileName(learner);
    }

    public double score() {
        return hundredths(exercises.stream().mapToDouble(Marked::score).sum());
    }

    public int most() {
        return exercises.stream().mapToInt(Marked::points).sum();
    }

    private static double hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
