package book.grading.author;

import book.exercise.ObservedAnswer;
import book.grading.check.Verdict;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.ForeignUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that the reference passes every test with every seed, with room to spare, and uses only what an exercise may use. */
final class ReferenceCheck {

    private ReferenceCheck() {
    }

    /** @param verdicts the verdicts on the reference, by seed */
    static List<String> faults(Map<Long, Verdict> verdicts) {
        Verdict any = verdicts.values().iterator().next();
        List<String> faults = new ArrayList<>(ContractCheck.faults("The reference", any));
        if (faults.isEmpty()) {
            any.foreign().forEach(use -> faults.add(refused(use)));
            verdicts.forEach((seed, verdict) -> faults.addAll(faults(seed, verdict)));
        }
        return faults;
    }

    private static String refused(ForeignUse use) {
        return "The reference uses " + use.text() + ", which grading refuses; do without, or say so in README.md: allows: "
                + use.name() + ".";
    }

    private static List<String> faults(long seed, Verdict verdict) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < verdict.results().size(); i++) {
            TestResult result = verdict.results().get(i);
            String test = "\"" + verdict.tests().get(i).title() + "\" with seed " + seed;
            if (result.outcome() != TestOutcome.PASSED) {
                faults.add("The reference fails " + test + ": " + result.message().replace('\n', ' '));
            }
            if (result.observations().isEmpty()) {
                faults.add("The test " + test + " checks nothing through Check, so its verdict could be forged.");
            }
            for (ObservedAnswer seen : result.observations()) {
                if (Margin.isTooTight(seen)) {
                    faults.add("The tolerance of " + seen.name() + " in " + test + " is too tight: the reference's error is "
                            + seen.error() + ", the limit " + seen.limit() + ".");
                }
            }
        }
        return faults;
    }
}
