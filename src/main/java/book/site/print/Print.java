package book.site.print;

import book.AtomicFile;
import book.FolderTree;
import book.Home;
import book.Problem;
import book.outline.Outline;
import book.outline.Section;
import book.site.SitePage;
import book.site.build.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The book, or some of its sections, → files to carry: a PDF to print, an EPUB to read on a phone. */
public final class Print {

    private static final String NAME = "everything-is-a-mapping";

    private final Edition edition;
    private final String name;

    private Print(Edition edition, String name) {
        this.edition = edition;
        this.name = name;
    }

    /** Returns the print of these sections as the site shows them. */
    public static Print of(List<Section> chosen) {
        List<SitePage> pages = Site.ofTheBook().pages();
        Outline outline = Outline.ofTheBook();
        Edition edition = Edition.of(outline, pages, chosen);
        return new Print(edition, edition.title().equals(Edition.BOOK) ? NAME
                : NAME + "-" + String.join("-", chosen.stream().map(Section::number).toList()));
    }

    /** Writes an EPUB and returns its file. */
    public Path epub() {
        Path file = folder().resolve(name + ".epub");
        AtomicFile.write(file, new Epub(edition, BuildTime.get()).bytes());
        return file;
    }

    /** Writes a PDF and returns its file. */
    public Path pdf() {
        Path file = folder().resolve(name + ".pdf");
        Path work = folder().resolve(".work-" + ProcessHandle.current().pid());
        try {
            Chromium browser = new Chromium(Chromium.program(System.getenv()).orElseThrow(), Duration.ofMinutes(20));
            AtomicFile.write(file, new Pdf(edition, BuildTime.get().substring(0, 10)).printed(browser, work));
        } finally {
            if (System.getenv("KEEP")==null) FolderTree.delete(work);
        }
        return file;
    }

    private static Path folder() {
        Path folder = Home.target().resolve("print");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not make the folder " + Home.show(folder) + ": " + e.getMessage() + ".",
                    "Make the book's folder writable, or free some space.", e);
        }
    }
}
