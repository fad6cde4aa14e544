package book.site.reference;

import org.jsoup.nodes.Element;

/** The tables of symbols and terms get a column with the places where each is used; the section of introduction becomes a link. */
final class SymbolsPage {

    private SymbolsPage() {
    }

    static void fill(Element article, Glossary glossary, TermUses uses, FirstUses first, Places places) {
        for (Element table : article.select("table")) {
            if (table.select("thead th").size() == 5) {
                table.addClass("glossary").selectFirst("thead tr").appendElement("th").text("used in");
            }
        }
        for (Entry entry : glossary.entries()) {
            Element cells = entry.row();
            String anchor = first.anchor(entry);
            String href = places.href(entry.section());
            Element introduced = cells.lastElementChild();
            if (href != null) {
                introduced.text("").appendChild(Prose.link(anchor != null && anchor.startsWith(href + "#") ? anchor : href, entry.section()));
            }
            cells.appendElement("td").appendChild(IndexPage.places(uses.of(entry), null));
        }
    }
}
