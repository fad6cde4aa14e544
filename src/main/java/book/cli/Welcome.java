package book.cli;

import book.Home;
import book.grading.learner.Course;
import book.outline.Outline;
import book.outline.Section;
import java.nio.file.Files;
import java.util.List;

/** What {@code ./book} alone says: the way in for a newcomer, the way on for a reader who has begun. */
final class Welcome {

    private Welcome() {
    }

    static String text() {
        Course course = Course.ofTheBook();
        StringBuilder text = new StringBuilder("Everything Is a Mapping: Deep-Learning Optimization in Java · 一切皆是映射\n\n");
        List<Section> written = Outline.ofTheBook().sections().stream()
                .filter(section -> Files.isRegularFile(section.page())).toList();
        if (course.passed() > 0) {
            text.append(course.bar()).append("\n\n");
        } else if (!written.isEmpty()) {
            Section first = written.get(0);
            text.append("New here? Begin with ").append(first.number()).append(" ").append(first.title()).append(":\n  ")
                    .append(Home.show(first.page())).append("\n\n");
        }
        course.next().ifPresent(next -> text.append("  ./book watch      ").append(course.passed() > 0 ? "the next" : "the first")
                .append(" exercise, checked whenever you save: ").append(Course.named(next)).append("\n"));
        return text.append("""
                  ./book read       shows the book in the browser: search, covered predictions, evidence
                  ./book run 3.1    executes the notebook of a section; without a number, all
                  ./book lab        opens the notebooks in Jupyter
                  ./book shell 3.1  JShell with the library and a section's types and methods
                  ./book list       the outline: what is written, what is planned, your progress
                  ./book --help     all verbs
                """).toString();
    }
}
