package book.site.print;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** An article → a document of an EPUB: well-formed XHTML, formulas as MathML, no attribute that HTML no longer has. */
final class Xhtml {

    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"en\" xml:lang=\"en\">\n"
            + "<head>\n<meta charset=\"utf-8\" />\n<title>%s</title>\n"
            + "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\" />\n</head>\n<body%s>\n";

    private Xhtml() {
    }

    /** Returns the document; {@code body} are the attributes of its body. */
    static String document(String title, String body, String inside) {
        return String.format(Locale.ROOT, HEAD, text(title), body) + inside + "\n</body>\n</html>\n";
    }

    /** Returns an article as XHTML. */
    static String of(Element article) {
        Element copy = article.clone();
        MathMl.instead(copy);
        copy.select("[data-tex]").removeAttr("data-tex");
        for (Element cell : copy.select("[align]")) {
            if (!cell.attr("align").equals("left")) {
                cell.addClass(cell.attr("align"));
            }
            cell.removeAttr("align");
        }
        copy.select("[lang]").forEach(each -> each.attr("xml:lang", each.attr("lang")));
        copy.select("img:not([alt])").attr("alt", "");
        copy.select("audio").attr("preload", "none");
        copy.select("svg:not([xmlns])").attr("xmlns", "http://www.w3.org/2000/svg");
        withoutControls(copy);
        Document document = Document.createShell("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8")
                .prettyPrint(false);
        document.body().appendChild(copy);
        return document.body().html();
    }

    /** Replaces the signs in a text that XML cannot tell, such as those that colour a terminal. */
    static void withoutControls(Element element) {
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text && NO_XML.matcher(text.getWholeText()).find()) {
                text.text(allowed(text.getWholeText()));
            }
        });
    }

    /** Returns a text without the signs that XML cannot tell. */
    private static String allowed(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** Returns a text as it stands in XML. */
    static String text(String text) {
        return allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
