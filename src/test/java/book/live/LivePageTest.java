package book.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.browser.Browser;
import book.browser.InTheBrowser;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mapping.formats.events.PngImage;
import mapping.monitoring.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InTheBrowser.class)
class LivePageTest {

    @TempDir
    Path folder;

    private static HttpResponse<String> get(LivePage page, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(page.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void aTrainingByPlainHttp() throws Exception {
        try (LivePage page = LivePage.open("a <test> & more", 0)) {
            HttpResponse<Stream<String>> stream = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(page.address().resolve("/stream")).build(), HttpResponse.BodyHandlers.ofLines());
            assertEquals("text/event-stream; charset=utf-8", stream.headers().firstValue("Content-Type").orElseThrow());
            assertEquals("All 760 steps are done.", new LiveTraining(new DigitsDemo(), Integer.MAX_VALUE, List.of()).run(page));
            Optional<JsonObject> end = stream.body().filter(line -> line.startsWith("data: "))
                .map(line -> JsonParser.parseString(line.substring(6)).getAsJsonObject())
                .filter(news -> news.getAsJsonObject("status").get("state").getAsString().equals("ended")).findFirst();
            assertTrue(end.isPresent());
            JsonObject all = JsonParser.parseString(get(page, "/state").body()).getAsJsonObject();
            JsonObject curves = all.getAsJsonObject("curves");
            assertEquals(760, curves.getAsJsonObject("loss/step").getAsJsonArray("x").size());
            assertEquals(20, curves.getAsJsonObject("loss/validation").getAsJsonArray("x").size());
            assertTrue(curves.keySet().containsAll(List.of("rate/step", "gradient norm/all", "gradient norm/0.weight",
                "loss/train", "accuracy/validation")), curves.keySet()::toString);
            assertEquals(759, all.getAsJsonObject("pictures").getAsJsonObject("first weights").get("step").getAsInt());
        }
    }

    @Test
    void nothingComesFromElsewhere() throws Exception {
        try (LivePage page = LivePage.open("test", 0)) {
            for (String path : List.of("/", "/live.css", "/live.js")) {
                HttpResponse<String> answer = get(page, path);
                assertEquals(200, answer.statusCode());
                assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
                String other = answer.body().replace("http://www.w3.org/2000/svg", "");
                assertFalse(other.contains("http:") || other.contains("https:") || other.contains("src=\"//"), path);
            }
            assertEquals(404, get(page, "/../pom.xml").statusCode());
        }
    }

    @Test
    void onlyItsOwnPageMayAsk() throws Exception {
        try (LivePage page = LivePage.open("test", 0)) {
            assertEquals("HTTP/1.1 403 Forbidden", said(page, "GET /state", "Host: evil.example:" + page.address().getPort()));
            String host = "Host: localhost:" + page.address().getPort();
            assertEquals("HTTP/1.1 403 Forbidden", said(page, "POST /stop", host, "Origin: http://evil.example"));
            assertEquals("HTTP/1.1 405 Method Not Allowed", said(page, "GET /stop", host));
            assertEquals("HTTP/1.1 405 Method Not Allowed", said(page, "POST /state", host));
            assertFalse(page.isStopped());
            assertEquals("HTTP/1.1 200 OK", said(page, "POST /stop", host, "Origin: http://localhost:"
                + page.address().getPort()));
            page.awaitStop();
            assertTrue(page.isStopped());
        }
    }

    private static String said(LivePage page, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.address().getPort())) {
            String asked = lines[0] + " HTTP/1.1\r\n" + String.join("\r\n", List.of(lines).subList(1, lines.length))
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }

