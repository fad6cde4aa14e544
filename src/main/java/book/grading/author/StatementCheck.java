package book.grading.author;

import book.Home;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.catalog.Mutant;
import book.grading.catalog.Statement;
import book.grading.learner.LearnerProgress;
import java.util.ArrayList;
import java.util.List;

/** Checks what an exercise's README, hints and learner's file must say, and that each mutant leads to a hint. */
final class StatementCheck {

    private static final int FEWEST_HINTS = 3;

    private StatementCheck() {
    }

    static List<String> faults(Exercise exercise) {
        List<String> faults = new ArrayList<>();
        Statement statement = exercise.statement();
        if (!statement.id().equals(exercise.id())) {
            faults.add("README.md must say id: " + exercise.id() + ", as its folder does, got " + statement.id() + ".");
        }
        if (!Verification.KINDS.contains(statement.kind())) {
            faults.add("README.md must say one of the kinds " + String.join(", ", Verification.KINDS) + ", got "
                    + statement.kind() + ".");
        }
        int hints = Hints.of(exercise).count();
        if (hints < FEWEST_HINTS) {
            faults.add("hints.md must hold at least " + FEWEST_HINTS + " hints (## 1, ## 2, …), got " + hints + ".");
        }
        for (Mutant mutant : exercise.mutants()) {
            if (mutant.hint() < 1 || mutant.hint() > hints) {
                faults.add("The mutant " + mutant.slug() + " must name one of the " + hints + " hints, got Hint: "
                        + mutant.hint() + ".");
            }
        }
        if (System.getenv("CI") != null && !LearnerProgress.untouched(exercise)) { // elsewhere it may hold a reader's work
            faults.add(Home.show(exercise.work()) + " differs from the stub " + Home.show(exercise.stub()) + "; ./book reset "
                    + exercise.id() + " makes them equal and keeps a copy.");
        }
        return faults;
    }
}
