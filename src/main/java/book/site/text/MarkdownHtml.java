package book.site.text;

import book.markdown.MarkdownParser;
import book.page.Page;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** A Markdown text → an HTML element {@code article}: formulas set, code coloured, marks as spans, flow charts drawn. */
public final class MarkdownHtml {

    private MarkdownHtml() {
    }

    /** Returns a page of the book as an article; its cells, outputs and figures know which cell they belong to. */
    public static Element of(Page page) {
        return article(page.text(), page);
    }

    /** Returns any other Markdown text as an article. */
    public static Element of(String markdown) {
        return article(markdown, null);
    }

    private static Element article(String markdown, Page page) {
        FormulaTokens formulas = new FormulaTokens(markdown);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create(), HeadingAnchorExtension.create()))
                .nodeRendererFactory(context -> new BlockHtml(context, page, formulas)).build();
        String html = formulas.set(renderer.render(MarkdownParser.parse(formulas.text())));
        Element article = parsed("<article>" + html + "</article>").selectFirst("article");
        article.select("table").forEach(table -> table.wrap("<div class=\"table\"></div>"));
        article.select("td code").stream().filter(code -> code.childrenSize() == 0)   // a long name may break after a dot
                .forEach(code -> code.html(code.html().replace(".", ".<wbr>")));
        article.select("h1[id], h2[id], h3[id], h4[id]").forEach(heading -> heading.appendElement("a").addClass("anchor")
                .attr("href", "#" + heading.id()).attr("aria-label", "Link to this heading").text("#"));
        return article;
    }

    /** Returns HTML as a tree that keeps capitals (SVG needs them) and blanks (code needs them). */
    public static Document parsed(String html) {
        Document document = Jsoup.parse(html, Parser.htmlParser().settings(ParseSettings.preserveCase));
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