    @Test
    void endsCleanly() throws Exception {
        URI address;
        try (LivePage page = LivePage.open("test", 0)) {
            address = page.address();
            HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(address.resolve("/stream")).build(),
                HttpResponse.BodyHandlers.ofString());
            Problem taken = assertThrows(Problem.class, () -> LivePage.open("second", address.getPort()));
            assertEquals("The port " + address.getPort() + " is taken by another program.", taken.getMessage());
            Thread.sleep(200);
        }
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), address.getPort()).close());
        Thread.sleep(500);
        assertEquals(0, Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("live page") && thread.isAlive()).count());
    }

    @Test
    void longCurvesAreThinned() {
        LiveState state = new LiveState("test");
        LiveState.Reader reader = state.new Reader();
        int received = 0;
        for (int i = 0; i < 20_000; i++) {
            state.scalar("loss", i, i == 5 ? Double.NaN : 1.0 / (i + 1));
            if (i % 1000 == 0) {
                JsonObject more = reader.news().getAsJsonObject("curves").getAsJsonObject("loss");
                received = more == null ? received : more.get("from").getAsInt() + more.getAsJsonArray("x").size();
            }
        }
        JsonObject all = state.new Reader().news().getAsJsonObject("curves").getAsJsonObject("loss");
        int count = all.getAsJsonArray("x").size();
        assertTrue(count > Curve.MOST / 2 && count <= Curve.MOST, () -> count + " points");
        assertEquals(0, all.getAsJsonArray("x").get(0).getAsDouble());
        double step = all.getAsJsonArray("x").get(1).getAsDouble();
        for (int i = 0; i < count; i++) {
            assertEquals(i * step, all.getAsJsonArray("x").get(i).getAsDouble());
        }
        assertTrue(received <= Curve.MOST);
    }

    @Test
    void eventFilesOfAnotherProgram() throws Exception {
        try (LivePage page = LivePage.open("test", 0)) {
            Path run = folder.resolve("first");
            Files.createDirectories(run);
            EventFolder watched = new EventFolder(folder);
            assertEquals(0, watched.show(page));
            try (EventLog log = EventLog.in(run, () -> 1)) {
                log.scalar("loss/train", 0, 2.5);
                assertEquals(2, watched.show(page));
                log.scalar("loss/train", 1, 2);
                log.picture("weights", 1, PngImage.of(1, 1, 1, new float[1]));
                assertEquals(2, watched.show(page));
                assertEquals(0, watched.show(page));
            }
            JsonObject all = JsonParser.parseString(get(page, "/state").body()).getAsJsonObject();
            assertEquals("[2.5,2.0]",
                all.getAsJsonObject("curves").getAsJsonObject("loss/train, first").getAsJsonArray("y").toString());
            Files.write(run.resolve("spoilt.tfevents"), new byte[40]);
            assertThrows(Problem.class, () -> watched.show(page));
        }
        assertThrows(Problem.class, () -> new EventFolder(folder.resolve("nowhere")));
    }

    @Test
    void aBrowserWatches(Browser browser) throws InterruptedException {
        for (boolean dark : new boolean[] {false, true}) {
            try (LivePage page = LivePage.open("digits <b>bold</b>", 0)) {
                String itself = page.address().toString();
                browser.dark(dark).open(itself);
                new LiveTraining(new DigitsDemo(), 300, List.of()).run(page);
                browser.await("document.getElementById('status').textContent === 'All 300 steps are done.'");
                assertEquals("digits <b>bold</b>", browser.text("h1"));
                browser.await("document.querySelectorAll('#charts figure').length === 4");
                browser.await("curves.get('loss/step').x.length === 300");
                assertTrue(browser.value("document.querySelector('#pictures img').naturalWidth").getAsInt() == 8 * 9 - 1);
                assertEquals(0, browser.count("path.smooth"));
                browser.value("(s => { s.value = 0.9; s.dispatchEvent(new Event('input')); })"
                    + "(document.getElementById('smoothing'))");
                browser.await("document.querySelectorAll('path.smooth').length > 4");
                browser.click("#logarithmic");
                browser.await("document.querySelector('#charts text').textContent !== ''");
                String colour = browser.value("getComputedStyle(document.body).backgroundColor").getAsString();
                assertEquals(dark ? "rgb(22, 24, 27)" : "rgb(255, 255, 255)", colour);
                assertEquals(List.of(), browser.requests().stream()
                    .filter(each -> !each.startsWith(itself) && !each.startsWith("data:")).toList());
                browser.assertSound().look("live-" + (dark ? "dark" : "light")).click("#stop");
                page.awaitStop();
            }
        }
    }
}
