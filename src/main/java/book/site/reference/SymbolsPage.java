package book.site.reference;

import org.jsoup.nodes.Element;

/** The tables of symbols and terms get a column with the places where each is used, and a link to where it is introduced. */
final class SymbolsPage {

    private SymbolsPage() {
    }

    static void fill(Element article, Glossary glossary, TermUses uses, FirstUses firsts, Places places) {
        for (Element table : article.select("table")) {
            if (table.select("thead th").size() == 5) {
                table.addClass("glossary").selectFirst("thead tr").appendElement("th").text("used in");
            }
        }
        for (Element code : article.select("table.glossary td > code")) {
            String name = code.text();
            code.text("");
            for (String part : name.split("(?<=\\.)")) {
                code.appendText(part).appendElement("wbr"); // a long name breaks after a point
            }
        }
        for (Entry entry : glossary.entries()) {
            Element cells = entry.row();
            String anchor = firsts.anchor(entry);
            String href = places.href(entry.section());
            Element introduced = cells.lastElementChild();
            if (href != null) {
                boolean first = anchor != null && anchor.startsWith(href + "#");
                introduced.text("").appendChild(Prose.link(first ? anchor : href, entry.section()));
            }
            cells.appendElement("td").appendChild(IndexPage.places(uses.of(entry), null));
        }
    }
}
