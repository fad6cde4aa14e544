package book.page;

import book.libraries.Profile;
import book.markdown.MarkdownText;
import book.outline.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;

/** Reads a page's front matter and checks it against the outline. */
final class FrontMatterReader {

    private static final Set<String> KEYS = Set.of("section", "title", "title-zh", "profile");

    private FrontMatterReader() {
    }

    static FrontMatter read(Path file, PageLines lines, YamlFrontMatterBlock head, Section section, List<Fault> faults) {
        if (head == null) {
            faults.add(new Fault(file, 1, "The page has no front matter.", "Begin it with the lines ---, section: \""
                    + section.number() + "\", title: " + section.title() + ", title-zh: " + section.titleZh() + ", ---."));
            return new FrontMatter(section.number(), section.title(), section.titleZh(), null);
        }
        Map<String, String> data = MarkdownText.frontMatter(head);
        for (String key : data.keySet()) {
            if (!KEYS.contains(key)) {
                faults.add(new Fault(file, line(lines, head, key), "The front matter has an unknown key, " + key + ".",
                        "Known: section, title, title-zh, profile."));
            }
        }
        FrontMatter frontMatter = new FrontMatter(value(data, "section"), value(data, "title"), value(data, "title-zh"),
                value(data, "profile"));
        same(file, line(lines, head, "section"), "section", frontMatter.section(), section.number(), faults);
        same(file, line(lines, head, "title"), "title", frontMatter.title(), section.title(), faults);
        same(file, line(lines, head, "title-zh"), "title-zh", frontMatter.titleZh(), section.titleZh(), faults);
        if (frontMatter.profile() != null && !Profile.names().contains(frontMatter.profile())) {
            faults.add(new Fault(file, line(lines, head, "profile"), "The profile " + frontMatter.profile()
                    + " is not known to this edition of the book.", "Delete the line, or list its libraries in src/profiles/"
                    + frontMatter.profile() + "/pom.xml; known: " + String.join(", ", Profile.names()) + "."));
        }
        return frontMatter;
    }

    private static void same(Path file, int line, String key, String got, String expected, List<Fault> faults) {
        if (!expected.equals(got)) {
            faults.add(new Fault(file, line, got == null ? "The front matter has no " + key + "."
                    : "The front matter says " + key + ": " + got + ", the outline says " + expected + ".",
                    "Write " + key + ": " + (key.equals("section") ? '"' + expected + '"' : expected)));
        }
    }

    private static String value(Map<String, String> data, String key) {
        String value = data.getOrDefault(key, "");
        return value.isEmpty() ? null : value;
    }

    private static int line(PageLines lines, YamlFrontMatterBlock head, String key) {
        for (int line = lines.first(head); line <= lines.last(head); line++) {
            if (lines.line(line).startsWith(key + ":")) {
                return line;
            }
        }
        return lines.first(head);
    }
}
