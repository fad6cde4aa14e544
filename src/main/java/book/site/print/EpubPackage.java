package book.site.print;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an EPUB says about itself: its package file, and its contents for new readers (nav) and old ones (ncx). */
final class EpubPackage {

    private final Edition edition;
    private final Map<String, String> documents;
    private final Collection<String> media;
    private final String modified;

    EpubPackage(Edition edition, Map<String, String> documents, Collection<String> media, String modified) {
        this.edition = edition;
        this.documents = documents;
        this.media = media;
        this.modified = modified;
    }

    /** Returns the book's name among all books: the same for each build, another for another choice of sections. */
    private String identifier() {
        String name = "everything-is-a-mapping/" + edition.title();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    String opf() {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en"
                  prefix="schema: http://schema.org/">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:identifier id="id">%s</dc:identifier>
                <dc:title id="title">%s</dc:title>
                <meta refines="#title" property="title-type">main</meta>
                <meta refines="#title" property="alternate-script" xml:lang="zh">%s</meta>
                <dc:title id="subtitle">%s</dc:title>
                <meta refines="#subtitle" property="title-type">subtitle</meta>
                <dc:language>en</dc:language>
                <dc:language>zh</dc:language>
                <dc:subject>Deep learning</dc:subject>
                <dc:subject>Java</dc:subject>
                <dc:rights>Code under Apache-2.0, prose and figures under CC BY 4.0; data keep their own licences.</dc:rights>
                <meta property="dcterms:modified">%s</meta>
                <meta property="schema:accessMode">textual</meta>
                <meta property="schema:accessMode">visual</meta>
                <meta property="schema:accessibilityFeature">alternativeText</meta>
                <meta property="schema:accessibilityFeature">MathML</meta>
                <meta property="schema:accessibilityFeature">structuralNavigation</meta>
                <meta property="schema:accessibilityFeature">tableOfContents</meta>
                <meta property="schema:accessibilityHazard">unknown</meta>
                <meta property="schema:accessibilitySummary">Formulas are MathML; each picture says in words what it shows.</meta>
                <meta name="cover" content="cover-image"/>
                </metadata>
                <manifest>
                <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
                <item id="style" href="style.css" media-type="text/css"/>
                <item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
                <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
                <item id="title-page" href="title.xhtml" media-type="application/xhtml+xml"/>
                """.formatted(identifier(), Xhtml.text(edition.title()), Edition.BOOK_ZH, Edition.SUBTITLE, modified));
        int number = 0;
        for (Map.Entry<String, String> each : documents.entrySet()) {
            String properties = (each.getValue().contains("<math") ? "mathml " : "")
                    + (each.getValue().contains("<svg") ? "svg" : "");
            item(out, "part-" + ++number, each.getKey(), "application/xhtml+xml",
                    properties.isBlank() ? "" : " properties=\"" + properties.strip() + "\"");
        }
        boolean sounds = media.stream().anyMatch(name -> name.endsWith(".wav"));
        if (sounds) {
            item(out, "sounds", "sounds.xhtml", "application/xhtml+xml", "");
        }
        number = 0;
        for (String each : media) {
            item(out, "medium-" + ++number, each, Media.type(each), each.endsWith(".wav") ? " fallback=\"sounds\"" : "");
        }
        out.append("</manifest>\n<spine toc=\"ncx\">\n<itemref idref=\"cover\"/>\n<itemref idref=\"title-page\"/>\n")
                .append("<itemref idref=\"nav\"/>\n");
        for (int i = 1; i <= documents.size(); i++) {
            out.append("<itemref idref=\"part-").append(i).append("\"/>\n");
        }
        return out.append("</spine>\n</package>\n").toString();
    }

    private static void item(StringBuilder out, String id, String href, String type, String more) {
        out.append("<item id=\"").append(id).append("\" href=\"").append(Xhtml.text(href)).append("\" media-type=\"").append(type)
                .append('"').append(more).append("/>\n");
    }

    String nav() {
        StringBuilder out = new StringBuilder("<nav epub:type=\"toc\" id=\"toc\">\n<h1>Contents · 目录</h1>\n");
        list(out, Entry.of(edition));
        out.append("</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n<li><a epub:type=\"cover\" ")
                .append("href=\"cover.xhtml\">Cover</a></li>\n<li><a epub:type=\"toc\" href=\"#toc\">Contents</a></li>\n")
                .append("<li><a epub:type=\"bodymatter\" href=\"").append(edition.parts().get(0).name())
                .append(".xhtml\">The book</a></li>\n</ol>\n</nav>");
        return Xhtml.document("Contents", "", out.toString());
    }

    private static void list(StringBuilder out, List<Entry> entries) {
        out.append("<ol>\n");
        for (Entry each : entries) {
            out.append("<li><a href=\"").append(each.xhtml()).append("\">").append(Xhtml.text(each.title()))
                    .append(each.titleZh().isEmpty() ? "" : " <span class=\"zh\" lang=\"zh\" xml:lang=\"zh\">"
                    + Xhtml.text(each.titleZh()) + "</span>").append("</a>");
            if (!each.inside().isEmpty()) {
                out.append('\n');
                list(out, each.inside());
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    String ncx() {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en">
                <head><meta name="dtb:uid" content="%s"/></head>
                <docTitle><text>%s</text></docTitle>
                <navMap>
                """.formatted(identifier(), Xhtml.text(edition.title())));
        points(out, Entry.of(edition), 0);
        return out.append("</navMap>\n</ncx>\n").toString();
    }

    /** Writes entries that are numbered on from {@code before} and returns the last number. */
    private static int points(StringBuilder out, List<Entry> entries, int before) {
        int number = before;
        for (Entry each : entries) {
            out.append("<navPoint id=\"p").append(++number).append("\"><navLabel><text>").append(Xhtml.text(each.title()))
                    .append("</text></navLabel><content src=\"").append(each.xhtml()).append("\"/>\n");
            number = points(out, each.inside(), number);
            out.append("</navPoint>\n");
        }
        return number;
    }
}
