package book.site.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.site.Manuscript;
import book.site.text.MarkdownHtml;
import book.weave.TemporaryBook;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A small book's site: written, written again, and read. */
class SiteTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Path folder;

    @BeforeEach
    void aBook() {
        folder = book.root().resolve("target/site");
        book.write("README.md", "# A book\n\nIt has [contents](#contents) and "
                + "[a page](chapters/03-core-algorithms/3.1-gradient-descent.md).\n\n## More\n");
        book.write("chapters/symbols.md", "# Symbols\n\n| a | b |\n|---|---|\n| c | 3.1 |\n");
        book.write("exercises/03-core-algorithms/3.1-gradient-descent/one-step/README.md",
                "---\nid: 3.1/one-step\ntitle: One step\n---\n# One step\n\n"
                + "See [the section](../../../../chapters/03-core-algorithms/3.1-gradient-descent.md).\n");
        book.write("exercises/03-core-algorithms/3.1-gradient-descent/one-step/OneStep.java", "class OneStep { }\n");
        book.write("src/tool.py", "print()\n");
        book.page("""
                # 3.1 Gradient descent · 梯度下降法

                A [script](../../src/tool.py), [symbols](../symbols.md), [4.1](../04-mathematics/4.1-losses.md),
                [one step](../../exercises/03-core-algorithms/3.1-gradient-descent/one-step/README.md),
                [all](../../README.md#contents), [outside](https://example.org/a).

                ## Exercises
                """);
    }

    private Site site() {
        return new Site(Manuscript.ofTheBook(), List.of());
    }

    private Document page(String name) throws IOException {
        return MarkdownHtml.parsed(Files.readString(folder.resolve(name)));
    }

    @Test
    void linksLeadToPagesOfTheSite() throws IOException {
        site().write(folder);
        List<String> links = page("3.1-gradient-descent.html").select("article p a").eachAttr("href");
        assertEquals(List.of("symbols.html", "exercise-3.1-one-step.html", "index.html#contents", "https://example.org/a"), links);
        assertEquals("src/tool.py", page("3.1-gradient-descent.html").selectFirst("span.file").attr("title"));
        assertTrue(page("exercise-3.1-one-step.html").select("article a").eachAttr("href").contains("3.1-gradient-descent.html"));
        assertTrue(page("exercise-3.1-one-step.html").text().contains("class OneStep"));
        assertEquals("3.1-gradient-descent.html", page("index.html").selectFirst("#contents ~ section a").attr("href"));
        assertEquals("1 exercise", page("index.html").selectFirst(".count").text());
    }

    @Test
    void theSameBookGivesTheSameBytes() throws IOException {
        site().write(folder);
        Path again = book.root().resolve("target/again");
        site().write(again);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again.resolve(folder.relativize(file))),
                        file.toString());
            }
        }
    }

    @Test
    void aNewSiteTakesTheOldOnesPlaceAndOldPagesGo() throws IOException {
        site().write(folder);
        Files.writeString(folder.resolve("old.html"), "old");
        site().write(folder);
        assertFalse(Files.exists(folder.resolve("old.html")));
        assertTrue(Freshness.isFresh(folder));
        Files.setLastModifiedTime(book.section().page(), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertFalse(Freshness.isFresh(folder));
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws IOException {
        book.write("target/file", "no folder");
        Path within = book.root().resolve("target/file/site");
        Problem problem = assertThrows(Problem.class, () -> site().write(within));
        assertTrue(problem.getMessage().startsWith("Could not write the site to target/file/site: "), problem.getMessage());
        assertEquals(List.of("file"), List.of(book.root().resolve("target").toFile().list()));
    }

    @Test
    void theBookIsReadOnThisMachineOnly() throws Exception {
        site().write(folder);
        book.write("target/secret.txt", "secret");
        try (Reading reading = Reading.of(folder, 0)) {
            HttpResponse<String> front = get(reading.address());
            assertEquals(200, front.statusCode());
            assertEquals("text/html; charset=utf-8", front.headers().firstValue("Content-Type").orElse(""));
            assertEquals(Files.readString(folder.resolve("index.html")), front.body());
            assertEquals(404, get(reading.address().resolve("/%2e%2e/secret.txt")).statusCode());
            assertEquals(404, get(reading.address().resolve("/nothing.html")).statusCode());
            int port = reading.address().getPort();
            assertTrue(raw(port, "GET", "elsewhere.example").startsWith("HTTP/1.1 403"));
            assertTrue(raw(port, "POST", "localhost:" + port).startsWith("HTTP/1.1 405"));
            Problem taken = assertThrows(Problem.class, () -> Reading.of(folder, port));
            assertEquals("The port " + port + " is taken by another program.", taken.getMessage());
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String raw(int port, String method, String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = method + " / HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
