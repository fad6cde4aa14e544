package book.grading.author;

import book.grading.check.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Checks that a file of the authors compiles and keeps the exercise's contract, so that its tests could run. */
final class ContractCheck {

    private ContractCheck() {
    }

    static List<String> faults(String who, Verdict verdict) {
        return Stream.concat(verdict.errors().stream().map(error -> who + " does not compile: " + error.text()),
                verdict.problems().stream().map(problem -> who + " breaks the contract: " + problem)).toList();
    }
}
