package book.weave;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Outline;
import book.outline.Section;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Chapter pages → notebooks. {@link #weave} brings both up to date with the sources and with each other, {@link #check}
 * says where they are not, {@link #publish} takes over a fresh execution.
 */
public final class Weave {

    private Weave() {
    }

    /**
     * What became of a section.
     *
     * @param findings what is wrong; nothing if the list is empty
     * @param written  the files that were changed
     * @param pending  whether outputs, figures or numbers wait for an execution (run --update)
     */
    public record Result(Section section, List<Fault> findings, List<Path> written, boolean pending) {
    }

    /** The sections asked for (all, if none is) that have a page; asking for one that has none is a {@link Problem}. */
    public static List<Section> sections(List<String> asked) {
        List<Section> selected = Outline.ofTheBook().select(asked);
        List<Section> written = selected.stream().filter(section -> Files.isRegularFile(section.page())).toList();
        for (String name : asked) {
            if (Outline.ofTheBook().select(List.of(name)).stream().noneMatch(written::contains)) {
                Section section = Outline.ofTheBook().select(List.of(name)).get(0);
                throw Problem.usage("Section " + section.number() + ", " + section.title() + ", has no page yet.",
                        "./book list shows the sections that have one; an author begins it in "
                        + Home.show(section.page()) + ".");
            }
        }
        return written;
    }

    /** Where the committed notebook of a page lies: the same name, in {@code notebooks}. */
    public static Path notebook(Page page) {
        String name = page.file().getFileName().toString();
        return page.section().notebook().resolveSibling(name.substring(0, name.length() - ".md".length()) + ".ipynb");
    }

    /** The committed notebook of the page, or null if there is none. */
    public static NotebookFile committed(Page page) {
        return Files.isRegularFile(notebook(page)) ? NotebookFile.read(notebook(page)) : null;
    }

    /** Refreshes the page from its sources and the committed outputs, and weaves its notebook and its translations'. */
    public static Result weave(Section section) {
        Page page = Page.read(section.page(), section);
        if (!page.findings().isEmpty()) {
            return new Result(section, page.findings(), List.of(), false);
        }
        Woven woven = Woven.weave(page, notebook(page).getParent()).carrying(committed(page));
        return write(section, woven.notebook().codeCells(), false);
    }

    /** Takes over an execution of the page's code cells: figures, notebook, and the page's numbers and outputs. */
    public static Result publish(Section section, List<NotebookCell> executed) {
        return write(section, executed, true);
    }

    /** Says where the page, its sources, its notebook, its figures and its translations do not agree. */
    public static Result check(Section section) {
        return new Result(section, new WeaveCheck(section).findings(), List.of(), false);
    }

    private static Result write(Section section, List<NotebookCell> executed, boolean figures) {
        List<Fault> findings = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        boolean pending = false;
        Page original = Page.read(section.page(), section);
        if (!original.cells().stream().map(Block.Cell::source).toList()
                .equals(executed.stream().map(NotebookCell::source).toList())) {
            throw Problem.wrong("The cells of " + Home.show(original.file()) + " changed while they were executed.",
                    "Run the command again; nothing was written.");
        }
        List<Page> pages = new ArrayList<>(List.of(original));
        for (Path file : Translations.of(section)) {
            Page translation = Page.read(file, section);
            findings.addAll(translation.findings());
            if (translation.findings().isEmpty() && translation.cells().size() == executed.size()) {
                pages.add(translation);
            }
        }
        for (Page page : pages) {
            PageRefresh refresh = PageRefresh.of(page, executed);
            findings.addAll(refresh.findings());
            pending |= refresh.pending() || executed.stream().anyMatch(cell -> cell.executionCount() == null);
            writeIfNew(page.file(), refresh.text(), written);
            if (figures) {
                written.addAll(new Figures(page, executed).save(findings));
            }
        }
        for (Page page : pages) {
            Page fresh = Page.read(page.file(), section);
            writeIfNew(notebook(page), Woven.weave(fresh, notebook(page).getParent()).with(executed).notebook().text(), written);
            if (page != original) {
                Translations.check(pages.get(0), page, findings);
            }
        }
        return new Result(section, findings, written, pending);
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
