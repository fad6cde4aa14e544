package book.weave;

import book.AtomicFile;
import book.Problem;
import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of a chapter page: each file in {@code chapters/…/figures} is the image that a named cell produced. */
final class Figures {

    private static final String MEND = "Execute the notebook and save its figures: ./book run %s --update";

    private final Page page;
    private final List<NotebookCell> executed;

    Figures(Page page, List<NotebookCell> executed) {
        this.page = page;
        this.executed = executed;
    }

    /** Writes the figures that are missing or differ; returns the files written. */
    List<Path> save() {
        List<Path> written = new ArrayList<>();
        for (Block.Figure figure : page.all(Block.Figure.class)) {
            byte[] image = image(figure);
            if (image != null && !Arrays.equals(image, content(file(figure)))) {
                AtomicFile.write(file(figure), image);
                written.add(file(figure));
            }
        }
        return written;
    }

    /** Returns a fault for each figure whose cell was executed but produced fewer images than the figure's number. */
    List<Fault> withoutImage() {
        return page.all(Block.Figure.class).stream().map(this::withoutImage).flatMap(Optional::stream).toList();
    }

    /** Returns a fault for each figure that is missing or is not the image of its cell. */
    List<Fault> unlikeImage() {
        return page.all(Block.Figure.class).stream().map(this::unlikeImage).flatMap(Optional::stream).toList();
    }

    /** Returns a fault for each file of this section in its folder of figures that no page shows. */
    static List<Fault> orphans(List<Page> pages) {
        Set<String> shown = pages.stream().flatMap(page -> page.all(Block.Figure.class).stream()).map(Block.Figure::file)
                .collect(Collectors.toSet());
        return saved(pages.get(0)).stream().filter(file -> !shown.contains(file.getFileName().toString()))
                .map(file -> new Fault(file, 1, "No page shows this figure.",
                        "Delete it, or show it: ![caption](figures/" + file.getFileName() + ")"))
                .toList();
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

    private Optional<Fault> withoutImage(Block.Figure figure) {
        Block.Origin origin = origin(figure);
        int images = images(figure).size();
        if (!executed(origin) || images >= origin.image()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(page.file(), figure.line(), "Cell " + origin.cell() + " put out " + images
                + " images of the kind " + figure.mime() + ", and figures/" + figure.file() + " is number " + origin.image()
                + ".", "End the cell with the chart or picture, or display(…) it."));
    }

    private Optional<Fault> unlikeImage(Block.Figure figure) {
        byte[] image = image(figure);
        byte[] saved = content(file(figure));
        if (image == null || Arrays.equals(image, saved)) {
            return Optional.empty();
        }
        return Optional.of(new Fault(page.file(), figure.line(), "The figure figures/" + figure.file()
                + (saved == null ? " is missing." : " is not the image in the notebook."),
                MEND.formatted(page.section().number())));
    }

    private Block.Origin origin(Block.Figure figure) {
        return figure.origin(page.cells().stream().map(Block.Cell::name).toList()).orElseThrow();
    }

    private boolean executed(Block.Origin origin) {
        int at = page.cell(origin.cell());
        return at < executed.size() && executed.get(at).executionCount() != null;
    }

    private List<byte[]> images(Block.Figure figure) {
        Block.Origin origin = origin(figure);
        return executed(origin)
                ? CellOutputs.images(executed.get(page.cell(origin.cell())).outputs(), figure.mime()) : List.of();
    }

    /** Returns the figure's image in the notebook, or null if there is none. */
    private byte[] image(Block.Figure figure) {
        List<byte[]> images = images(figure);
        int number = origin(figure).image();
        return number <= images.size() ? images.get(number - 1) : null;
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
