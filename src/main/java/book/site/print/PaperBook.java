package book.site.print;

import book.Home;
import book.Problem;
import book.site.Asset;
import book.site.build.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** An edition → one web page that a browser prints: cover, contents with page numbers, parts that begin pages of their own. */
final class PaperBook {

    private static final String NO_NUMBER = "";
    private static final String HEAD_FONT = "plain, \"DejaVu Sans\", Arial, \"WenQuanYi Zen Hei\", sans-serif";

    private final Edition edition;
    private final String date;
    private final Map<String, String> places = new HashMap<>();
    private final List<Asset> stills = new ArrayList<>();

    PaperBook(Edition edition, String date) {
        this.edition = edition;
        this.date = date;
    }

    /** Returns the name of a place in the page, of a part or of an id within it: short, for a PDF takes at most 127 letters. */
    private String place(String part, String id) {
        return places.computeIfAbsent(part + "#" + id, any -> "p" + (places.size() + 1));
    }

    /**
     * Writes the page for a browser, with all that it shows, into a folder and returns the page's file.
     *
     * @param numbers on which printed page a place is; what is not in it gets no number
     */
    Path write(Path folder, Map<String, Integer> numbers) {
        Document document = document(numbers);
        for (Element katex : document.select(".katex")) {             // not a hundred tags each in the PDF
            Element tex = katex.selectFirst("annotation");
            katex.attr("role", "img").attr("aria-label", tex == null ? katex.text() : tex.text());
            katex.select(".katex-mathml").remove();
        }
        document.select("[data-tex]").removeAttr("data-tex");
        Element head = document.head();
        head.prependElement("link").attr("rel", "stylesheet").attr("href", "katex/katex.min.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "paper.css");
        head.appendElement("style").appendChild(new DataNode(runningHeads()));
        head.appendElement("script").attr("src", "paper.js");
        List<Asset> files = new ArrayList<>(Site.katex());
        files.add(Asset.ofResource("paper.css"));
        files.add(Asset.ofResource("paper.js"));
        files.add(Asset.file("cover.png", Cover.png()));
        files.add(Asset.file("book.html", "<!DOCTYPE html>\n" + document.selectFirst("html").outerHtml() + "\n"));
        files.addAll(stills);
        write(folder, files);
        return folder.resolve("book.html");
    }

    /**
     * Writes the page for a library that knows little of what browsers know: XHTML, one plain style sheet, formulas as TeX for
     * it to draw.
     */
    Path writePlain(Path folder) {
        Document document = document(Map.of());
        Element head = document.head();
        head.appendElement("link").attr("rel", "stylesheet").attr("type", "text/css").attr("href", "plain.css");
        head.appendElement("style").attr("type", "text/css").appendChild(new DataNode(runningHeads()));
        Element bookmarks = head.appendElement("bookmarks");
        Entry.of(edition).forEach(entry -> bookmark(bookmarks, entry));
        for (Element formula : document.select(".formula")) {
            String tex = formula.attr("data-tex").strip();
            formula.empty().appendElement("object").attr("type", "application/x-tex").attr("data-tex", tex).attr("title", tex)
                    .attr("class", formula.tagName().equals("div") ? "display" : "inline");
            formula.removeAttr("data-tex");
        }
        Xhtml.withoutControls(document.body());
        document.select("svg:not([xmlns])").attr("xmlns", "http://www.w3.org/2000/svg");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        document.selectFirst("html").attr("xmlns", "http://www.w3.org/1999/xhtml");
        List<Asset> files = new ArrayList<>(stills);
        files.add(Asset.ofResource("plain.css"));
        files.add(Asset.file("cover.png", Cover.png()));
        files.add(Asset.file("book.xhtml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + document.selectFirst("html").outerHtml() + "\n"));
        write(folder, files);
        return folder.resolve("book.xhtml");
    }

    private void bookmark(Element parent, Entry entry) {
        Element bookmark = parent.appendElement("bookmark").attr("name", entry.title())
                .attr("href", "#" + place(entry.part(), entry.id()));
        entry.inside().forEach(each -> bookmark(bookmark, each));
    }

    private static void write(Path folder, List<Asset> files) {
        try {
            for (Asset asset : files) {
                Path file = folder.resolve(asset.name());
                Files.createDirectories(file.getParent());
                Files.write(file, asset.bytes());
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + Home.show(folder) + ": " + e.getMessage() + ".",
                    "Make the folder writable, or free some space, and print again.", e);
        }
    }

    private Document document(Map<String, Integer> numbers) {
        stills.clear();
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.selectFirst("html").attr("lang", "en");
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.title(edition.title());
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
            article.attr("id", place(part.name(), "")).addClass("part")
                    .addClass("part-" + number++).addClass("of-" + part.name());
            if (part.kind() == Part.Kind.SECTION) {                   // in the outline of the PDF, below its chapter
                article.select("h1, h2, h3, h4").forEach(PaperBook::lower);
            }
            for (Element image : article.select("img[src]")) {
                show(image, media.get(image.attr("src")));
            }
            article.select("audio").forEach(PaperBook::note);
            body.appendChild(article);
        }
        return document;
    }

    private void show(Element image, Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".gif")) {
            stills.add(Asset.file("stills/" + name + ".png", LastFrame.png(file)));
            image.attr("src", "stills/" + name + ".png");
        } else {
            image.attr("src", file.toUri().toString());
        }
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
        cover.appendElement("p").addClass("edition").text("Edition of " + date + ". Code under Apache-2.0, prose and figures "
                + "under CC BY 4.0; data sets and pictures made of them keep their own licences.");
    }

    private void contents(Element body, Map<String, Integer> numbers) {
        Element contents = body.appendElement("nav").addClass("contents");
        contents.appendElement("h1").text("Contents · 目录");
        Element list = contents.appendElement("ol");
        Entry.ofItsOwn(edition).forEach(entry -> entry(list, entry, numbers, "chapter-entry"));
    }

    private void entry(Element list, Entry entry, Map<String, Integer> numbers, String level) {
        Element item = list.appendElement("li").addClass(level);
        String place = place(entry.part(), entry.id());
        Element link = item.appendElement("a").attr("href", "#" + place);
        Element words = link.appendElement("span").addClass("words").text(entry.title() + " ");
        words.appendElement("span").attr("lang", "zh").text(entry.titleZh());
        link.appendElement("span").addClass("number").text(Objects.toString(numbers.get(place), NO_NUMBER));
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
                        .replace("\"", "\\\"")).append("\"; font-family: ").append(HEAD_FONT)
                        .append("; font-size: 8pt; color: #555555; } }\n");
            }
        }
        return out.toString();
    }
}
