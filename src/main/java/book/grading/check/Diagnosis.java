package book.grading.check;

import book.exercise.ObservedAnswer;
import book.grading.catalog.Misconception;
import book.grading.catalog.Misconceptions;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mapping from the results of tests to the known mistakes that explain them, and to how sure that is. */
public final class Diagnosis {

    /** What comes out agrees in numbers. */
    private static final String SURE = "This is what comes out when:";

    /** It does, but not in the failure that is shown. */
    private static final String LATER = "Another of the failures comes out when:";

    /** Only which tests pass and which fail agrees. */
    private static final String POSSIBLE = "One cause would be:";

    private final List<TestCase> tests;
    private final List<TestResult> results;

    private Diagnosis(List<TestCase> tests, List<TestResult> results) {
        this.tests = tests;
        this.results = results;
    }

    /** @param results of the first of the tests, or of all */
    public static List<Misconception> of(Misconceptions known, List<TestCase> tests, List<TestResult> results) {
        Diagnosis diagnosis = new Diagnosis(tests, results);
        return known.matching(diagnosis.looks(), diagnosis.telling());
    }

    /** Returns the digests of the failing tests, by the test's key; known mistakes are recognised by them. */
    public static Map<String, String> looks(List<TestCase> tests, List<TestResult> results) {
        return new Diagnosis(tests, results).looks();
    }

    /** Returns the words that introduce a known mistake. */
    public static String lead(Misconception known, List<TestCase> tests, List<TestResult> results) {
        Diagnosis diagnosis = new Diagnosis(tests, results);
        Map<String, String> looks = diagnosis.looks();
        if (known.looks().keySet().stream().noneMatch(diagnosis.telling()::contains)) {
            return POSSIBLE;
        }
        return looks.entrySet().stream().limit(1)
                .allMatch(first -> first.getValue().equals(known.looks().get(first.getKey()))) ? SURE : LATER;
    }

    private Map<String, String> looks() {
        Map<String, String> looks = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            if (hasFailed(results.get(i).outcome())) {
                looks.put(tests.get(i).key(), Digest.of(results.get(i)));
            }
        }
        return looks;
    }

    private Set<String> telling() {
        Set<String> telling = new LinkedHashSet<>();
        for (int i = 0; i < results.size(); i++) {
            if (hasFailed(results.get(i).outcome()) && results.get(i).observations().stream().anyMatch(Diagnosis::tells)) {
                telling.add(tests.get(i).key());
            }
        }
        return telling;
    }

    private static boolean hasFailed(TestOutcome outcome) {
        return outcome != TestOutcome.PASSED && outcome != TestOutcome.NOT_STARTED && outcome != TestOutcome.NOT_RUN;
    }

    /** Whether a number that is wrong is also one that many mistakes would not give: 0, 1 and NaN come out of anything. */
    private static boolean tells(ObservedAnswer seen) {
        return seen.error() > seen.limit() && Arrays.stream(seen.values()).anyMatch(value -> Double.isFinite(value)
                && value != 0 && Math.abs(value) != 1);
    }
}
