package book.weave;

import book.markdown.MarkdownText;
import book.outline.Outline;
import book.outline.Section;
import book.page.Block;
import book.page.Fault;
import book.page.Mark;
import book.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section's number → how a page refers to it: a link if it is written, "5.3.2 (to come)" if it is not. */
final class References {

    /** A number that can only be a section's: "section 5.3", "Sections 5.3", or one of three parts, 5.3.2. */
    private static final Pattern NUMBER = Pattern.compile("\\b[Ss]ections?\\s+([1-9](?:\\.\\d){0,2})\\b(?!\\.\\d)"
            + "|(?<![\\d.])([1-9]\\.\\d\\.\\d)(?![\\d.]*\\d)");

    private static final List<Section> SECTIONS = Outline.ofTheBook().sections();

    private References() {
    }

    /** Returns the text of the reference, or null if the outline has no such section or topic. */
    static String text(Page page, String number) {
        Optional<Section> found = section(number);
        if (found.isEmpty()) {
            return null;
        }
        Section section = found.get();
        if (section.number().equals(page.section().number())) {
            return number;
        }
        if (!written(section)) {
            return number + " (to come)";
        }
        Path folder = page.section().page().getParent();
        return "[" + number + "](" + folder.relativize(section.page()).toString().replace('\\', '/') + ")";
    }

    /** Returns a fault for each section that the prose names and that is not written, where the name is no reference. */
    static List<Fault> unmarked(Page page) {
        List<Fault> faults = new ArrayList<>();
        StringBuilder prose = new StringBuilder(page.text());
        page.blocks().stream().filter(block -> !(block instanceof Block.Heading))
                .forEach(block -> MarkdownText.blank(prose, block.start(), block.end()));
        page.marks().stream().filter(mark -> mark.kind() == Mark.Kind.REFERENCE)
                .forEach(mark -> MarkdownText.blank(prose, mark.start(), mark.end()));
        Matcher number = NUMBER.matcher(prose);
        for (int at = page.bodyAt(); number.find(at); at = number.end()) {
            String named = number.group(1) == null ? number.group(2) : number.group(1);
            if (section(named).filter(section -> !written(section)).isPresent()) {
                int line = MarkdownText.lineAt(page.text(), number.start());
                faults.add(new Fault(page.file(), line, "Section " + named + " is named here, and it is not written yet.",
                        "Refer to it by <!--@" + named + "--><!--/-->; ./book weave says whether it exists."));
            }
        }
        return faults;
    }

    private static Optional<Section> section(String number) {
        return SECTIONS.stream().filter(section -> section.number().equals(number)
                || section.topics().stream().anyMatch(topic -> topic.number().equals(number))).findFirst();
    }

    private static boolean written(Section section) {
        return Files.isRegularFile(section.page());
    }
}
