package book.weave;

import book.AtomicFile;
import book.Problem;
import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import book.page.PageRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of a chapter page: each file in {@code chapters/…/figures} is the image that a named cell put out. */
final class Figures {

    private static final String MEND = "Execute the notebook and save its figures: ./book run %s --update";

    private final Page page;
    private final List<NotebookCell> executed;

    Figures(Page page, List<NotebookCell> executed) {
        this.page = page;
        this.executed = executed;
    }

    /** Writes the figures that are missing or differ; the names of those written. */
    List<Path> save(List<Fault> findings) {
        List<Path> written = new ArrayList<>();
        for (Block.Figure figure : page.all(Block.Figure.class)) {
            byte[] image = image(figure, findings);
            if (image != null && !Arrays.equals(image, content(file(figure)))) {
                AtomicFile.write(file(figure), image);
                written.add(file(figure));
            }
        }
        return written;
    }

    /** Figures that are missing, or not the image of their cell. */
    void check(List<Fault> findings) {
        for (Block.Figure figure : page.all(Block.Figure.class)) {
            byte[] image = image(figure, findings);
            byte[] saved = content(file(figure));
            if (image != null && !Arrays.equals(image, saved)) {
                findings.add(new Fault(page.file(), figure.line(), "The figure figures/" + figure.file()
                        + (saved == null ? " is missing." : " is not the image in the notebook."),
                        MEND.formatted(page.section().number())));
            }
        }
    }

    /** Files of this section in its folder of figures that no page shows. */
    static void checkOrphans(List<Page> pages, List<Fault> findings) {
        Page page = pages.get(0);
        Set<String> shown = pages.stream().flatMap(each -> each.all(Block.Figure.class).stream()).map(Block.Figure::file)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Path file : saved(page)) {
            if (!shown.contains(file.getFileName().toString())) {
                findings.add(new Fault(file, 1, "No page shows this figure.",
                        "Delete it, or show it: ![caption](figures/" + file.getFileName() + ")"));
            }
        }
    }

    private static List<Path> saved(Page page) {
        Path folder = page.file().resolveSibling("figures");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            String prefix = page.section().number() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + folder + ": " + e.getMessage() + ".",
                    "Make the folder readable.", e);
        }
    }

    private byte[] image(Block.Figure figure, List<Fault> findings) {
        PageRules.Origin origin = PageRules.source(page, figure).orElseThrow();
        List<Block.Cell> cells = page.cells();
        for (int i = 0; i < Math.min(cells.size(), executed.size()); i++) {
            if (origin.cell().equals(cells.get(i).name()) && executed.get(i).executionCount() != null) {
                List<byte[]> images = CellOutputs.images(executed.get(i).outputs(), figure.mime());
                if (images.size() >= origin.image()) {
                    return images.get(origin.image() - 1);
                }
                findings.add(new Fault(page.file(), figure.line(), "Cell " + origin.cell() + " put out " + images.size()
                        + " images of the kind " + figure.mime() + ", and figures/" + figure.file() + " is number "
                        + origin.image() + ".", "End the cell with the chart or picture, or display(…) it."));
            }
        }
        return null;
    }

    private Path file(Block.Figure figure) {
        return page.file().resolveSibling("figures").resolve(figure.file());
    }

    private static byte[] content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
