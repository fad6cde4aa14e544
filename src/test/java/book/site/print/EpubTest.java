package book.site.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.outWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class EpubTest {

    private static final String MOMENT = "2026-01-01T00:00:00Z";

    private static byte[] book;
    private static Map<String, String> texts;

    @BeforeAll
    static void make() throws IOException {
        book = new Epub(Sample.edition(), MOMENT).bytes();
        texts = texts(book);
    }

    private static Map<String, String> texts(byte[] zip) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void itsValidatorFindsNothing(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("book.epub"), book);
        StringWriter said = new StringWriter();
        outWriter.setQuiet(true);
        int code = new EpubCheck(file.toFile(), new PrintWriter(said)).doValidate();
        assertEquals(0, code, () -> String.join("\n", said.toString().lines().filter(line -> !line.startsWith("INFO")).toList()));
    }

    @Test
    void itBeginsWithItsTypeAndGivesTheSameBytesAgain() throws IOException {
        assertEquals("mimetypeapplication/epub+zip", new String(book, 30, 28, StandardCharsets.US_ASCII));
        assertArrayEquals(book, new Epub(Sample.edition(), MOMENT).bytes());
        assertTrue(texts.get("EPUB/package.opf").contains("<meta property=\"dcterms:modified\">" + MOMENT + "</meta>"));
    }

    @Test
    void allDocumentsAreWellFormed() throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            if (each.getKey().matches(".*\\.(xhtml|opf|ncx|xml)")) {
                builder.parse(new InputSource(new ByteArrayInputStream(each.getValue().getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    @Test
    void allLinksLeadSomewhere() {
        List<String> lost = new ArrayList<>();
        int links = 0;
        for (Map.Entry<String, String> each : texts.entrySet()) {
            if (!each.getKey().endsWith(".xhtml")) {
                continue;
            }
            for (Element link : Jsoup.parse(each.getValue()).select("a[href], img[src], audio[src]")) {
                String target = link.attr(link.hasAttr("href") ? "href" : "src");
                if (target.startsWith("http")) {
                    continue;
                }
                links++;
                String file = target.startsWith("#") ? each.getKey() : "EPUB/" + target.replaceFirst("#.*", "");
                boolean there = texts.containsKey(file) && (!target.contains("#")
                        || Jsoup.parse(texts.get(file)).getElementById(target.substring(target.indexOf('#') + 1)) != null);
                if (!there) {
                    lost.add(each.getKey() + " → " + target);
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(links > 20, "links: " + links);
    }

    @Test
    void paperHasNothingToPressNothingFoldedAndNothingHidden() {
        Document odd = Jsoup.parse(texts.get("EPUB/odd.xhtml"));
        assertTrue(odd.select("button, details, [hidden], script, [data-tex]").isEmpty());
        assertTrue(odd.text().contains("Folded"));
        assertEquals(1, odd.select("[id=here]").size());
        assertTrue(texts.get("EPUB/odd.xhtml").contains("<svg viewBox=\"0 0 1 1\""));
    }

    @Test
    void whatLeadsToNoPageOfTheBookKeepsItsWordsOnly() {
        Document odd = Jsoup.parse(texts.get("EPUB/odd.xhtml"));
        assertEquals("9.1-choosing-an-optimizer.xhtml", odd.select("a:containsOwn(place)").attr("href"));
        assertEquals("https://openjdk.org", odd.select("a:containsOwn(page elsewhere)").attr("href"));
        assertEquals("exercise", odd.selectFirst("span.elsewhere").text());
    }

    @Test
    void formulasAreMathMlThatKeepsItsTex() {
        Element math = Jsoup.parse(texts.get("EPUB/odd.xhtml")).selectFirst("math");
        assertEquals("\\max_i x_i", math.attr("alttext"));
        assertFalse(texts.values().stream().anyMatch(text -> text.contains("katex-html")));
    }

    @Test
    void tablesAlignTheirNumbersWithoutOldAttributes() {
        Document odd = Jsoup.parse(texts.get("EPUB/odd.xhtml"));
        assertTrue(odd.select("[align]").isEmpty());
        assertEquals(2, odd.select(".right").size());
    }

    @Test
    void itsContentsNameChaptersSectionsAndTheirHeadingsInBothLanguages() {
        Document contents = Jsoup.parse(texts.get("EPUB/nav.xhtml"));
        assertEquals("7 Tools and resources", contents.selectFirst("nav > ol > li > a").ownText());
        assertFalse(contents.selectFirst("nav > ol > li > a > span").text().isBlank());
        assertTrue(contents.select("nav > ol > li > ol > li > ol > li").size() > 5);
        assertTrue(texts.get("EPUB/toc.ncx").contains("odd.xhtml"));
    }
}
