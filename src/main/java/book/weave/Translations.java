package book.weave;

import book.page.Block;
import book.page.Fault;
import book.page.Mark;
import book.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A translation such as {@code 3.1-gradient-descent.zh.md} must have the page's heading levels, cells and ledger names. */
final class Translations {

    private Translations() {
    }

    static List<Fault> faults(Page page, Page translation) {
        List<Fault> faults = new ArrayList<>();
        unlike(page, translation, Block.Heading.class, Block.Heading::level, "heading").ifPresent(faults::add);
        unlike(page, translation, Block.Cell.class, Translations::work, "cell").ifPresent(faults::add);
        Set<String> names = names(page);
        Set<String> translated = names(translation);
        names.stream().filter(name -> !translated.contains(name)).forEach(name -> faults.add(new Fault(translation.file(), 1,
                "The translation does not have the mark " + name + ", and the page does.",
                "Add it where the page has it: <!--" + name + "-->…<!--/-->")));
        tied(translation).filter(mark -> !names.contains(name(mark))).forEach(mark -> faults.add(new Fault(
                translation.file(), mark.line(), "The translation has the mark " + name(mark)
                + ", and the page does not.", "Take the mark out, or put it into the page too.")));
        return faults;
    }

    /** Returns a fault for the first block of a kind whose {@code bone}, the part that must be equal, differs from the page's. */
    private static <B extends Block> Optional<Fault> unlike(Page page, Page translation, Class<B> kind,
            Function<B, Object> bone, String word) {
        List<B> blocks = translation.all(kind);
        List<Object> expected = page.all(kind).stream().map(bone).toList();
        List<Object> got = blocks.stream().map(bone).toList();
        int first = CellDifference.first(expected, got);
        if (first == expected.size() && first == got.size()) {
            return Optional.empty();
        }
        int line = blocks.isEmpty() ? 1 : blocks.get(Math.min(first, blocks.size() - 1)).line();
        return Optional.of(new Fault(translation.file(), line, "The translation's " + word + " " + (first + 1)
                + " is not the page's; the page has " + expected.size() + " " + word + "s, the translation " + got.size() + ".",
                "Make them equal; only prose and titles are translated."));
    }

    private static Object work(Block.Cell cell) {
        return Arrays.asList(cell.source(), cell.name(), cell.timing(), cell.limitOrUsual());
    }

    private static Set<String> names(Page page) {
        return tied(page).map(Translations::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The marks that both languages must have: numbers and claims. */
    private static Stream<Mark> tied(Page page) {
        return page.marks().stream().filter(mark -> mark.kind() != Mark.Kind.REFERENCE);
    }

    private static String name(Mark mark) {
        return (mark.kind() == Mark.Kind.CLAIM ? "?" : "=") + mark.name();
    }
}
