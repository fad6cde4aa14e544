package book.cli;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.learner.LearnerProgress;
import book.outline.Chapter;
import book.outline.Outline;
import book.outline.Section;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./book list}: the outline as a table. */
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "the outline: sections, notebooks, exercises, your progress")
final class ListCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Catalogue exercises = Catalogue.read();
        LearnerProgress progress = LearnerProgress.read();
        Table table = new Table("Section", "Title", "标题", "Notebook", "Exercises");
        for (Chapter chapter : Outline.ofTheBook().chapters()) {
            if (chapter.sections().size() > 1) {
                table.row(chapter.number(), chapter.title(), chapter.titleZh(), "", "");
            }
            for (Section section : chapter.sections()) {
                boolean alone = chapter.sections().size() == 1;
                table.row((alone ? "" : "  ") + section.number(), section.title(), section.titleZh(),
                        Files.isRegularFile(section.notebook()) ? "yes" : "planned", exercises(section, exercises, progress));
            }
        }
        System.out.print(table);
        return 0;
    }

    private static String exercises(Section section, Catalogue exercises, LearnerProgress progress) {
        List<Exercise> here = exercises.all().stream().filter(each -> each.section().equals(section.number())).toList();
        long passed = here.stream().filter(each -> progress.of(each).everPassed()).count();
        return here.isEmpty() ? "" : passed + " of " + here.size() + " solved";
    }
}
