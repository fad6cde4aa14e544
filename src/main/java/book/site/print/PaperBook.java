package book.site.print;

import book.Home;
import book.Problem;
import book.site.Asset;
import book.site.build.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An edition → one web page that a browser prints: cover, contents with page numbers, parts that begin pages of their own. */
final class PaperBook {

    private static final String NO_NUMBER = "";

    private final Edition edition;
    private final String date;
    private final Map<String, String> places = new HashMap<>();

    PaperBook(Edition edition, String date) {
        this.edition = edition;
        this.date = date;
    }

    /** Returns the name of a place in the page, of a part or of an id within it: short, for a PDF takes at most 127 letters. */
    private String place(String part, String id) {
        return places.computeIfAbsent(part + "#" + id, any -> "p" + (places.size() + 1));
    }

    /**
     * Writes the page and all that it shows into a folder and returns the page's file.
     *
     * @param numbers on which printed page a place is; what is not in it gets no number
     */
    Path write(Path folder, Map<String, Integer> numbers) {
        try {
            Files.createDirectories(folder);
            for (Asset asset : Site.katex()) {
                Path file = folder.resolve(asset.name());
                Files.createDirectories(file.getParent());
                Files.write(file, asset.bytes());
            }
            Files.write(folder.resolve("cover.png"), Cover.png());
            for (String name : List.of("paper.css", "paper.js")) {
                Files.write(folder.resolve(name), Asset.resource("/book/site/" + name));
            }
            return Files.writeString(folder.resolve("book.html"), html(numbers));
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + Home.show(folder) + ": " + e.getMessage() + ".",
                    "Make the folder writable, or free some space, and print again.", e);
        }
    }

    private String html(Map<String, Integer> numbers) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.selectFirst("html").attr("lang", "en");
        document.title(edition.title());
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        for (String sheet : List.of("katex/katex.min.css", "paper.css")) {
            head.appendElement("link").attr("rel", "stylesheet").attr("href", sheet);
        }
        head.appendElement("style").appendChild(new DataNode(runningHeads()));
        head.appendElement("script").attr("src", "paper.js");
        Element body = document.body();
        cover(body);
        contents(body, numbers);
        Links links = new Links(edition, (part, id) -> "#" + place(part, id));
        Map<String, Path> media = Media.of(edition);
        int number = 0;
        for (Part part : edition.parts()) {
            Element article = part.article().clone();
            links.rewrite(part, article);
            article.select("[id]").forEach(each -> each.attr("id", place(part.name(), each.id())));
            article.attr("id", place(part.name(), "")).addClass("part").addClass("part-" + number++);
            if (part.kind() == Part.Kind.SECTION) {                   // in the outline of the PDF, below its chapter
                article.select("h1, h2, h3, h4").forEach(PaperBook::lower);
            }
            article.select("img[src]").forEach(image -> image.attr("src", media.get(image.attr("src")).toUri().toString()));
            article.select("audio").forEach(PaperBook::note);
            body.appendChild(article);
        }
        return "<!DOCTYPE html>\n" + document.selectFirst("html").outerHtml() + "\n";
    }

    private static void lower(Element heading) {
        String name = heading.tagName();
        heading.addClass(name).tagName("h" + (name.charAt(1) - '0' + 1));
    }

    private static void note(Element audio) {
        audio.replaceWith(new Element("p").addClass("sound-note").text("A sound: " + audio.attr("src") + " beside the chapter."));
    }

    private void cover(Element body) {
        Element cover = body.appendElement("section").addClass("cover");
        cover.appendElement("img").attr("src", "cover.png").attr("alt", Edition.BOOK + " · " + Edition.BOOK_ZH);
        cover.appendElement("p").text(Edition.SUBTITLE);
        if (!edition.title().equals(Edition.BOOK)) {
            cover.appendElement("p").text(edition.title());
        }
        cover.appendElement("p").addClass("edition").text("Edition of " + date + ". Code under Apache-2.0, prose and figures under CC BY 4.0; "
                + "data sets and pictures made of them keep their own licences.");
    }

    private void contents(Element body, Map<String, Integer> numbers) {
        Element contents = body.appendElement("nav").addClass("contents");
        contents.appendElement("h1").text("Contents · 目录");
        Element list = contents.appendElement("ol");
        Entry.of(edition).forEach(entry -> entry(list, entry, numbers, "chapter-entry"));
    }

    private void entry(Element list, Entry entry, Map<String, Integer> numbers, String level) {
        Element item = list.appendElement("li").addClass(level);
        String place = place(entry.part(), entry.id());
        Element link = item.appendElement("a").attr("href", "#" + place);
        Element words = link.appendElement("span").addClass("words").text(entry.title() + " ");
        words.appendElement("span").attr("lang", "zh").text(entry.titleZh());
        link.appendElement("span").addClass("number").text(numbers.containsKey(place) ? numbers.get(place).toString() : NO_NUMBER);
        if (!entry.inside().isEmpty()) {
            Element inside = item.appendElement("ol");
            entry.inside().forEach(each -> entry(inside, each, numbers, "inner-entry"));
        }
    }

    /** A kind of page for each part, which tells at its top what it belongs to. */
    private String runningHeads() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < edition.parts().size(); i++) {
            Part part = edition.parts().get(i);
            out.append(".part-").append(i).append(" { page: part-").append(i).append("; }\n");
            if (part.kind() != Part.Kind.CHAPTER) {
                out.append("@page part-").append(i).append(" { @top-left { content: \"").append(part.title().replace("\\", "\\\\")
                        .replace("\"", "\\\"")).append("\"; } }\n");
            }
        }
        return out.toString();
    }
}
