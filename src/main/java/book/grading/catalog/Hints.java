package book.grading.catalog;

import book.grading.compile.Source;
import java.util.ArrayList;
import java.util.List;

/** The hints of an exercise, from the first nudge to nearly the answer. */
public record Hints(List<String> steps) {

    /** Reads {@code hints.md}, which has a heading such as {@code ## 1} for each hint. */
    public static Hints of(Exercise exercise) {
        String mend = "Restore the file, for example from a fresh copy of the book.";
        String text = Source.read(exercise.folder().resolve("hints.md"), mend).text();
        List<String> steps = new ArrayList<>();
        for (String part : text.split("(?m)^## ")) {
            if (part.matches("(?s)\\d+\\s.*")) {
                steps.add(part.replaceFirst("^\\d+\\s*", "").strip());
            }
        }
        return new Hints(steps);
    }

    /** Returns hint number n, counted from 1. */
    public String step(int n) {
        return steps.get(n - 1);
    }

    public int count() {
        return steps.size();
    }
}
