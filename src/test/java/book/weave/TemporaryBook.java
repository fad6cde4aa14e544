package book.weave;

import book.nbformat.NotebookCell;
import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A small book in a temporary folder, with one page (section 3.1), the source it lists and, if wanted, its executed notebook. */
public final class TemporaryBook implements BeforeEachCallback, AfterEachCallback {

    public static final String WALK = """
            package mapping.descent;

            /** A walk. */
            public final class Walk {

                /** How far. */
                private final double rate;
                private int count; // of steps

                /**
                 * Starts.
                 */
                Walk(double rate) {
                    this.rate = rate;
                }

                /** One step. */
                double step(double x) {
                    return x - rate * 2 * x;
                }

                double step(double x, int times) {
                    return times == 0 ? x : step(step(x), times - 1);
                }

                /** The kinds. */
                enum Kind { STEEP, FLAT }

                record Place(double x, double y) {
                    Place {
                        assert x == x;
                    }
                }
            }
            """;

    private Path root;
    private String home;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        home = System.getProperty("book.home");
        root = Files.createTempDirectory("book").toRealPath();
        System.setProperty("book.home", root.toString());
        write("pom.xml", "<project/>");
        write("src/main/java/mapping/descent/Walk.java", WALK);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        System.setProperty("book.home", home == null ? "" : home);
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    public Path root() {
        return root;
    }

    public Section section() {
        return Outline.ofTheBook().section("3.1");
    }

    /** The sample page of the tests' resources. */
    public static String sample() {
        try (InputStream in = TemporaryBook.class.getResourceAsStream("/book/weave/sample.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Front matter of section 3.1, five lines, and then the text. */
    public Page page(String body) {
        write(section().page(), """
                ---
                section: "3.1"
                title: Gradient descent
                title-zh: 梯度下降法
                ---
                """ + body);
        return Page.read(section().page(), section());
    }

    public void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String file, String text) {
        write(root.resolve(file), text);
    }

    public String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text that must occur. */
    public void change(Path file, String old, String replacement) {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        write(file, text.replace(old, replacement));
    }

    /** The sample page with a notebook as if it had been executed. */
    public void executedSample() {
        write(section().page(), sample());
        Page page = Page.read(section().page(), section());
        List<NotebookCell> cells = Woven.weave(page, section().notebook().getParent()).notebook().codeCells();
        List<NotebookCell> executed = new ArrayList<>();
        executed.add(cells.get(0).executed(1, new JsonArray(), new JsonObject()));
        executed.add(cells.get(1).executed(2, outputs("""
                [{"output_type": "stream", "name": "stdout", "text": ["after 10 steps\\n"]},
                 {"output_type": "display_data", "metadata": {}, "data": {"image/png": "%s", "text/plain": ["a chart"]}},
                 {"output_type": "execute_result", "execution_count": 2, "metadata": {},
                  "data": {"text/plain": ["0.06046617599999997"]}}]"""
                .formatted(Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}))),
                JsonParser.parseString("{\"x10\": 0.06046617599999997}").getAsJsonObject()));
        executed.add(cells.get(2).executed(3, outputs("""
                [{"output_type": "execute_result", "execution_count": 3, "metadata": {}, "data": {"text/plain": ["123"]}}]"""),
                new JsonObject()));
        Weave.Result result = Weave.publish(page, executed);
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException(result.faults().toString());
        }
    }

    static JsonArray outputs(String json) {
        return JsonParser.parseString(json).getAsJsonArray();
    }
}
