package book.grading.author;

import book.exercise.ObservedAnswer;
import book.grading.check.Report;
import book.grading.check.Verdict;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that a mutant clearly fails a public test and that its reader gets feedback that fits on a screen. */
final class MutantCheck {

    private static final int SCREEN = 44;

    private MutantCheck() {
    }

    /**
     * @param right the reference's results
     * @param looks what the failures of public tests look like
     */
    static List<String> faults(String slug, Verdict verdict, List<TestResult> right, Map<String, String> looks) {
        String name = "The mutant " + slug;
        List<String> faults = new ArrayList<>(ContractCheck.faults(name, verdict));
        if (!faults.isEmpty()) {
            return faults;
        }
        for (int i = 0; i < right.size(); i++) {
            if (dependsOnTheAnswer(verdict.results().get(i), right.get(i))) {
                faults.add(name + " passes \"" + verdict.tests().get(i).title() + "\" with other numbers than the reference's: "
                        + "what the test expects depends on the answer. Check a claim about it with Check.holds.");
            }
        }
        long lines = Report.of(verdict, false).lines().count();
        if (lines > SCREEN) {
            faults.add(name + " gets feedback of " + lines + " lines; a screen holds " + SCREEN
                    + ". Shorten the hint it leads to.");
        }
        if (looks.isEmpty()) {
            faults.add(name + " passes every public test; add one that tells it from the reference.");
        }
        for (TestResult result : verdict.results()) {
            Margin.narrowMisses(result).stream().findFirst().ifPresent(miss -> faults.add(name + " misses " + miss.name()
                    + " by " + miss.error() + " only; the tolerance " + miss.limit()
                    + " is too wide or the numbers too tame."));
        }
        return faults;
    }

    /** If a mutant passes a test, its checks must see what the reference's do, because grading compares the two. */
    private static boolean dependsOnTheAnswer(TestResult mutant, TestResult reference) {
        return mutant.outcome() == TestOutcome.PASSED && reference.outcome() == TestOutcome.PASSED
                && !ObservedAnswer.agree(reference.observations(), mutant.observations());
    }
}
