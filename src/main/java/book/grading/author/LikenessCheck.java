package book.grading.author;

import book.grading.catalog.Misconception;
import book.grading.catalog.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** Checks that there are enough known mistakes and that each is recognised as itself alone. */
final class LikenessCheck {

    private static final int FEWEST_MUTANTS = 3;

    private LikenessCheck() {
    }

    static List<String> faults(Misconceptions fresh) {
        List<String> faults = new ArrayList<>();
        if (fresh.known().size() < FEWEST_MUTANTS) {
            faults.add("There must be at least " + FEWEST_MUTANTS + " mutants that run, got " + fresh.known().size() + ".");
        }
        for (Misconception mutant : fresh.known()) {
            List<String> named = fresh.matching(mutant.looks(), mutant.looks().keySet()).stream()
                    .map(Misconception::slug).toList();
            if (!mutant.looks().isEmpty() && !named.equals(List.of(mutant.slug()))) {
                faults.add("The mutants " + String.join(" and ", named)
                        + " look alike; add a public test that tells them apart.");
            }
        }
        return faults;
    }
}
