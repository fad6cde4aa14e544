package book.site.print;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An edition → an EPUB 3 file, for readers of books on phones and on paper-like screens. The same book gives the same bytes. */
final class Epub {

    private static final String FOLDER = "EPUB/";
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles>
                <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
              </rootfiles>
            </container>
            """;

    private final Edition edition;
    private final String modified;

    /**
     * Makes a book.
     *
     * @param modified the moment that it says it was made, such as "2026-01-01T00:00:00Z"
     */
    Epub(Edition edition, String modified) {
        this.edition = edition;
        this.modified = modified;
    }

    byte[] bytes() {
        Map<String, Path> media = Media.of(edition);
        Map<String, String> documents = documents();
        EpubPackage contents = new EpubPackage(edition, documents, media.keySet(), modified);
        Zip zip = new Zip().stored("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII))
                .text("META-INF/container.xml", CONTAINER)
                .text(FOLDER + "package.opf", contents.opf())
                .text(FOLDER + "nav.xhtml", contents.nav())
                .text(FOLDER + "toc.ncx", contents.ncx())
                .packed(FOLDER + "style.css", PaperStyle.of("epub.css"))
                .stored(FOLDER + "cover.png", Cover.png())
                .text(FOLDER + "cover.xhtml", Xhtml.document(edition.title(), " class=\"cover\" epub:type=\"cover\"",
                        "<p class=\"cover\"><img src=\"cover.png\" alt=\"" + Xhtml.text(Edition.BOOK + " · " + Edition.BOOK_ZH
                        + ": contours of a bowl and a path into it") + "\" /></p>"))
                .text(FOLDER + "title.xhtml", Xhtml.document(edition.title(), " class=\"title\" epub:type=\"titlepage\"",
                        title()));
        documents.forEach((name, text) -> zip.text(FOLDER + name, text));
        if (media.keySet().stream().anyMatch(name -> name.endsWith(".wav"))) {
            zip.text(FOLDER + "sounds.xhtml", Xhtml.document("Sounds", "", "<p>This reader does not play the sound. It is in the "
                    + "book's folder chapters, beside the figures.</p>"));
        }
        media.forEach((name, file) -> {
            if (name.endsWith(".wav") || name.endsWith(".svg")) {
                zip.packed(FOLDER + name, read(file));
            } else {
                zip.stored(FOLDER + name, read(file));
            }
        });
        return zip.finished();
    }

    private String title() {
        return "<h1>" + Xhtml.text(Edition.BOOK) + "</h1>\n<p class=\"zh\" lang=\"zh\" xml:lang=\"zh\">" + Edition.BOOK_ZH
                + "</p>\n<p>" + Edition.SUBTITLE + "</p>"
                + (edition.title().equals(Edition.BOOK) ? "" : "\n<p>" + Xhtml.text(edition.title()) + "</p>");
    }

    /** Returns the parts as documents, by name. */
    private Map<String, String> documents() {
        Links links = new Links(edition, (name, id) -> name + ".xhtml" + (id.isEmpty() ? "" : "#" + id));
        Map<String, String> documents = new LinkedHashMap<>();
        for (Part part : edition.parts()) {
            var article = part.article().clone();
            links.rewrite(part, article);
            String type = switch (part.kind()) {
                case CHAPTER -> "part";
                case SECTION -> "chapter";
                case APPENDIX -> "appendix";
            };
            documents.put(part.name() + ".xhtml", Xhtml.document(part.title(), " epub:type=\"" + type + "\"", Xhtml.of(article)));
        }
        return documents;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(file) + ": " + e.getMessage() + ".",
                    "Make the file readable, or get it again: git checkout -- chapters.", e);
        }
    }
}
