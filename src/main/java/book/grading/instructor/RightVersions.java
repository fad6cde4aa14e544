package book.grading.instructor;

import book.exercise.ObservedAnswer;
import book.grading.child.TestOutcome;
import book.grading.instructor.Assignment.Run;
import book.grading.instructor.Assignment.Task;
import book.grading.instructor.Grade.Tested;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a learner's test earns its points: catching wrong versions counts only where every right version passes.
 * A test that always fails catches everything, and is worth nothing.
 */
final class RightVersions {

    private static final String WORTHLESS =
            "It catches this one, but it also fails a version that is right: catching counts once every right version passes.";

    private RightVersions() {
    }

    /** Takes back the passes that do not count, if the exercise asks for a test. */
    static void first(Task task, Tested[] tested) {
        if (!task.statement().kind().equals("test")) {
            return;
        }
        boolean passes = true;
        List<Integer> catching = new ArrayList<>();
        for (Run run : task.runs()) {
            for (int i = 0; i < run.tests().size(); i++) {
                int number = run.first() + i;
                boolean right = run.expected().get(i).stream().map(ObservedAnswer::text).anyMatch("passed"::equals);
                passes &= !right || tested[number].passed();
                if (!right) {
                    catching.add(number);
                }
            }
        }
        for (int number : passes ? List.<Integer>of() : catching) {
            Tested test = tested[number];
            if (test.passed()) {
                tested[number] = new Tested(test.name(), test.title(), test.hidden(), test.weight(), TestOutcome.FAILED.name(),
                        test.hidden() ? Marker.HIDDEN : WORTHLESS, test.printed(), test.code());
            }
        }
    }
}
