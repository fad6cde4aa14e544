package book.cli;

import book.outline.Chapter;
import book.outline.Outline;
import book.outline.Progress;
import book.outline.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code ./book list}: the outline as a table. */
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "the outline: sections, notebooks, exercises, your progress")
final class ListCommand implements Callable<Integer> {

    private Progress progress = Progress.NONE;

    @Override
    public Integer call() throws IOException {
        Table table = new Table("Section", "Title", "标题", "Notebook", "Exercises");
        for (Chapter chapter : Outline.ofTheBook().chapters()) {
            if (chapter.sections().size() > 1) {
                table.row(chapter.number(), chapter.title(), chapter.titleZh(), "", "");
            }
            for (Section section : chapter.sections()) {
                boolean alone = chapter.sections().size() == 1;
                table.row((alone ? "" : "  ") + section.number(), section.title(), section.titleZh(),
                        Files.isRegularFile(section.notebook()) ? "yes" : "", exercises(section));
            }
        }
        System.out.print(table);
        return 0;
    }

    private String exercises(Section section) throws IOException {
        if (!Files.isDirectory(section.exercises())) {
            return "";
        }
        try (Stream<Path> folders = Files.list(section.exercises())) {
            long count = folders.filter(folder -> Files.isRegularFile(folder.resolve("README.md"))).count();
            return count == 0 ? "" : progress.solved(section) + " of " + count + " solved";
        }
    }
}
