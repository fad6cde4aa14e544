package book.site.reference;

import org.jsoup.nodes.Element;

/** All sources of the book in one list, with the sections that cite them. */
final class SourcesPage {

    static final String TITLE = "Sources · 文献";

    private SourcesPage() {
    }

    static void fill(Element article, Bibliography bibliography) {
        article.appendElement("h1").attr("id", "sources-of-the-book").text(TITLE);
        article.appendElement("p").text("The " + bibliography.sources().size() + " books, papers and programs that the sections "
                + "name, in the order of their keys. The numbers are the sections that cite them.");
        Element list = article.appendElement("ul").addClass("bibliography");
        for (Source source : bibliography.sources()) {
            Work work = source.work();
            Element item = list.appendElement("li").attr("id", source.id());
            item.appendElement("span").addClass("key").text("[" + source.key() + "]");
            item.appendText(work.authors().isEmpty() ? " " : " " + work.authors() + ", ");
            item.appendElement("em").text(work.title());
            item.appendText((work.rest().startsWith("(") ? " " : work.rest().isEmpty() ? "" : ", ") + work.rest() + ". ");
            item.appendChild(IndexPage.places(source.places(), null));
        }
    }
}
