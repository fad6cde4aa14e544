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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The book, or some of its sections, → files to carry: a PDF to print, an EPUB to read on a phone. */
public final class Print {

    /**
     * A file that was made.
     *
     * @param how   by what; empty if there is one way only
     * @param notes what its reader should know, a sentence each
     */
    public record Made(Path file, String how, List<String> notes) {
    }

    private static final String NAME = "everything-is-a-mapping";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Edition edition;
    private final String name;

    private Print(Edition edition, String name) {
        this.edition = edition;
        this.name = name;
    }

    /** Returns the print of these sections as the site shows them. */
    public static Print of(List<Section> chosen) {
        List<SitePage> pages = Site.ofTheBook().pages();
        Edition edition = Edition.of(Outline.ofTheBook(), pages, chosen);
        return new Print(edition, edition.title().equals(Edition.BOOK) ? NAME
                : NAME + "-" + String.join("-", chosen.stream().map(Section::number).toList()));
    }

    /** Writes an EPUB. */
    public Made epub() {
        Path file = folder().resolve(name + ".epub");
        AtomicFile.write(file, new Epub(edition, BuildTime.get()).bytes());
        return new Made(file, "", List.of());
    }

    /**
     * Writes a PDF, by a browser where there is one.
     *
     * @param plain       by the library even if there is a browser
     * @param environment where the browser may be named
     */
    public Made pdf(boolean plain, Map<String, String> environment) {
        Path file = folder().resolve(name + ".pdf");
        Path work = folder().resolve(".work-" + ProcessHandle.current().pid());
        Path browser = plain ? null : Chromium.program(environment).orElse(null);
        try {
            Pdf pdf = new Pdf(edition, BuildTime.get().substring(0, 10));
            Pdf.Made made = browser == null ? pdf.byLibrary(work) : pdf.byBrowser(new Chromium(browser, PATIENCE), work);
            AtomicFile.write(file, made.bytes());
            List<String> notes = new ArrayList<>(made.notes());
            if (browser == null && !plain) {
                notes.add("No Chromium, Chrome or Edge was found, which make a finer one: install one, or let the variable "
                        + Chromium.VARIABLE + " name its program, and print again.");
            }
            return new Made(file, browser == null ? "openhtmltopdf" : Home.show(browser), notes);
        } finally {
            FolderTree.delete(work);
        }
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
