package book.site.reference;

import book.site.SitePage;
import book.site.reference.Numbered.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Numbers the figures, sounds, tables and displayed equations of a section: figure 3.1-4, table 3.1-2, equation (3.1-5). */
final class Numbering {

    private final SitePage page;
    private final String section;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Numbered> all = new ArrayList<>();

    private Numbering(SitePage page) {
        this.page = page;
        this.section = page.section().number();
    }

    /** Numbers what the page has, and returns it in the page's order. */
    static List<Numbered> apply(SitePage page) {
        Numbering numbering = new Numbering(page);
        String heading = "";
        for (Element element : List.copyOf(page.article().getAllElements())) {
            if (element.normalName().matches("h[1-4]")) {
                heading = Prose.heading(element);
            } else if (element.normalName().equals("figure")) {
                numbering.figure(element, heading);
            } else if (element.is("div.table > table")) {
                numbering.table(element, heading);
            } else if (element.is("div.formula")) {
                numbering.equation(element, heading);
            }
        }
        return numbering.all;
    }

    private void figure(Element figure, String heading) {
        Kind kind = figure.hasClass("sound") ? Kind.SOUND : Kind.FIGURE;
        String number = next(kind);
        if (!figure.hasAttr("id")) {
            figure.attr("id", "figure-" + counts.get(kind));
        }
        Element caption = figure.selectFirst("figcaption");
        String title = caption == null ? heading : words(caption);
        if (caption == null) {
            caption = figure.appendElement("figcaption").text(heading);
        }
        caption.prependText(" ").prependElement("span").addClass("label").text(kind.word + " " + number);
        add(kind, number, figure, title);
    }

    private void table(Element table, String heading) {
        String number = next(Kind.TABLE);
        table.attr("id", "table-" + counts.get(Kind.TABLE));
        Element caption = table.prependElement("caption");
        caption.appendElement("span").addClass("label").text("Table " + number);
        caption.appendText(" " + heading);
        add(Kind.TABLE, number, table, heading);
    }

    private void equation(Element formula, String heading) {
        String number = next(Kind.EQUATION);
        formula.attr("id", "equation-" + counts.get(Kind.EQUATION));
        Element inside = new Element("div").addClass("formula-set").attr("tabindex", "0").attr("role", "group")
                .attr("aria-label", "Equation " + number);
        inside.appendChildren(List.copyOf(formula.childNodes()));
        formula.appendChild(inside);
        formula.appendElement("a").addClass("equation-number").attr("href", "#" + formula.id())
                .attr("aria-label", "Link to equation " + number).text("(" + number + ")");
        add(Kind.EQUATION, number, formula, heading);
    }

    private String next(Kind kind) {
        return section + "-" + counts.merge(kind, 1, Integer::sum);
    }

    private void add(Kind kind, String number, Element element, String title) {
        all.add(new Numbered(kind, section, number, page.path() + "#" + element.id(), title, element));
    }

    private static String words(Element caption) {
        Element plain = caption.clone();
        plain.select(".formula").forEach(formula -> formula.text(formula.attr("data-tex")));
        return plain.text();
    }
}
