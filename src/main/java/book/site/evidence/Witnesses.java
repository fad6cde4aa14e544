package book.site.evidence;

import book.page.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cell ↦ the test classes of the library types that it uses, three at most. What few cells of the book use comes first, for
 * that is what the cell is about, and what the cell names itself before what it reaches through other cells.
 */
final class Witnesses {

    private static final int MOST = 3;

    private final TestIndex tests;
    private final Map<String, Integer> cellsThatName = new HashMap<>();
    private final Map<String, CellTypes> types = new HashMap<>();

    /** Finds witnesses for the cells of these pages, of which each counts. */
    Witnesses(List<Page> pages, TestIndex tests) {
        this.tests = tests;
        for (Page page : pages) {
            CellTypes of = types(page);
            for (int i = 0; i < page.cells().size(); i++) {
                of.named(i).forEach(type -> cellsThatName.merge(type, 1, Integer::sum));
            }
        }
    }

    private CellTypes types(Page page) {
        return types.computeIfAbsent(page.file().toString(), file -> CellTypes.of(page));
    }

    /** Returns the paths of the test classes, from the book's folder. */
    List<String> of(Page page, int cell) {
        Map<String, Integer> reached = types(page).reached(cell);
        List<String> byWeight = reached.keySet().stream()
                .sorted(Comparator.comparingLong((String type) -> weight(type, reached.get(type)))).toList();
        Set<String> paths = new LinkedHashSet<>();
        for (String type : byWeight) {
            if (paths.size() < MOST) {
                tests.of(type).ifPresent(paths::add);
            }
        }
        return List.copyOf(paths);
    }

    private long weight(String type, int distance) {
        return (long) cellsThatName.getOrDefault(type, 1) << Math.min(distance, 30);
    }
}
