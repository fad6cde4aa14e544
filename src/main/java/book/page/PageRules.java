package book.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules within one page: names are unique, and every reference to a cell names one that exists. */
final class PageRules {

    private PageRules() {
    }

    static List<Fault> faults(Path file, List<Block> blocks) {
        List<Fault> faults = new ArrayList<>(sharedNames(file, blocks));
        Set<String> names = all(Block.Cell.class, blocks).map(Block.Cell::name).collect(Collectors.toSet());
        all(Block.OutputFence.class, blocks).filter(fence -> !names.contains(fence.cell()))
                .map(fence -> new Fault(file, fence.line(), "No cell of this page is called " + fence.cell() + ".",
                        "Name the cell whose output this is: ```java cell=" + fence.cell()))
                .forEach(faults::add);
        all(Block.Figure.class, blocks).filter(figure -> figure.origin(names).isEmpty())
                .map(figure -> new Fault(file, figure.line(), "The figure figures/" + figure.file() + " belongs to cell "
                        + figure.stem() + ", and no cell of this page is called that.",
                        "Name the cell that draws it: ```java cell=" + figure.stem()))
                .forEach(faults::add);
        return faults;
    }

    /** Returns a fault for each question to predict that nothing below it answers. */
    static List<Fault> unanswered(Path file, List<Prediction> predictions) {
        return predictions.stream().filter(prediction -> !prediction.answered())
                .map(prediction -> new Fault(file, prediction.line(),
                        "This question asks to predict, and no output or prose of a "
                        + "cell answers it before the next heading or question.",
                        "Move it above the cell that answers it, or ask without the bold word Predict.")).toList();
    }

    private static List<Fault> sharedNames(Path file, List<Block> blocks) {
        Set<String> names = new HashSet<>();
        return all(Block.Cell.class, blocks).filter(cell -> cell.name() != null && !names.add(cell.name()))
                .map(cell -> new Fault(file, cell.line(), "Two cells are called " + cell.name() + ".", "Rename one.")).toList();
    }

    private static <B extends Block> Stream<B> all(Class<B> kind, List<Block> blocks) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }
}
