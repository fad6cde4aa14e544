package book.visdom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Problem;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mapping.Requirement;
import mapping.formats.events.PngImage;
import org.junit.jupiter.api.Test;

/**
 * The client against exchanges recorded from a real server (fossasia/visdom, py/visdom, 0.2.4, commit 79c0360, on Python 3.11
 * with tornado 6.2): its questions must be those that the server understood then, and its answers are the server's. With the
 * environment variable VISDOM_SERVER, such as {@code http://localhost:8097}, it speaks to that server too; with VISDOM_RECORD, a
 * file, it records what was said.
 */
class VisdomTest {

    private static final double[] NONE = {};

    /** Plays what was recorded, and holds each question against it. */
    private static final class Played implements Exchange {

        private final JsonArray all = recorded();
        private int next;

        @Override
        public String post(String path, String json) {
            JsonObject exchange = all.get(next++).getAsJsonObject();
            assertEquals(exchange.get("path").getAsString(), path);
            assertEquals(exchange.get("question"), JsonParser.parseString(json));
            return exchange.get("answer").getAsString();
        }

        private static JsonArray recorded() {
            try (Reader reader = new InputStreamReader(VisdomTest.class.getResourceAsStream("exchanges.json"),
                    StandardCharsets.UTF_8)) {
                return JsonParser.parseReader(reader).getAsJsonArray();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What is said to any server. */
    private static void conversation(Visdom visdom) {
        assertFalse(visdom.exists("loss"));
        assertEquals("loss", visdom.line("loss", "train", "step", new double[] {0, 1}, new double[] {2.5, 2.25}));
        assertTrue(visdom.exists("loss"));
        visdom.append("loss", "train", new double[] {2, 3, 4}, new double[] {2, Double.NaN, 1.5});
        visdom.append("loss", "validation", new double[] {4}, new double[] {1.75});
        JsonArray traces = visdom.data("loss").getAsJsonObject("content").getAsJsonArray("data");
        assertEquals(2, traces.size());
        assertEquals("[0,1,2,4]", numbers(traces.get(0), "x"));
        assertEquals("[2.5,2.25,2,1.5]", numbers(traces.get(0), "y"));
        assertEquals("validation", traces.get(1).getAsJsonObject().get("name").getAsString());
        visdom.remove("loss", "train");
        assertEquals(1, visdom.data("loss").getAsJsonObject("content").getAsJsonArray("data").size());
        assertEquals("权重", visdom.picture("权重", PngImage.of(1, 1, 2, new float[] {0, 1}), "step 4"));
        assertEquals("image", visdom.data("权重").get("type").getAsString());
        visdom.text("model", "Dense(64→10) <relu>\nsecond line");
        assertEquals("Dense(64→10) &lt;relu><br>second line", visdom.data("model").get("content").getAsString());
        visdom.bars("weights", new double[] {-1, 0, 1}, new double[] {3, 5, 2});
        VisdomWatcher watcher = new VisdomWatcher(visdom, 2);
        for (int step = 0; step < 3; step++) {
            watcher.scalar("rate/step", step, 0.1);
        }
        watcher.flush();
        assertEquals("[0,1,2]", numbers(visdom.data("rate").getAsJsonObject("content").getAsJsonArray("data").get(0), "x"));
        Problem refused = assertThrows(Problem.class, () -> visdom.remove("nowhere", "train"));
        assertTrue(refused.getMessage().contains("win does not exist"), refused.getMessage());
        visdom.save();
        visdom.close("loss");
        assertFalse(visdom.exists("loss"));
        visdom.forget();
        assertThrows(IllegalArgumentException.class, () -> visdom.append("loss", "train", NONE, new double[1]));
    }

    private static String numbers(JsonElement trace, String axis) {
        StringBuilder text = new StringBuilder("[");
        trace.getAsJsonObject().getAsJsonArray(axis).forEach(number -> text.append(text.length() == 1 ? "" : ",")
            .append(Requirement.number(number.getAsDouble())));
        return text + "]";
    }

    @Test
    void againstTheRecordedServer() {
        Played played = new Played();
        conversation(new Visdom(played, "第一次"));
        assertEquals(played.all.size(), played.next, "everything that was recorded was said");
    }

    @Test
    void againstARealServer() throws IOException {
        String server = System.getenv("VISDOM_SERVER");
        assumeTrue(server != null, "the environment variable VISDOM_SERVER names no Visdom server");
        Exchange http = HttpExchange.with(URI.create(server));
        JsonArray record = new JsonArray();
        conversation(new Visdom((path, json) -> {
            JsonObject exchange = new JsonObject();
            exchange.addProperty("path", path);
            exchange.add("question", JsonParser.parseString(json));
            exchange.addProperty("answer", http.post(path, json));
            record.add(exchange);
            return exchange.get("answer").getAsString();
        }, "第一次"));
        if (System.getenv("VISDOM_RECORD") != null) {
            Files.writeString(Path.of(System.getenv("VISDOM_RECORD")),
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(record) + "\n");
        }
    }

    @Test
    void whereNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Problem problem = assertThrows(Problem.class,
            () -> Visdom.at(URI.create("http://localhost:" + port), "run").exists("loss"));
        assertEquals("No Visdom server answers at http://localhost:" + port + ".", problem.getMessage());
        assertEquals("Start one with \"python3 -m visdom.server -port " + port + " -bind_local\".", problem.mend());
    }
}
