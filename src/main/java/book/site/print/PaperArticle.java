package book.site.print;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** An article of the site → an article for paper: nothing to press, nothing folded, nothing hidden. */
final class PaperArticle {

    private static final String ON_SCREEN = "script, style, link, noscript, button, input, select, textarea, form, template, "
            + "dialog, [hidden], [role=tooltip], .anchor, .copy, p.back";

    private PaperArticle() {
    }

    static Element of(Element article) {
        Element paper = article.clone();
        paper.select("label:has(input[type=radio])").prepend("○ ");
        paper.select(ON_SCREEN).remove();
        paper.select("svg").forEach(PaperDrawing::colour);
        paper.select("p:has(a[href^=index.html])").stream().filter(way -> way.text().matches("Contents · .*(before|next): .*"))
                .forEach(Element::remove);
        paper.select("details.setup").forEach(PaperArticle::note);
        paper.select("details").forEach(PaperArticle::open);
        paper.select("label").forEach(Element::unwrap);
        Set<String> names = new HashSet<>();
        for (Element each : paper.getAllElements()) {
            if (each.hasAttr("id") && !names.add(each.id())) {
                each.removeAttr("id");
            }
            List<String> onScreen = each.attributes().asList().stream().map(Attribute::getKey)
                    .filter(name -> name.startsWith("data-") || List.of("tabindex", "loading", "decoding", "aria-controls",
                            "aria-describedby", "aria-labelledby", "for").contains(name) || name.startsWith("on")).toList();
            onScreen.stream().filter(name -> !name.equals("data-tex")).forEach(each::removeAttr);
        }
        return paper;
    }

    /** Imports and definitions, which the site folds: on paper only their number is told. */
    private static void note(Element details) {
        Element summary = details.selectFirst("summary");
        Element note = new Element("p").addClass("setup-note").text((summary == null ? "imports and definitions" : summary.text())
                + ", in the notebook");
        details.replaceWith(note);
    }

    private static void open(Element details) {
        details.tagName("div").removeAttr("open").addClass("opened");
        details.select("summary").forEach(summary -> summary.tagName("p").addClass("opened-title"));
    }
}
