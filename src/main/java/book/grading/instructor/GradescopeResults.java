package book.grading.instructor;

import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A grade in the fields of Gradescope's results.json (gradescope-autograders.readthedocs.io, "Autograder specifications"). */
final class GradescopeResults {

    private GradescopeResults() {
    }

    static Map<String, Object> of(Grade grade) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("score", grade.score());
        results.put("output", Feedback.of(grade));
        results.put("output_format", "text");
        results.put("visibility", "visible");
        results.put("stdout_visibility", "hidden");
        List<Map<String, Object>> tests = new ArrayList<>();
        for (int i = 0; i < grade.exercises().size(); i++) {
            Marked exercise = grade.exercises().get(i);
            for (int j = 0; j < exercise.tests().size(); j++) {
                tests.add(test(exercise, exercise.tests().get(j), (i + 1) + "." + (j + 1)));
            }
        }
        results.put("tests", tests);
        Map<String, Object> extra = new LinkedHashMap<>();
        grade.exercises().forEach(e -> extra.put(e.id(), Map.of("state", e.state(), "score", e.score(), "points", e.points(),
                "misconceptions", e.known().stream().map(Grade.Known::slug).toList(), "review", e.review())));
        results.put("extra_data", extra);
        return results;
    }

    private static Map<String, Object> test(Marked exercise, Tested tested, String number) {
        Map<String, Object> test = new LinkedHashMap<>();
        double worth = exercise.worth(tested);
        test.put("name", exercise.id() + ": " + tested.title());
        test.put("name_format", "text");
        test.put("number", number);
        test.put("score", tested.passed() ? worth : 0.0);
        test.put("max_score", worth);
        test.put("status", tested.passed() ? "passed" : "failed");
        test.put("output", tested.message() + (tested.printed().isEmpty() ? "" : "\nIt printed:\n" + tested.printed()));
        test.put("output_format", "text");
        test.put("tags", List.of(exercise.id(), tested.hidden() ? "hidden" : "public"));
        test.put("visibility", "visible");
        return test;
    }
}
