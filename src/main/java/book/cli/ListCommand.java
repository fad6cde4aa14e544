package book.cli;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.learner.LearnerProgress;
import book.outline.Chapter;
import book.outline.Outline;
import book.outline.Section;
import book.page.Block;
import book.page.Page;
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
            table.row(chapter.number(), chapter.title(), chapter.titleZh(), "", "");
            for (Section section : chapter.sections()) {
                table.row("  " + section.number(), section.title(), section.titleZh(),
                        Files.isRegularFile(section.notebook()) ? "yes" : "planned", exercises(section, exercises, progress));
            }
        }
        System.out.print(table);
        List<Section> sections = Outline.ofTheBook().sections();
        System.out.println(sections.stream().mapToInt(ListCommand::written).sum() + " of "
                + sections.stream().mapToInt(section -> section.topics().size()).sum() + " topics are written.");
        return 0;
    }

    /** Returns how many of a section's topics have a heading on its page, as "## 3.1.2 …" or, for a question, "# 9.1 …". */
    private static int written(Section section) {
        if (!Files.isRegularFile(section.page())) {
            return 0;
        }
        List<String> headings = Page.read(section.page(), section).blocks().stream().filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text().replaceFirst("^#+ *", "") + " ").toList();
        return (int) section.topics().stream()
                .filter(topic -> headings.stream().anyMatch(heading -> heading.startsWith(topic.number() + " "))).count();
    }

    private static String exercises(Section section, Catalogue exercises, LearnerProgress progress) {
        List<Exercise> here = exercises.all().stream().filter(each -> each.section().equals(section.number())).toList();
        long passed = here.stream().filter(each -> progress.of(each).everPassed()).count();
        return here.isEmpty() ? "" : passed + " of " + here.size() + " solved";
    }
}
