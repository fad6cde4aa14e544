package book.site.text;

import book.diagram.FlowChart;
import book.markdown.MarkdownText;
import book.page.Block;
import book.page.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** What the book's Markdown means beyond CommonMark: cells and what they put out, listings, figures, sounds, marks. */
final class BlockHtml extends CoreHtmlNodeRenderer {

    private static final String CLOSING_MARK = "<!--/-->";
    private static final String SETUP = "setup";

    private final HtmlWriter html;
    private final FormulaTokens formulas;
    private final Map<Integer, Block> blocks = new HashMap<>();
    private final Map<String, String> cellOfFigure = new HashMap<>();
    private final Deque<Boolean> open = new ArrayDeque<>();
    private int cells;

    /**
     * Renders into what the context gives.
     *
     * @param page null if the text is not a page of the book
     */
    BlockHtml(HtmlNodeRendererContext context, Page page, FormulaTokens formulas) {
        super(context);
        this.html = context.getWriter();
        this.formulas = formulas;
        if (page != null) {
            page.blocks().forEach(block -> blocks.put(block.line(), block));
            List<String> names = page.cells().stream().map(Block.Cell::name).toList();
            page.all(Block.Figure.class).forEach(figure -> figure.origin(names)
                    .ifPresent(origin -> cellOfFigure.put(figure.file(), origin.cell())));
        }
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, HtmlInline.class, Paragraph.class);
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        Block block = blocks.get(fence.getSourceSpans().get(0).getLineIndex() + 1);
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        String language = info.split("\\s+")[0];
        if (block instanceof Block.Cell cell) {
            cell(cell);
        } else if (block instanceof Block.Listing listing) {
            element("div", Map.of("class", "listing", "data-reference", listing.reference()),
                    () -> code(fence.getLiteral(), "java"));
        } else if (language.equals("mermaid")) {
            diagram(fence.getLiteral(), block instanceof Block.OutputFence output ? output.cell() : null);
        } else if (block instanceof Block.OutputFence output) {
            element("div", Map.of("class", "output", "data-cell", output.cell()),
                    () -> element("pre", Map.of("tabindex", "0"), () -> html.text(fence.getLiteral())));
        } else {
            element("div", Map.of("class", "code"), () -> code(fence.getLiteral(), language));
        }
        html.line();
    }

    private void cell(Block.Cell cell) {
        cells++;
        String name = cell.name() == null ? String.valueOf(cells) : cell.name();
        element("div", ordered("class", "cell", "id", "cell-" + name, "data-cell", name), () -> {
            element("div", Map.of("class", "cell-head"), () -> {
                element("span", Map.of("class", "cell-name"), () -> html.text("cell " + name));
                if (cell.timing()) {
                    element("span", Map.of("class", "cell-note"), () -> html.text("its times depend on the machine"));
                }
            });
            if (name.startsWith(SETUP)) {                                 // many imports, which say nothing new
                element("details", Map.of("class", "setup"), () -> {
                    element("summary", Map.of(), () -> html.text("imports and definitions, "
                            + cell.source().lines().count() + " lines"));
                    code(cell.source(), "java");
                });
            } else {
                code(cell.source(), "java");
            }
        });
    }

    private void code(String source, String language) {
        element("pre", Map.of("tabindex", "0"), () -> element("code",
                language.isEmpty() ? Map.of() : Map.of("class", "language-" + language),
                () -> html.raw(Highlighter.html(source, language))));
    }

    private void diagram(String mermaid, String cell) {
        FlowChart chart = FlowChart.read(mermaid.strip()).orElse(null);
        if (chart == null) {
            element("div", Map.of("class", "code"), () -> code(mermaid, "mermaid"));
            return;
        }
        element("figure", cell == null ? Map.of("class", "diagram") : ordered("class", "diagram", "data-cell", cell),
                () -> html.raw(chart.svg()));
    }

    @Override
    public void visit(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        String destination = only == null || only.getNext() != null ? null
                : only instanceof Image image ? image.getDestination() : only instanceof Link link ? link.getDestination() : null;
        if (only instanceof Image && destination != null) {
            figure("picture", destination, only, () -> html.tag("img", ordered("src", destination, "alt", plain(only),
                    "loading", "lazy", "decoding", "async"), true));
        } else if (destination != null && destination.endsWith(".wav")) {
            figure("sound", destination, only, () -> element("audio",
                    ordered("controls", "", "preload", "none", "src", destination, "aria-label", plain(only)), () -> { }));
        } else {
            super.visit(paragraph);
        }
    }

    private void figure(String kind, String destination, Node captioned, Runnable inside) {
        String file = destination.substring(destination.lastIndexOf('/') + 1);
        String stem = file.replaceFirst("^\\d+(\\.\\d+)*-", "").replaceFirst("\\.[a-z]+$", "");
        Map<String, String> attributes = ordered("class", kind, "id", (kind.equals("sound") ? "sound-" : "figure-") + stem);
        if (cellOfFigure.containsKey(file)) {
            attributes.put("data-cell", cellOfFigure.get(file));
        }
        html.line();
        element("figure", attributes, () -> {
            inside.run();
            element("figcaption", Map.of(), () -> visitChildren(captioned));
        });
        html.line();
    }

    /** A mark of the page: a number of the ledger or a claim; a link to another section needs nothing. */
    @Override
    public void visit(HtmlInline mark) {
        String comment = mark.getLiteral();
        if (comment.startsWith("<!--=") || comment.startsWith("<!--?")) {
            html.tag("span", ordered("class", comment.charAt(4) == '=' ? "number" : "claim",
                    "data-name", comment.substring(5, comment.length() - 3)));
            open.push(true);
        } else if (comment.startsWith("<!--@")) {
            open.push(false);
        } else if (comment.equals(CLOSING_MARK) && !open.isEmpty()) {
            if (open.pop()) {
                html.tag("/span");
            }
        } else {
            super.visit(mark);
        }
    }

    private String plain(Node node) {
        return formulas.written(MarkdownText.words(node));
    }

    private void element(String name, Map<String, String> attributes, Runnable inside) {
        html.tag(name, attributes);
        inside.run();
        html.tag("/" + name);
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
