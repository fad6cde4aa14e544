package book.grading.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** The mapping from a document to HTML that suits light and dark pages; HTML inside the document is shown, not interpreted. */
public final class NotebookHtml implements NodeRenderer {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
            .escapeHtml(true).sanitizeUrls(true).nodeRendererFactory(NotebookHtml::new)
            .attributeProviderFactory(context -> NotebookHtml::style).build();

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    private NotebookHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    /** Returns the document as HTML, with a coloured edge on its left. */
    public static String of(Document document, Tint edge) {
        return "<div style=\"" + edge(edge) + "\">\n" + RENDERER.render(document) + "</div>";
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Tinted.class, Passage.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Tinted tinted) {
            html.tag("span", Map.of("style", "color:" + tinted.tint.html));
            renderChildren(node);
            html.tag("/span");
        } else if (node instanceof Passage passage) {
            html.line();
            html.tag("div", passage.edge == null ? Map.of() : Map.of("style", edge(passage.edge)));
            html.line();
            renderChildren(node);
            html.line();
            html.tag("/div");
            html.line();
        }
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private static String edge(Tint tint) {
        return "border-left:4px solid " + tint.html + ";padding-left:1em";
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell) {
            attributes.put("style", "text-align:left");
        } else if (node instanceof BulletList list && list.getMarker() == null) {
            attributes.put("style", "list-style:none;padding-left:0");
        }
    }
}
