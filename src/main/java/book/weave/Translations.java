package book.weave;

import book.outline.Section;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A translation {@code 3.1-gradient-descent.zh.md} has the page's headings (their levels), cells and ledger names. */
final class Translations {

    private Translations() {
    }

    /** The section's translations that exist, by file name. */
    static List<Path> of(Section section) {
        Path folder = section.page().getParent();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches(
                    java.util.regex.Pattern.quote(section.slug()) + "\\.[a-z]{2,3}(-[A-Za-z]+)?\\.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(Page page, Page translation, List<Fault> findings) {
        List<Integer> levels = page.all(Block.Heading.class).stream().map(Block.Heading::level).toList();
        List<Block.Heading> headings = translation.all(Block.Heading.class);
        pair(levels, headings.stream().map(Block.Heading::level).toList(), headings, "heading", translation, findings);
        pair(page.cells().stream().map(Translations::work).toList(),
                translation.cells().stream().map(Translations::work).toList(), translation.cells(), "cell", translation,
                findings);
        TreeSet<String> names = names(page);
        TreeSet<String> translated = names(translation);
        for (String name : names) {
            if (!translated.contains(name)) {
                findings.add(new Fault(translation.file(), 1, "The translation does not show the ledger's " + name
                        + ", and the page does.", "Add <!--=" + name + "-->…<!--/--> where the page has it."));
            }
        }
        translation.marks().stream().filter(mark -> !names.contains(mark.name())).forEach(mark -> findings.add(new Fault(
                translation.file(), mark.line(), "The translation shows the ledger's " + mark.name()
                + ", and the page does not.", "Take the marker out, or put it into the page too.")));
    }

    private static <T> void pair(List<T> expected, List<T> got, List<? extends Block> where, String kind, Page translation,
            List<Fault> findings) {
        int first = IntStream.range(0, Math.max(expected.size(), got.size())).filter(i -> i >= got.size()
                || i >= expected.size() || !Objects.equals(expected.get(i), got.get(i))).findFirst().orElse(-1);
        if (first >= 0) {
            int line = where.isEmpty() ? 1 : where.get(Math.min(first, where.size() - 1)).line();
            findings.add(new Fault(translation.file(), line, "The translation's " + kind + " " + (first + 1)
                    + " is not the page's; the page has " + expected.size() + " " + kind + "s, the translation " + got.size()
                    + ".", "Make them equal; only prose and titles are translated."));
        }
    }

    private static List<Object> work(Block.Cell cell) {
        return Stream.of(cell.source(), "" + cell.name(), cell.timing(), cell.limitOrUsual()).collect(Collectors.toList());
    }

    private static TreeSet<String> names(Page page) {
        return page.marks().stream().map(Page.LedgerMark::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
