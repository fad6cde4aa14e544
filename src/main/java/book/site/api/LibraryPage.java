package book.site.api;

import book.site.SitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page "The library": the packages, what lives there, and the way to the reference. */
final class LibraryPage {

    private LibraryPage() {
    }

    static SitePage of(Path javadoc) throws IOException {
        Document index = Jsoup.parse(Files.readString(javadoc.resolve("index.html")));
        Element article = new Element("article");
        article.appendElement("h1").attr("id", "the-library").text("The library · 程序库");
        article.append("<p>All the code of the book that computes is one library of small Java files, <code>mapping.*</code>. "
            + "It needs the JDK and nothing else (its charts are drawn by XChart). <a href=\"api/index.html\">The whole API "
            + "reference</a> has a search of its own; types and methods that the sections name lead there, and its pages lead back "
            + "to the sections.</p>");
        Element table = article.appendElement("div").addClass("table packages").appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text("package");
        head.appendElement("th").attr("scope", "col").text("what lives there");
        Element body = table.appendElement("tbody");
        for (Element name : index.select(".summary-table .col-first a[href$=package-summary.html]")) {
            Element row = body.appendElement("tr");
            row.appendElement("td").appendElement("a").attr("href", "api/" + name.attr("href")).appendElement("code")
                .text(name.text());
            Element description = name.parent().nextElementSibling();
            row.appendElement("td").text(description == null ? "" : description.text());
        }
        return SitePage.of("library.html", SitePage.Kind.REFERENCE, "The library (API)", article);
    }
}
