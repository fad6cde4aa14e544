package book.weave;

import book.Home;
import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Section;
import book.page.Fault;
import book.page.Page;
import book.page.Pages;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what must hold for a committed section, without executing anything. */
final class WeaveCheck {

    private WeaveCheck() {
    }

    static List<Fault> faults(Section section) {
        Page page = Page.read(section.page(), section);
        NotebookFile notebook = notebook(page);
        List<Fault> faults = new ArrayList<>(faults(page, notebook));
        List<Page> pages = new ArrayList<>(List.of(page));
        for (Path file : Pages.translations(section)) {
            Page translation = Page.read(file, section);
            NotebookFile translated = notebook(translation);
            pages.add(translation);
            faults.addAll(faults(translation, translated));
            if (page.faults().isEmpty() && translation.faults().isEmpty()) {
                faults.addAll(Translations.faults(page, translation));
            }
            if (notebook != null && translated != null && !notebook.codeCells().equals(translated.codeCells())) {
                faults.add(new Fault(translation.file(), 1, "The translation's notebook has other outputs than the page's.",
                        update(section)));
            }
        }
        if (pages.stream().allMatch(each -> each.faults().isEmpty())) {
            faults.addAll(Figures.orphans(pages));
        }
        return faults;
    }

    static String update(Section section) {
        return "Execute it and take over the outcome: ./book run " + section.number() + " --update";
    }

    /** Returns the page's notebook; null if there is none, or if the page has faults and must not be compared with it. */
    private static NotebookFile notebook(Page page) {
        return page.faults().isEmpty() ? Weave.committed(page) : null;
    }

    /** Returns what is wrong with one page and its notebook. */
    private static List<Fault> faults(Page page, NotebookFile notebook) {
        if (!page.faults().isEmpty()) {
            return page.faults();
        }
        if (notebook == null) {
            return List.of(new Fault(page.file(), 1, "The page has no notebook " + Home.show(Weave.notebook(page)) + ".",
                    update(page.section())));
        }
        Woven woven = Woven.weave(page, Weave.notebook(page).getParent());
        List<NotebookCell> executed = notebook.codeCells();
        List<NotebookCell> unexecuted = woven.notebook().codeCells();
        boolean sameCode = unexecuted.equals(executed.stream().map(NotebookCell::unexecuted).toList());
        PageRefresh refresh = PageRefresh.of(page, sameCode ? executed : unexecuted);
        List<Fault> faults = new ArrayList<>(refresh.faults());
        faults.addAll(Rendering.faults(page.file(), page.text()));
        refresh.stale().forEach(stale -> faults.add(new Fault(page.file(), stale.line(), stale.sentence(),
                "Refresh it: ./book weave " + page.section().number())));
        // A stale page is not compared with its notebook: everything that would be reported has just been reported.
        boolean comparable = !sameCode || refresh.stale().isEmpty();
        Optional<Fault> difference = comparable ? CellDifference.of(woven, notebook) : Optional.empty();
        difference.ifPresent(faults::add);
        if (sameCode) {
            Figures figures = new Figures(page, executed);
            faults.addAll(executions(page, executed));
            faults.addAll(figures.withoutImage());
            faults.addAll(figures.unlikeImage());
        }
        if (comparable && difference.isEmpty()) {
            otherText(page, woven.with(executed).notebook().text()).ifPresent(faults::add);
        }
        return faults;
    }

    /** Returns a fault for each cell that ended in an error, up to the first cell that was not executed in its turn. */
    private static List<Fault> executions(Page page, List<NotebookCell> executed) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < executed.size(); i++) {
            Integer count = executed.get(i).executionCount();
            int line = page.cells().get(i).line();
            if (count == null || count != i + 1) {
                faults.add(new Fault(page.file(), line, "The committed notebook has not executed this cell in its turn: its "
                        + "count must be " + (i + 1) + ", got " + count + ".", update(page.section())));
                return faults;
            }
            JsonObject error = CellOutputs.error(executed.get(i).outputs());
            if (error != null) {
                faults.add(new Fault(page.file(), line, "The committed notebook holds an error in this cell: "
                        + error.get("ename").getAsString() + ".", update(page.section())));
            }
        }
        return faults;
    }

    private static Optional<Fault> otherText(Page page, String expected) {
        Path file = Weave.notebook(page);
        try {
            if (Files.readString(file).equals(expected)) {
                return Optional.empty();
            }
        } catch (IOException e) {
            // A file that can no longer be read is not the expected one.
        }
        return Optional.of(new Fault(file, 1, "The notebook is not written as the weave writes it.",
                "Nobody edits a notebook by hand: ./book weave " + page.section().number()));
    }
}
