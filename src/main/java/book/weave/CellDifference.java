package book.weave;

import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.page.Fault;
import book.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** (a woven page, its committed notebook) → the first cell that differs, located in the page. Outputs do not count. */
final class CellDifference {

    private CellDifference() {
    }

    static Optional<Fault> of(Woven woven, NotebookFile notebook) {
        List<NotebookCell> expected = woven.notebook().cells();
        List<NotebookCell> got = notebook.cells().stream().map(NotebookCell::unexecuted).toList();
        int at = first(expected, got);
        if (at < expected.size()) {
            NotebookCell other = at < got.size() ? got.get(at) : null;
            return Optional.of(fault(woven.page(), woven.lines().get(at), expected.get(at), other));
        }
        return at == got.size() ? Optional.empty() : Optional.of(new Fault(woven.page().file(),
                at == 0 ? 1 : woven.lines().get(at - 1), "The notebook has more cells than the page, after this one.",
                weave(woven.page())));
    }

    /** @param got the notebook's cell; null if it has no more */
    private static Fault fault(Page page, int line, NotebookCell expected, NotebookCell got) {
        String mend = expected.code() ? WeaveCheck.update(page.section()) : weave(page);
        String unlike = "This " + (expected.code() ? "cell" : "text") + " is not what the notebook has";
        if (got == null) {
            return new Fault(page.file(), line, unlike + ", which ends before it.", mend);
        }
        List<String> here = expected.source().lines().map(String::strip).toList();
        List<String> there = got.source().lines().map(String::strip).toList();
        int at = first(here, there);
        if (at == here.size() && at == there.size()) {
            return new Fault(page.file(), line, unlike + " (its kind, name or options).", mend);
        }
        String text = at < here.size() ? here.get(at) : "";
        return new Fault(page.file(), expected.code() ? line : lineOf(page, line, text), unlike + ": the page says “" + text
                + "”, the notebook “" + (at < there.size() ? there.get(at) : "") + "”.", mend);
    }

    /** Returns the first index at which two lists differ; their length if they are equal. */
    static <T> int first(List<T> one, List<T> other) {
        int common = Math.min(one.size(), other.size());
        return IntStream.range(0, common).filter(i -> !one.get(i).equals(other.get(i))).findFirst().orElse(common);
    }

    /** Returns the first line of the page, from {@code from} on, with this text; {@code from} if the weave changed the line. */
    private static int lineOf(Page page, int from, String text) {
        List<String> lines = page.text().lines().toList();
        return text.isEmpty() ? from : IntStream.rangeClosed(from, lines.size())
                .filter(line -> lines.get(line - 1).strip().equals(text)).findFirst().orElse(from);
    }

    private static String weave(Page page) {
        return "Weave it: ./book weave " + page.section().number();
    }
}
