package book.grading.learner;

import book.Home;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.outline.Outline;
import book.outline.Section;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The reader's way through the exercises, in the book's order: what has passed, what comes next, what to read for it. */
public record Course(List<Exercise> exercises, LearnerProgress progress) {

    private static final int WIDTH = 30;

    /** Returns the whole book's course. */
    public static Course ofTheBook() {
        return new Course(Catalogue.read().all(), LearnerProgress.read());
    }

    public int passed() {
        return (int) exercises.stream().filter(each -> progress.of(each).everPassed()).count();
    }

    /** Returns the first exercise that has not passed; none at the end. */
    public Optional<Exercise> next() {
        return exercises.stream().filter(each -> !progress.of(each).everPassed()).findFirst();
    }

    /** Returns the next one after this that has not passed, from the beginning again if need be; none if only this is left. */
    public Optional<Exercise> after(Exercise current) {
        int here = exercises.indexOf(current);
        for (int i = 1; i < exercises.size(); i++) {
            Exercise candidate = exercises.get((here + i) % exercises.size());
            if (!progress.of(candidate).everPassed()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns {@code ██████░░░░ 12 of 49 exercises}. */
    public String bar() {
        int full = exercises.isEmpty() ? 0 : WIDTH * passed() / exercises.size();
        return "█".repeat(full) + "░".repeat(WIDTH - full) + " " + passed() + " of " + exercises.size() + " exercises";
    }

    /** Returns what an exercise is called: {@code 1.1/gates  Gates · 逻辑门}. */
    public static String named(Exercise exercise) {
        return exercise.id() + "  " + exercise.statement().title() + " · " + exercise.statement().titleZh();
    }

    /** Returns the section that teaches what an exercise asks for, and its page. */
    public static String reading(Exercise exercise) {
        Section section = Outline.ofTheBook().section(exercise.section());
        String topic = exercise.statement().topic();
        return "Read " + section.number() + " " + section.title() + (topic.equals(section.number()) ? "" : ", topic " + topic)
                + (Files.isRegularFile(section.page()) ? ": " + Home.show(section.page()) : ".");
    }

    /** Returns what to do after a pass: the next exercise, or a word at the end of the last. */
    public String onwards(Exercise passed, String how) {
        return after(passed).map(next -> "Next: " + named(next) + "\n" + how.replace("ID", next.id()))
                .orElse("That was the last one: all " + exercises.size()
                        + " exercises of the book have passed. Well done! · 祝贺你！");
    }
}
