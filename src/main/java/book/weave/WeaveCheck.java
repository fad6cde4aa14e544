package book.weave;

import book.Home;
import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Section;
import book.page.Fault;
import book.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must hold for a committed section; it executes nothing. */
final class WeaveCheck {

    private final Section section;
    private final List<Fault> findings = new ArrayList<>();

    WeaveCheck(Section section) {
        this.section = section;
    }

    List<Fault> findings() {
        Page page = Page.read(section.page(), section);
        NotebookFile notebook = check(page);
        List<Page> pages = new ArrayList<>(List.of(page));
        for (Path file : Translations.of(section)) {
            Page translation = Page.read(file, section);
            pages.add(translation);
            NotebookFile translated = check(translation);
            if (page.findings().isEmpty() && translation.findings().isEmpty()) {
                Translations.check(page, translation, findings);
            }
            if (notebook != null && translated != null && !notebook.codeCells().equals(translated.codeCells())) {
                finding(translation, 1, "The translation's notebook has other outputs than the page's.", update());
            }
        }
        if (pages.stream().allMatch(each -> each.findings().isEmpty())) {
            Figures.checkOrphans(pages, findings);
        }
        return findings;
    }

    /** Checks one page against its notebook; the notebook if both can be read. */
    private NotebookFile check(Page page) {
        findings.addAll(page.findings());
        if (!page.findings().isEmpty()) {
            return null;
        }
        Path file = Weave.notebook(page);
        if (!Files.isRegularFile(file)) {
            finding(page, 1, "The page has no notebook " + Home.show(file) + ".", update());
            return null;
        }
        NotebookFile notebook = NotebookFile.read(file);
        Woven woven = Woven.weave(page, file.getParent());
        List<NotebookCell> executed = notebook.codeCells();
        boolean sameCode = woven.notebook().codeCells().equals(executed.stream().map(NotebookCell::unexecuted).toList());
        PageRefresh refresh = PageRefresh.of(page, sameCode ? executed : woven.notebook().codeCells());
        findings.addAll(refresh.findings());
        refresh.stale().forEach(stale -> finding(page, stale.line(), stale.sentence(), "Refresh it: ./book weave "
                + section.number()));
        boolean sameCells = !sameCode || refresh.stale().isEmpty() ? cells(woven, notebook) : false;
        if (sameCode) {
            executed(page, executed);
            new Figures(page, executed).check(findings);
        }
        if (sameCells && !canonical(file, woven.with(executed).notebook().text())) {
            findings.add(new Fault(file, 1, "The notebook is not written as the weave writes it.",
                    "Nobody edits a notebook by hand: ./book weave " + section.number()));
        }
        return notebook;
    }

    private boolean cells(Woven woven, NotebookFile notebook) {
        List<NotebookCell> expected = woven.notebook().cells();
        List<NotebookCell> got = notebook.cells().stream().map(NotebookCell::unexecuted).toList();
        int at = 0;
        while (at < expected.size() && at < got.size() && expected.get(at).equals(got.get(at))) {
            at++;
        }
        if (at == expected.size() && at == got.size()) {
            return true;
        }
        boolean more = at == expected.size();
        int first = woven.lines().isEmpty() ? 1 : woven.lines().get(Math.min(at, woven.lines().size() - 1));
        boolean code = !more && expected.get(at).code();
        String[] lines = more || at >= got.size() ? new String[] {"", ""} : firstDifference(expected.get(at), got.get(at));
        finding(woven.page(), code ? first : lineOf(woven.page(), first, lines[0]), more
                ? "The notebook has more cells than the page, after this one."
                : "This " + (code ? "cell" : "text") + " is not what the notebook has"
                + (at >= got.size() ? ", which ends before it."
                : lines[0].equals(lines[1]) ? " (its kind, name or options)."
                : ": the page says “" + lines[0] + "”, the notebook “" + lines[1] + "”."),
                code ? update() : "Weave it: ./book weave " + section.number());
        return false;
    }

    private static String[] firstDifference(NotebookCell expected, NotebookCell got) {
        List<String> page = expected.source().lines().toList();
        List<String> notebook = got.source().lines().toList();
        for (int i = 0; i < Math.max(page.size(), notebook.size()); i++) {
            String here = i < page.size() ? page.get(i).strip() : "";
            String there = i < notebook.size() ? notebook.get(i).strip() : "";
            if (!here.equals(there)) {
                return new String[] {here, there};
            }
        }
        return new String[] {"", ""};
    }

    /** The line of the page, from one on, that reads so; that one, if the weave has changed the line. */
    private static int lineOf(Page page, int from, String text) {
        List<String> lines = page.text().lines().toList();
        for (int line = from; line <= lines.size() && !text.isEmpty(); line++) {
            if (lines.get(line - 1).strip().equals(text)) {
                return line;
            }
        }
        return from;
    }

    private void executed(Page page, List<NotebookCell> executed) {
        for (int i = 0; i < executed.size(); i++) {
            Integer count = executed.get(i).executionCount();
            int line = page.cells().get(i).line();
            if (count == null || count != i + 1) {
                finding(page, line, "The committed notebook has not executed this cell in its turn (its count is " + count
                        + ", expected " + (i + 1) + ").", update());
                return;
            }
            if (CellOutputs.error(executed.get(i).outputs()) != null) {
                finding(page, line, "The committed notebook holds an error in this cell: "
                        + CellOutputs.error(executed.get(i).outputs()).get("ename").getAsString() + ".", update());
            }
        }
    }

    private static boolean canonical(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private String update() {
        return "Execute it and take over the outcome: ./book run " + section.number() + " --update";
    }

    private void finding(Page page, int line, String sentence, String mend) {
        findings.add(new Fault(page.file(), line, sentence, mend));
    }
}
