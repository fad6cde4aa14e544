package book.site.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final String DATE = "2026-01-01";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Links and anchors of the page that is printed. */
    @Test
    void allLinksLeadToOnePlaceOfTheOnePage(@TempDir Path folder) throws IOException {
        Document page = Jsoup.parse(Files.readString(new PaperBook(Sample.edition(), DATE).write(folder, Map.of())));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().count(), ids.size());
        List<String> inner = page.select("a[href^=#]").eachAttr("href");
        assertTrue(inner.size() > 20);
        assertEquals(List.of(), inner.stream().filter(href -> !ids.contains(href.substring(1))).toList());
        assertEquals(List.of(), page.select("a[href]:not([href^=#]):not([href^=http])").eachAttr("href"));
        for (Element image : page.select("img")) {
            assertTrue(Files.exists(image.attr("src").startsWith("file:") ? Path.of(URI.create(image.attr("src")))
                    : folder.resolve(image.attr("src"))), image.attr("src"));
        }
    }

    @Test
    void theSameBookGivesTheSamePage(@TempDir Path folder) throws IOException {
        Path once = new PaperBook(Sample.edition(), DATE).write(folder.resolve("a"), Map.of());
        Path again = new PaperBook(Sample.edition(), DATE).write(folder.resolve("b"), Map.of());
        assertEquals(Files.readString(once), Files.readString(again));
    }

    @Test
    void thePageForTheLibraryIsWellFormedAndLeavesFormulasToIt(@TempDir Path folder) throws Exception {
        Path page = new PaperBook(Sample.edition(), DATE).writePlain(folder);
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(page.toFile());
        Document text = Jsoup.parse(Files.readString(page));
        assertTrue(text.select(".katex").isEmpty());
        assertFalse(text.select("object[data-tex='\\\\max_i x_i'], object[data-tex]").isEmpty());
    }

    @Test
    void chromiumPrintsItWithPageNumbersInTheContents(@TempDir Path folder) {
        Optional<Path> program = Chromium.program(System.getenv());
        assumeTrue(program.isPresent(), "no Chromium, Chrome or Edge on this machine");
        Pdf.Made made = new Pdf(Sample.edition(), DATE).byBrowser(new Chromium(program.get(), PATIENCE), folder);
        String pdf = new String(made.bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"));
        assertTrue(made.notes().stream().noneMatch(note -> note.contains("page numbers")), made.notes()::toString);
        Map<String, Integer> places = PrintedPlaces.of(made.bytes());
        assertTrue(places.size() > 10, places::toString);
        assertEquals(3, places.values().stream().mapToInt(each -> each).min().orElse(0));      // cover, contents, chapter
        assertTrue(pdf.contains("/Marked true") && pdf.contains("/Outlines"));
    }

    @Test
    void aFilmIsItsLastPicture() throws IOException {
        Path film;
        try (Stream<Path> files = Files.walk(Home.chapters(), 3)) {
            film = files.filter(file -> file.toString().endsWith("7.2-gallery-film.gif")).findFirst().orElseThrow();
        }
        byte[] png = LastFrame.png(film);
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
    }

    /** A program that stands in for a browser. */
    private static Chromium script(Path folder, String lines, Duration patience) throws IOException {
        Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + lines);
        assumeTrue(program.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")), "no shell scripts here");
        return new Chromium(program, patience);
    }

    @Test
    void aBrokenBrowserIsNamedWithAMend(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("book.html"), "");
        Chromium broken = script(folder, "echo '[1:2:ERROR:x.cc(3)] No usable sandbox' >&2\nexit 7\n", PATIENCE);
        Problem problem = assertThrows(Problem.class, () -> broken.print(page, folder));
        assertTrue(problem.getMessage().contains("exit code 7") && problem.getMessage().endsWith("No usable sandbox."),
                problem::getMessage);
        assertTrue(problem.mend().contains("--plain"));
    }

    @Test
    void aBrowserThatWritesHalfAPdfHasNotPrinted(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("book.html"), "");
        Chromium half = script(folder,
                "for a in \"$@\"; do case $a in --print-to-pdf=*) echo '%PDF-1.4 half' > \"${a#*=}\";; esac; done\n",
                PATIENCE);
        assertThrows(Problem.class, () -> half.print(page, folder));
    }

    @Test
    void aBrowserThatDoesNotEndIsEnded(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("book.html"), "");
        Chromium slow = script(folder, "sleep 600\n", Duration.ofMillis(300));
        Problem problem = assertThrows(Problem.class, () -> slow.print(page, folder));
        assertEquals(Problem.Kind.LIMIT, problem.kind());
    }

    @Test
    void aVariableMayNameTheBrowser(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("mine"), "");
        assumeTrue(program.toFile().setExecutable(true));
        assertEquals(Optional.of(program), Chromium.program(Map.of(Chromium.VARIABLE, program.toString())));
        Problem problem = assertThrows(Problem.class, () -> Chromium.program(Map.of(Chromium.VARIABLE, folder + "/none")));
        assertTrue(problem.getMessage().contains("none"));
    }

    @Test
    void placesAreCountedThroughTheTreeOfPages() {
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type /Catalog\n/Pages 9 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type /Page\n/Parent 7 0 R>>\nendobj\n"
                + "7 0 obj\n<</Type /Pages\n/Count 2\n/Kids [2 0 R 4 0 R]\n/Parent 9 0 R>>\nendobj\n"
                + "8 0 obj\n<</Type /Pages\n/Count 1\n/Kids [3 0 R]\n/Parent 9 0 R>>\nendobj\n"
                + "9 0 obj\n<</Type /Pages\n/Count 3\n/Kids [7 0 R 8 0 R]>>\nendobj\n"
                + "10 0 obj\n<</p1 [2 0 R /XYZ 0 5 0]\n/p2 [3 0 R /XYZ 0 7 0]>>\nendobj\n";
        assertEquals(Map.of("p1", 1, "p2", 3), PrintedPlaces.of(pdf.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Map.of(), PrintedPlaces.of("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)));
    }
}
