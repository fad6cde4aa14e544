package book.weave;

import book.markdown.MarkdownText;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.page.Block;
import book.page.Mark;
import book.page.Page;
import book.page.Prediction;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mapping.files.Sha256;

/**
 * A page's notebook: {@code page → notebook}, the same notebook for the same page on every system. Below a question to predict
 * ({@link Prediction}) it has a line for the reader's guess; the outputs and the prose that answer it are folded.
 *
 * @param notebook with the page's sources; not executed unless outputs were {@link #carrying carried} over
 * @param lines    for each cell of the notebook, the line of the page it comes from
 */
public record Woven(Page page, NotebookFile notebook, List<Integer> lines) {

    /** Weaves the page for a notebook that will lie in {@code folder}. */
    public static Woven weave(Page page, Path folder) {
        return new Weaving(page, new PageLinks(page.file().toAbsolutePath().getParent(), folder)).weave();
    }

    /**
     * Returns the same notebook with the outputs of the older one, as far as they are still valid: up to the first code cell
     * whose source differs.
     */
    public Woven carrying(NotebookFile older) {
        List<NotebookCell> old = older == null ? List.of() : older.codeCells();
        List<NotebookCell> carried = new ArrayList<>();
        int count = 0;
        boolean same = true;
        for (NotebookCell cell : notebook.cells()) {
            NotebookCell before = cell.code() && same && count < old.size() ? old.get(count) : null;
            count += cell.code() ? 1 : 0;
            same &= !cell.code() || before != null && before.source().equals(cell.source());
            carried.add(cell.code() && same ? cell.executed(before.executionCount(), before.outputs(), before.ledger()) : cell);
        }
        return new Woven(page, new NotebookFile(carried, notebook.metadata()), lines);
    }

    /** Returns the same notebook with these code cells in place of its own. */
    public Woven with(List<NotebookCell> codeCells) {
        List<NotebookCell> cells = new ArrayList<>();
        int count = 0;
        for (NotebookCell cell : notebook.cells()) {
            cells.add(cell.code() ? codeCells.get(count++) : cell);
        }
        return new Woven(page, new NotebookFile(List.copyOf(cells), notebook.metadata()), lines);
    }

    private static final class Weaving {

        private static final String GUESS = "\n> **My guess** (double-click here and write it, before you open what is folded "
                + "below): …\n";
        private static final String FOLDED = "<details>\n"
                + "<summary>What happened? Open this after your guess.</summary>\n\n";

        private final Page page;
        private final List<Edit> edits = new ArrayList<>();
        private final List<NotebookCell> cells = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        Weaving(Page page, PageLinks links) {
            this.page = page;
            page.links().forEach(link ->
                    edits.add(new Edit(link.start(), link.end(), links.rewritten(link.destination()))));
            page.marks().forEach(this::unwrapped);
            page.predictions().forEach(prediction -> edits.add(new Edit(prediction.end(), prediction.end(), GUESS)));
        }

        /** A notebook shows no comments; behind the sentence of a claim stands a small sign that names it. */
        private void unwrapped(Mark mark) {
            edits.add(new Edit(mark.start(), mark.from(), ""));
            edits.add(new Edit(mark.to(), mark.end(), mark.kind() == Mark.Kind.CLAIM
                    ? " <sup title=\"claim " + mark.name() + "\">✓</sup>" : ""));
        }

        Woven weave() {
            int from = page.bodyAt();
            for (Block block : page.blocks()) {
                if (block instanceof Block.Heading) {
                    prose(from, block.start());
                    from = block.start();
                } else if (block instanceof Block.Cell cell) {
                    prose(from, block.start());
                    cells.add(new NotebookCell(id(cell.name() == null ? "code-" + digest(cell.source()) : cell.name()), true,
                            cell.source(), metadata(cell), null, new JsonArray()));
                    lines.add(cell.line());
                    from = block.end();
                } else if (block instanceof Block.Listing) {
                    edits.add(new Edit(block.start(), page.text().indexOf('\n', block.start()),
                            page.text().substring(block.start()).replaceFirst("(?s)^(\\s*[`~]+).*", "$1java")));
                } else {
                    edits.add(new Edit(block.start(), pastBlankLines(block.end()), ""));
                }
            }
            prose(from, page.text().length());
            return new Woven(page, new NotebookFile(List.copyOf(cells), notebookMetadata()), List.copyOf(lines));
        }

        private void prose(int from, int to) {
            String text = withFolds(from, to).stripTrailing().replaceFirst("^\\s*\\n", "");
            if (!text.isBlank()) {
                int at = from;
                while (Character.isWhitespace(page.text().charAt(at))) {
                    at++;
                }
                cells.add(NotebookCell.markdown(id("text-" + digest(text)), NotebookTables.in(NotebookFormulas.in(text))));
                lines.add(MarkdownText.lineAt(page.text(), at));
            }
        }

        /** Returns the text between two offsets; what answers a question to predict is folded. */
        private String withFolds(int from, int to) {
            StringBuilder text = new StringBuilder();
            int at = from;
            for (Prediction prediction : page.predictions()) {
                int start = Math.max(at, prediction.from());
                int end = Math.min(to, pastBlankLines(prediction.to()));
                if (start < end) {
                    text.append(Edit.apply(page.text(), at, start, edits));
                    String answer = Edit.apply(page.text(), start, end, edits).strip();
                    text.append(answer.isEmpty() ? "" : FOLDED + answer + "\n\n</details>\n\n");
                    at = end;
                }
            }
            return text.append(Edit.apply(page.text(), at, to, edits)).toString();
        }

        private int pastBlankLines(int at) {
            int end = at;
            while (end < page.text().length() && page.text().charAt(end) == '\n') {
                end++;
            }
            return end;
        }

        private String id(String wanted) {
            String id = wanted;
            for (int n = 2; !ids.add(id); n++) {
                id = wanted + "-" + n;
            }
            return id;
        }

        private JsonObject metadata(Block.Cell cell) {
            JsonObject book = new JsonObject();
            if (cell.name() != null) {
                book.addProperty("name", cell.name());
            }
            if (cell.timing()) {
                book.addProperty("timing", true);
            }
            if (cell.limit() != null) {
                book.addProperty("limit", cell.limit().toSeconds() + "s");
            }
            JsonObject metadata = new JsonObject();
            if (book.size() > 0) {
                metadata.add("book", book);
            }
            if (page.predictions().stream().anyMatch(prediction -> prediction.rules(cell.start()))) {
                JsonObject jupyter = new JsonObject();
                jupyter.addProperty("outputs_hidden", true);
                metadata.add("jupyter", jupyter);
                metadata.addProperty("collapsed", true);
            }
            return metadata;
        }

        private JsonObject notebookMetadata() {
            JsonObject book = new JsonObject();
            book.addProperty("section", page.section().number());
            book.addProperty("page", page.section().chapter() + "/" + page.file().getFileName());
            JsonObject kernel = new JsonObject();
            kernel.addProperty("name", "java");
            kernel.addProperty("display_name", "Java");
            kernel.addProperty("language", "java");
            JsonObject language = new JsonObject();
            language.addProperty("name", "Java");
            language.addProperty("file_extension", ".jshell");
            language.addProperty("mimetype", "text/x-java-source");
            language.addProperty("codemirror_mode", "java");
            language.addProperty("pygments_lexer", "java");
            JsonObject metadata = new JsonObject();
            metadata.add("book", book);
            metadata.add("kernelspec", kernel);
            metadata.add("language_info", language);
            return metadata;
        }

        private static String digest(String text) {
            return Sha256.of(text).substring(0, 8);
        }
    }
}
