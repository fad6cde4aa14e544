package book.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The kernel as a process of its own, spoken to over its sockets as Jupyter does. */
class JupyterKernelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static KernelClient client;
    private static Path errors;

    @BeforeAll
    static void start() throws IOException {
        errors = Files.createTempFile("kernel", ".txt");
        client = new KernelClient(startedInTheBackground(KernelSpec.command()), errors);
        client.awaitReady(PATIENCE);
        Message info = client.reply(client.request("kernel_info_request", new JsonObject()), PATIENCE);
        assertEquals("Java", info.content().getAsJsonObject("language_info").get("name").getAsString());
    }

    /** A shell's background job ignores the interrupt signal, and so does all that it starts, unless that is undone. */
    private static List<String> startedInTheBackground(List<String> command) {
        if (!canUndoIgnoredSignals()) {
            return command;
        }
        List<String> ignoring = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        ignoring.addAll(command);
        return ignoring;
    }

    private static boolean canUndoIgnoredSignals() {
        try {
            return new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        assertFalse(client.process.isAlive());
        Files.delete(errors);
    }

    private static JsonObject content(String name, Object value) {
        JsonObject content = new JsonObject();
        if (value instanceof Number number) {
            content.addProperty(name, number);
        } else {
            content.addProperty(name, String.valueOf(value));
        }
        return content;
    }

    private static JsonObject code(String code, int cursor) {
        JsonObject content = content("code", code);
        content.addProperty("cursor_pos", cursor);
        return content;
    }

    private static String execute(String code) {
        return client.request("execute_request", content("code", code));
    }

    private static Map<String, Message> published(String id) {
        return client.publications(id, PATIENCE).stream()
                .collect(Collectors.toMap(Message::type, message -> message, (first, second) -> second));
    }

    @Test
    void aCellGivesItsResultAndItsStream() {
        String id = execute("System.out.println(\"一切皆是映射\");\n1 + 1");
        Map<String, Message> published = published(id);
        assertEquals("一切皆是映射\n", published.get("stream").text("text", ""));
        assertEquals("2", published.get("execute_result").content().getAsJsonObject("data").get("text/plain").getAsString());
        assertEquals("ok", client.reply(id, PATIENCE).text("status", ""));
    }

    /** The module of vector instructions is there, and Jupyter's terminal does not see the JVM's remark on it. */
    @Test
    void itComputesWithVectorsAndDoesNotSaySo() throws IOException {
        String id = execute("mapping.kernels.Kernels.current().getClass().getSimpleName()");
        String kernels = published(id).get("execute_result").content().getAsJsonObject("data").get("text/plain").getAsString();
        assertEquals("off".equals(System.getenv("BOOK_SIMD")) ? "PlainKernels" : "VectorKernels", kernels);
        assertFalse(Files.readString(errors).contains("incubator"), Files.readString(errors));
        client.request("no_such_request", new JsonObject());
        assertEquals("ok", client.reply(execute("1"), PATIENCE).text("status", ""));
        assertTrue(Files.readString(errors).contains("no_such_request"), Files.readString(errors));
    }

    @Test
    void displaysCarryTheIdOfTheirUpdate() {
        Map<String, Message> published = published(execute("var id = display(\"old\");\nupdateDisplay(id, \"new\");"));
        JsonObject shown = published.get("display_data").content();
        JsonObject update = published.get("update_display_data").content();
        assertEquals("new", update.getAsJsonObject("data").get("text/plain").getAsString());
        assertEquals(shown.get("transient"), update.get("transient"));
    }

    @Test
    void anErrorAbortsWhatWaitsBehindIt() {
        String bad = execute("Thread.sleep(300);\nint[] none = {};\nnone[1] = 0;");
        String waiting = execute("System.out.println(\"must not run\")");
        assertEquals("ArrayIndexOutOfBoundsException", client.reply(bad, PATIENCE).text("ename", ""));
        Message aborted = client.reply(waiting, PATIENCE);
        assertEquals("aborted", aborted.text("status", ""));
        assertFalse(aborted.content().has("execution_count"), "a cell that did not run has no number");
        assertEquals("ok", client.reply(execute("1"), PATIENCE).text("status", ""));
    }

    @Test
    void badMessagesAreIgnored() {
        byte[] delimiter = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
        byte[] json = "{}".getBytes(StandardCharsets.US_ASCII);
        byte[] junk = {1, 2, 3};
        client.sendRaw(List.of(junk));
        client.sendRaw(List.of(delimiter));
        client.sendRaw(List.of(delimiter, junk, json, json, json, json));
        client.request("no_such_request", new JsonObject());
        client.request("execute_request", new JsonObject());
        client.request("complete_request", content("code", "x".repeat(10)));
        client.request("complete_request", code("foo", -5));
        client.request("inspect_request", code("\uD83D\uDE00", 99));
        assertEquals("ok", client.reply(execute("1"), PATIENCE).text("status", ""));
    }

    @Test
    void anInterruptStopsACellThatPolls() {
        String id = execute("System.out.println(\"on\");\nwhile (!Thread.interrupted()) { }");
        client.publication(id, "stream", PATIENCE);
        String interrupt = client.requestControl("interrupt_request", new JsonObject());
        assertEquals("ok", client.replyOnControl(interrupt, PATIENCE).text("status", ""));
        assertEquals("Interrupted", client.reply(id, PATIENCE).text("ename", ""));
    }

    @Test
    void anInterruptSignalStopsASleepingCell() throws Exception {
        Assumptions.assumeTrue(canUndoIgnoredSignals(), "else it depends on how this test was started");
        String id = execute("System.out.println(\"on\");\nThread.sleep(60_000)");
        client.publication(id, "stream", PATIENCE);
        int code = new ProcessBuilder("kill", "-INT", String.valueOf(client.process.pid())).start().waitFor();
        assertEquals(0, code);
        assertEquals("Interrupted", client.reply(id, PATIENCE).text("ename", ""));
    }

    @Test
    void completionCountsCharactersAsJupyterDoes() {
        String code = "String s = \"\uD83D\uDE00\"; s.isBl";
        int characters = code.codePointCount(0, code.length());
        Message reply = client.reply(client.request("complete_request", code(code, characters)), PATIENCE);
        JsonArray matches = reply.content().getAsJsonArray("matches");
        assertEquals(characters, reply.number("cursor_end", 0));
        assertTrue(reply.number("cursor_start", 0) > 0);
        Message math = client.reply(client.request("complete_request", code("int a = 1;\nMath.sqr", 19)), PATIENCE);
        assertEquals("sqrt(", math.content().getAsJsonArray("matches").get(0).getAsString(), "beside " + matches);
        assertEquals(16, math.number("cursor_start", 0));
    }

    @Test
    void completionKnowsTheVariablesOfItsOwnCell() {
        String cell = "import java.util.stream.*;\nStringBuilder own23 = new StringBuilder();\nint other23 = 3;\nown23.appendCo";
        Message reply = client.reply(client.request("complete_request", code(cell, cell.length())), PATIENCE);
        assertEquals("appendCodePoint(", reply.content().getAsJsonArray("matches").get(0).getAsString());
        assertEquals(cell.length() - "appendCo".length(), reply.number("cursor_start", 0));
        String name = "int other23 = 3;\nint sum = oth";
        Message names = client.reply(client.request("complete_request", code(name, name.length())), PATIENCE);
        assertEquals("other23", names.content().getAsJsonArray("matches").get(0).getAsString());
        String call = "StringBuilder own23 = new StringBuilder();\nown23.reverse()";
        Message shown = client.reply(client.request("inspect_request", code(call, call.length() - 2)), PATIENCE);
        String text = shown.content().getAsJsonObject("data").get("text/plain").getAsString();
        assertTrue(text.startsWith("StringBuilder StringBuilder.reverse()"), text);
    }

    @Test
    void inspectionShowsTheSignature() {
        Message reply = client.reply(client.request("inspect_request", code("Math.sqrt(2)", 7)), PATIENCE);
        String text = reply.content().getAsJsonObject("data").get("text/plain").getAsString();
        assertTrue(text.startsWith("double Math.sqrt(double"), text);
    }

    private static String inspected(String code, int cursor) {
        Message reply = client.reply(client.request("inspect_request", code(code, cursor)), PATIENCE);
        assertTrue(reply.flag("found", false), code);
        return reply.content().getAsJsonObject("data").get("text/plain").getAsString();
    }

    /** Shift-Tab: the words are those of the sources, of the book's own and of the JDK's where they are installed. */
    @Test
    void inspectionShowsTheJavadoc() {
        client.reply(execute("import mapping.tensor.*;"), PATIENCE);
        String cell = "int before23 = 3;\nTensor rows = Tensor.matrix(new float[][] {{1}});";
        int type = cell.indexOf("Tensor.matrix") + 3;
        assertTrue(inspected(cell, type).startsWith("mapping.tensor.Tensor\nAn array of numbers with a shape"), cell);
        assertEquals("Tensor mapping.tensor.Tensor.matrix(float[][] rows)\nThe matrix of these rows, which must be equally long.",
                inspected(cell, cell.indexOf("matrix") + 2).replace("Tensor Tensor.", "Tensor mapping.tensor.Tensor."));
        String sources = "mapping.optimizers.rules.Adam.of(0.1)";
        assertTrue(inspected(sources, sources.length() - 5).contains("\n"), "a factory without words has those of its type");
        boolean installed = Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
        assertEquals(installed, inspected("Math.sqrt(2)", 7).contains("square root"));
        assertFalse(client.reply(client.request("inspect_request", code("nothing23", 4)), PATIENCE).flag("found", true));
    }

    @Test
    void wholenessIsToldFromInput() {
        assertEquals("complete", client.reply(client.request("is_complete_request", content("code", "int a = 1;\na")), PATIENCE)
                .text("status", ""));
        assertEquals("incomplete", client.reply(client.request("is_complete_request", content("code", "for (;;) {")), PATIENCE)
                .text("status", ""));
        assertEquals("invalid", client.reply(client.request("is_complete_request", content("code", "int = ;")), PATIENCE)
                .text("status", ""));
    }

    @Test
    void theHeartBeats() {
        assertTrue(client.heartbeat(PATIENCE));
    }

    @Test
    void itLeavesWhenJupyterDies() throws Exception {
        Process parent = new ProcessBuilder("sleep", "60").start();
        try (KernelClient orphan = new KernelClient(KernelSpec.command(), null, parent.pid())) {
            orphan.reply(orphan.request("kernel_info_request", new JsonObject()), PATIENCE);
            parent.destroyForcibly().waitFor();
            orphan.process.onExit().get(10, TimeUnit.SECONDS); // it does not run on without its parent
        }
    }
}
