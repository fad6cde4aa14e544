package book.weave;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Section;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import book.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Chapter pages → notebooks. {@link #weave} brings both up to date with the sources and with each other, {@link #check}
 * says where they are not, and {@link #publish} takes over a new execution.
 */
public final class Weave {

    private Weave() {
    }

    /**
     * The result for a section.
     *
     * @param faults  what is wrong; empty if nothing is
     * @param written the files that were changed
     * @param pending whether outputs, figures or numbers are waiting for an execution (run --update)
     */
    public record Result(Section section, List<Fault> faults, List<Path> written, boolean pending) {
    }

    /** Returns where the committed notebook of a page is: under the same name, in {@code notebooks}. */
    public static Path notebook(Page page) {
        String name = page.file().getFileName().toString();
        return page.section().notebook().resolveSibling(name.substring(0, name.length() - ".md".length()) + ".ipynb");
    }

    /** Returns the committed notebook of the page, or null if there is none. */
    public static NotebookFile committed(Page page) {
        return Files.isRegularFile(notebook(page)) ? NotebookFile.read(notebook(page)) : null;
    }

    /** Refreshes the page from its sources and the committed outputs, and weaves its notebook and its translations'. */
    public static Result weave(Section section) {
        Page page = Page.read(section.page(), section);
        if (!page.faults().isEmpty()) {
            return new Result(section, page.faults(), List.of(), false);
        }
        return write(page, woven(page).carrying(committed(page)).notebook().codeCells(), false);
    }

    /** Takes over an execution of the page's code cells: figures, notebook, and the page's numbers and outputs. */
    public static Result publish(Page page, List<NotebookCell> executed) {
        Page now = page.again();
        if (!sources(now).equals(sources(page))) {
            throw Problem.wrong("The cells of " + Home.show(page.file()) + " changed while they were executed.",
                    "Run the command again; nothing was written.");
        }
        return now.faults().isEmpty() ? write(now, executed, true)
                : new Result(now.section(), now.faults(), List.of(), false);
    }

    /** Says where the page, its sources, its notebook, its figures and its translations do not agree. */
    public static Result check(Section section) {
        return new Result(section, WeaveCheck.faults(section), List.of(), false);
    }

    private static Result write(Page original, List<NotebookCell> executed, boolean figures) {
        Section section = original.section();
        List<Fault> faults = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        boolean pending = executed.stream().anyMatch(cell -> cell.executionCount() == null);
        List<Page> pages = new ArrayList<>(List.of(original));
        for (Path file : Pages.translations(section)) {
            Page translation = Page.read(file, section);
            faults.addAll(translation.faults());
            if (translation.faults().isEmpty() && translation.cells().size() == executed.size()) {
                pages.add(translation);
            }
        }
        List<Page> refreshed = new ArrayList<>();
        for (Page page : pages) {
            PageRefresh refresh = PageRefresh.of(page, executed);
            faults.addAll(refresh.faults());
            pending |= refresh.pending();
            Page fresh = refresh.refreshed();
            refreshed.add(fresh);
            writeIfNew(fresh.file(), fresh.text(), written);
            if (figures) {
                Figures drawn = new Figures(page, executed);
                faults.addAll(drawn.withoutImage());
                written.addAll(drawn.save());
            }
        }
        for (Page page : refreshed) {
            writeIfNew(notebook(page), woven(page).with(executed).notebook().text(), written);
        }
        pages.subList(1, pages.size()).forEach(translation -> faults.addAll(Translations.faults(original, translation)));
        return new Result(section, faults, written, pending);
    }

    private static Woven woven(Page page) {
        return Woven.weave(page, notebook(page).getParent());
    }

    private static List<String> sources(Page page) {
        return page.cells().stream().map(Block.Cell::source).toList();
    }

    private static void writeIfNew(Path file, String text, List<Path> written) {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
                return;
            }
        } catch (IOException e) {
            // An unreadable old file is replaced, or the write itself says what is wrong.
        }
        AtomicFile.write(file, text);
        written.add(file);
    }
}
