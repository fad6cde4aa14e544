package book.grading.catalog;

import book.grading.compile.Source;
import book.markdown.MarkdownText;
import java.util.List;
import java.util.Map;

/** The hints of an exercise, from the first nudge to nearly the answer. */
public record Hints(List<String> steps) {

    /** Reads {@code hints.md}, which has a heading such as {@code ## 1} for each hint. */
    public static Hints of(Exercise exercise) {
        String mend = "Restore the file, for example from a fresh copy of the book.";
        MarkdownText page = new MarkdownText(Source.read(exercise.folder().resolve("hints.md"), mend).text());
        return new Hints(page.sections().entrySet().stream().filter(section -> section.getKey().matches("\\d+"))
                .map(Map.Entry::getValue).toList());
    }

    /** Returns hint number n, counted from 1. */
    public String step(int n) {
        return steps.get(n - 1);
    }

    public int count() {
        return steps.size();
    }
}
