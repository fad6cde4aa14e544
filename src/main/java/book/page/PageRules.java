package book.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold within one page: names are unique, and what refers to a cell refers to one that exists. */
final class PageRules {

    private static final Pattern COUNTED = Pattern.compile("(.+)-([2-9])");

    private PageRules() {
    }

    static void check(Page page, List<Fault> findings) {
        Set<String> names = new HashSet<>();
        for (Block.Cell cell : page.cells()) {
            if (cell.name() != null && !names.add(cell.name())) {
                findings.add(new Fault(page.file(), cell.line(), "Two cells are called " + cell.name() + ".", "Rename one."));
            }
        }
        for (Block.OutputFence fence : page.all(Block.OutputFence.class)) {
            if (!names.contains(fence.cell())) {
                findings.add(new Fault(page.file(), fence.line(), "No cell of this page is called " + fence.cell() + ".",
                        "Name the cell whose output this is: ```java cell=" + fence.cell()));
            }
        }
        for (Block.Figure figure : page.all(Block.Figure.class)) {
            if (source(page, figure).isEmpty()) {
                findings.add(new Fault(page.file(), figure.line(), "The figure figures/" + figure.file()
                        + " belongs to cell " + figure.stem() + ", and no cell of this page is called that.",
                        "Name the cell that draws it: ```java cell=" + figure.stem()));
            }
        }
    }

    /** The cell that draws a figure, and which of its images it is, from 1. */
    record Origin(String cell, int image) {
    }

    /** "loss-2" is the first image of cell loss-2 if there is one, else the second image of cell loss. */
    static Optional<Origin> source(Page page, Block.Figure figure) {
        Matcher counted = COUNTED.matcher(figure.stem());
        if (named(page, figure.stem())) {
            return Optional.of(new Origin(figure.stem(), 1));
        }
        return counted.matches() && named(page, counted.group(1))
                ? Optional.of(new Origin(counted.group(1), Integer.parseInt(counted.group(2)))) : Optional.empty();
    }

    private static boolean named(Page page, String name) {
        return page.cells().stream().anyMatch(cell -> name.equals(cell.name()));
    }
}
