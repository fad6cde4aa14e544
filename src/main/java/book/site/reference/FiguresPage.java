package book.site.reference;

import book.site.reference.Numbered.Kind;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The lists of figures, sounds, tables and equations. */
final class FiguresPage {

    static final String PATH = "figures.html";
    static final String TITLE = "Figures, tables, equations · 图、表、公式";

    private FiguresPage() {
    }

    static void fill(Element article, List<Numbered> all, Places places) {
        article.appendElement("h1").attr("id", "figures-tables-equations").text(TITLE);
        for (Kind kind : Kind.values()) {
            List<Numbered> ofKind = all.stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                article.appendElement("h2").attr("id", kind.plural.toLowerCase(Locale.ROOT))
                        .text(kind.plural + " · " + kind.chinese);
                list(article, kind, ofKind, places);
            }
        }
    }

    private static void list(Element article, Kind kind, List<Numbered> all, Places places) {
        String section = null;
        Element list = null;
        for (Numbered one : all) {
            if (!one.section().equals(section)) {
                section = one.section();
                article.appendElement("h3").attr("id", kind.plural.toLowerCase(Locale.ROOT) + "-" + section)
                        .appendChild(Prose.link(places.href(section), section + " " + places.title(section)));
                list = article.appendElement("ul").addClass("numbered");
            }
            Element item = list.appendElement("li");
            item.appendChild(Prose.link(one.href(), kind == Kind.EQUATION ? "(" + one.number() + ")" : one.label()));
            if (kind == Kind.EQUATION) {
                item.appendText(" ").appendElement("code").text(one.element().attr("data-tex").replaceAll("\\s+", " ").strip());
            } else {
                item.appendText(" " + one.title());
            }
        }
    }
}
