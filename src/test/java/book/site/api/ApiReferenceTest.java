package book.site.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import book.page.Pages;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a library of three files. */
class ApiReferenceTest {

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void sources() throws IOException {
        target = folder.resolve("target/api");
        Path sources = Files.createDirectories(folder.resolve("small/one"));
        Files.createDirectories(sources.resolve("two"));
        Files.writeString(sources.resolve("Walk.java"), """
            package small.one;

            /** A walk downhill, sections 3.1 and 3.1.2 (see also (3.1), (3.0) and section 77.1). See {@link Shape}. */
            public class Walk {
                /** A constant. */
                public static final int STEPS = 3;

                /** Goes.
                 * @param x where from */
                public void go(double[] x, int... n) {
                }

                /** Inside. */
                public static class Step {
                }
            }
            """);
        Files.writeString(sources.resolve("Shape.java"), "package small.one;\n/** One. */ public interface Shape { }\n");
        Files.writeString(sources.resolve("two/Shape.java"), "package small.one.two;\n/** Two. */ public interface Shape { }\n");
    }

    private Javadoc javadoc() {
        return new Javadoc(folder, "small.one", target);
    }

    private static String links(Document document) {
        return document.select("a.api").stream().map(link -> link.text() + " " + link.attr("href"))
            .collect(Collectors.joining("\n"));
    }

    @Test
    void textAndReferenceLeadToEachOther() throws IOException {
        Section section = Pages.sections(List.of("3.1")).get(0);
        Manuscript manuscript = new Manuscript(Outline.ofTheBook(), List.of(Page.read(section.page(), section)));
        Element article = MarkdownHtml.of("""
                # 3.1 Descent

                A `Walk` goes by `Walk.go`, again a `Walk`, but PyTorch's `Walk` is another. `Shape`, `small.one.Shape`,
                `Walk.nowhere`, `new Walk()`, `Walk.STEPS`, `Walk.Step`, [`Walk`](x.html) and

                ## 3.1.2 Going by `Walk`

                the same `Walk`.
                """);
        SitePage page = new SitePage("3.1-descent.html", SitePage.Kind.SECTION, "3.1 Descent", "en",
            manuscript.pages().get(0), article);
        ApiReference reference = new ApiReference(javadoc());
        SitePage library = reference.pages(manuscript).get(0);
        assertEquals("small.one small.one.two", String.join(" ", library.article().select("td code").eachText()));
        reference.apply(page, manuscript);
        String text = page.article().outerHtml();
        assertEquals("""
            Walk api/small/one/Walk.html
            Walk.go api/small/one/Walk.html#go(double%5B%5D,int...)
            small.one.Shape api/small/one/Shape.html
            Walk.STEPS api/small/one/Walk.html#STEPS
            Walk.Step api/small/one/Walk.Step.html
            Walk api/small/one/Walk.html""", links(Jsoup.parse(text)));

        Path site = Files.createDirectories(folder.resolve("site"));
        reference.write(site);
        Document walk = Jsoup.parse(site.resolve("api/small/one/Walk.html").toFile(), "UTF-8");
        assertEquals("3.1 ../../../3.1-descent.html, 3.1.2 ../../../3.1-descent.html#312-going-by-walk, "
            + "3.1 ../../../3.1-descent.html",
            walk.select(".class-description > .block > a[href*=3.1]").stream()
                .map(link -> link.text() + " " + link.attr("href")).collect(Collectors.joining(", ")));
        assertEquals("3.1 Descent", walk.select(".in-the-book dd").text());
        assertEquals("../../../assets/theme.js", walk.select("head script").last().attr("src"));
        Document source = Jsoup.parse(site.resolve("api/src-html/small/one/Walk.html").toFile(), "UTF-8");
        assertTrue(source.text().contains("public void go(double[] x, int... n)"), source::text);
        assertEquals(List.of(), source.select("a[href*=3.1]"), "a source has no sections, only numbers");
        assertEquals("../../../../assets/theme.js", source.select("head script").last().attr("src"));
        for (String link : Jsoup.parse(text).select("a.api").eachAttr("href")) {
            String[] parts = link.split("#");
            Document there = Jsoup.parse(site.resolve(parts[0]).toFile(), "UTF-8");
            assertTrue(parts.length == 1 || there.getElementById(parts[1].replace("%5B", "[").replace("%5D", "]")) != null, link);
        }
    }

    @Test
    void writtenOnlyWhenASourceChanges() throws IOException {
        Path page = javadoc().pages().resolve("small/one/Walk.html");
        String before = Files.readString(page);
        Files.setLastModifiedTime(page, FileTime.fromMillis(0));
        javadoc().pages();
        assertEquals(0, Files.getLastModifiedTime(page).toMillis());
        Path source = folder.resolve("small/one/Walk.java");
        String text = Files.readString(source);
        Files.writeString(source, text.replace("Goes.", "Runs."));
        javadoc().pages();
        assertEquals(before.replace("Goes.", "Runs."), Files.readString(page));
        assertFalse(Files.exists(target.resolveSibling("javadoc.css")));

        Files.writeString(source, text.replace("{@link Shape}", "{@link Nothing}"));
        Problem problem = assertThrows(Problem.class, () -> javadoc().pages());
        assertTrue(problem.getMessage().contains("Walk.java:3: error: reference not found"), problem.getMessage());
        assertTrue(Files.exists(page));
        Files.writeString(source, text);
        assertEquals(before, Files.readString(javadoc().pages().resolve("small/one/Walk.html")));
    }
}
