package book.weave;

import book.Home;
import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A page → its last line, with the section before it, the contents, and the section after it. A page that ends with such a
 * line has it kept up to date.
 */
public final class Neighbours {

    private static final String START = "[Contents](";
    private static final List<Section> SECTIONS = Outline.ofTheBook().sections();

    private Neighbours() {
    }

    /** Returns where the last line begins, or -1 if the page does not end with a line of this kind. */
    static int start(Page page) {
        int end = page.text().stripTrailing().length();
        int start = page.text().lastIndexOf('\n', end - 1) + 1;
        return page.text().startsWith(START, start) ? start : -1;
    }

    /** Returns the line that the page of this section ends with. */
    public static String line(Section section) {
        Path folder = section.page().getParent();
        StringBuilder line = new StringBuilder(START).append(link(folder, Home.root().resolve("README.md"))).append("#contents)");
        int at = numbers().indexOf(section.number());
        if (at > 0) {
            line.append(" · before: ").append(named(folder, SECTIONS.get(at - 1)));
        }
        if (at >= 0 && at < SECTIONS.size() - 1) {
            line.append(" · next: ").append(named(folder, SECTIONS.get(at + 1)));
        }
        return line.toString();
    }

    private static List<String> numbers() {
        return SECTIONS.stream().map(Section::number).toList();
    }

    private static String named(Path folder, Section section) {
        String title = section.number() + " " + section.title();
        return Files.isRegularFile(section.page()) ? "[" + title + "](" + link(folder, section.page()) + ")"
                : title + " (planned)";
    }

    private static String link(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
