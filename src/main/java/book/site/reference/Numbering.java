package book.site.reference;

import book.site.SitePage;
import book.site.reference.Numbered.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Numbers the figures, sounds, tables and displayed equations of a section: figure 3.1-4, table 3.1-2, equation (3.1-5). */
final class Numbering {

    private final SitePage page;
    private final String section;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Set<String> ids = new HashSet<>();
    private final List<Numbered> all = new ArrayList<>();

    private Numbering(SitePage page) {
        this.page = page;
        this.section = page.section().number();
    }

    /** Numbers what the page has, and returns it in the page's order. */
    static List<Numbered> apply(SitePage page) {
        Numbering numbering = new Numbering(page);
        String heading = "";
        for (Element element : page.article().select("h1, h2, h3, h4, figure, div.table > table, div.formula")) {
            if (element.normalName().startsWith("h")) {
                heading = Prose.heading(element);
            } else if (element.normalName().equals("figure")) {
                numbering.figure(element, heading);
            } else if (element.normalName().equals("table")) {
                numbering.table(element, heading);
            } else {
                numbering.equation(element, heading);
            }
        }
        return numbering.all;
    }

    private void figure(Element figure, String heading) {
        Kind kind = figure.hasClass("sound") ? Kind.SOUND : Kind.FIGURE;
        String number = next(kind);
        String id = figure.hasAttr("id") ? figure.id() : "figure-" + counts.get(kind);
        figure.attr("id", ids.add(id) ? id : kind.word.toLowerCase(Locale.ROOT) + "-" + number); // a cell may show and play
        Element caption = figure.selectFirst("figcaption");
        String title = caption == null ? heading : words(caption);
        if (caption == null) {
            caption = figure.appendElement("figcaption").text(heading);
        }
        caption.prependText(" ").prependChild(label(kind, number, figure));
        add(kind, number, figure, title);
    }

    private void table(Element table, String heading) {
        String number = next(Kind.TABLE);
        table.attr("id", "table-" + counts.get(Kind.TABLE));
        Element caption = table.prependElement("caption");
        caption.appendChild(label(Kind.TABLE, number, table));
        caption.appendText(" " + heading);
        add(Kind.TABLE, number, table, heading);
    }

    private void equation(Element formula, String heading) {
        String number = next(Kind.EQUATION);
        formula.attr("id", "equation-" + counts.get(Kind.EQUATION));
        Element inside = new Element("div").addClass("formula-set").attr("tabindex", "0").attr("role", "group")
                .attr("aria-label", Numbered.word(Kind.EQUATION, page.language()) + " " + number);
        inside.appendChildren(List.copyOf(formula.childNodes()));
        formula.appendChild(inside);
        formula.appendElement("a").addClass("equation-number").attr("href", "#" + formula.id())
                .attr("aria-label", "Link to equation " + number).text("(" + number + ")");
        add(Kind.EQUATION, number, formula, heading);
    }

    /** The number is a link to what it stands on, to be copied. */
    private Element label(Kind kind, String number, Element numbered) {
        return Prose.link("#" + numbered.id(), Numbered.word(kind, page.language()) + " " + number).addClass("label");
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
