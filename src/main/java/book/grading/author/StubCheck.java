package book.grading.author;

import book.grading.check.Verdict;
import book.grading.child.TestOutcome;
import java.util.ArrayList;
import java.util.List;

/** Checks that the stub compiles and passes no test: it is not started or, if it must be repaired, it fails. */
final class StubCheck {

    private StubCheck() {
    }

    static List<String> faults(Verdict verdict) {
        List<String> faults = new ArrayList<>(ContractCheck.faults("The stub", verdict));
        boolean repair = verdict.exercise().statement().kind().equals("repair");
        for (int i = 0; i < verdict.results().size(); i++) {
            TestOutcome outcome = verdict.results().get(i).outcome();
            if (repair ? outcome == TestOutcome.PASSED : outcome != TestOutcome.NOT_STARTED) {
                faults.add("The stub should fail \"" + verdict.tests().get(i).title() + "\"" + (repair ? "" : " as not started")
                        + "; it is " + outcome + ".");
            }
        }
        return faults;
    }
}
