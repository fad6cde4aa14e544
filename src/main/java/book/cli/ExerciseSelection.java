package book.cli;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Exercises as a user names them: ids, names, sections (3.1) or chapters (3). */
final class ExerciseSelection {

    private ExerciseSelection() {
    }

    /** Returns the named exercises in the book's order, or all of them if none is named. */
    static List<Exercise> of(List<String> names) {
        Catalogue exercises = Catalogue.read();
        if (names.isEmpty()) {
            return exercises.all();
        }
        Set<Exercise> some = new LinkedHashSet<>();
        for (String name : names) {
            List<Exercise> within = exercises.all().stream()
                    .filter(e -> e.section().equals(name) || e.section().startsWith(name + ".")).toList();
            some.addAll(within.isEmpty() ? List.of(exercises.find(name)) : within);
        }
        return exercises.all().stream().filter(some::contains).toList();
    }
}
