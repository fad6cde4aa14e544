package book.grading.instructor;

import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grade of one exercise in the fields of Exercism's results.json, version 3 (exercism.org/docs, "The test runner
 * interface").
 */
final class ExercismResults {

    private static final int LONGEST_OUTPUT = 500;
    private static final int LONGEST_MESSAGE = 65_535;
    private static final String CUT = "\nOutput was truncated. Please limit to 500 chars.";

    private ExercismResults() {
    }

    static Map<String, Object> of(Marked exercise) {
        boolean ran = exercise.problems().isEmpty();
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("version", 3);
        results.put("status", !ran ? "error" : exercise.passed() ? "pass" : "fail");
        results.put("message", ran ? null : message(String.join("\n\n", exercise.problems())));
        List<Map<String, Object>> tests = new ArrayList<>();
        if (ran) {
            exercise.tests().forEach(test -> tests.add(test(test)));
        }
        results.put("tests", tests);
        return results;
    }

    private static Map<String, Object> test(Tested tested) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("name", tested.title());
        test.put("status", tested.passed() ? "pass" : tested.outcome().equals("FAILED") ? "fail" : "error");
        test.put("message", tested.passed() ? null : tested.message());
        String printed = tested.printed();
        test.put("output", printed.isEmpty() ? null : printed.length() <= LONGEST_OUTPUT ? printed
                : printed.substring(0, LONGEST_OUTPUT - CUT.length()) + CUT);
        test.put("test_code", tested.code().isEmpty() ? null : tested.code());
        return test;
    }

    private static String message(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
