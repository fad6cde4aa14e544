package book.run;

import book.evaluate.Output;
import book.jvm.Interruption;
import book.run.Execution.End;
import book.weave.TemporaryBook;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Runs of a small page whose execution is played: its outputs are what the fields say. */
final class PlayedRun {

    static final String BODY = """
            # 3.1 Gradient descent · 梯度下降法

            ```java cell=walk
            print(x)
            ```

            ```text output=walk
            ```

            After ten steps: <!--=x10-->?<!--/-->.

            ```java cell=plot
            chart
            ```

            ![A plot](figures/3.1-plot.png)

            ```java cell=clock timing
            System.nanoTime()
            ```
            """;

    private final TemporaryBook book;

    final Map<String, Object> ledger = new LinkedHashMap<>();
    String printed = "步数 10\n";
    String html = "<b>1</b>";
    String chart = "{\"title\": \"loss\", \"last\": 0.1}";
    byte[] pixels;
    long nanos = 1;
    Execution broken;

    PlayedRun(TemporaryBook book) {
        this.book = book;
    }

    /** Writes the page. */
    void draw() throws IOException {
        ledger.put("x10", 0.06046617599999997);
        pixels = png(0xff0000);
        book.page(BODY);
    }

    static byte[] png(int colour) throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    Execution play() {
        List<List<Output>> outputs = List.of(
                List.of(new Output.Stream("stdout", printed), new Output.Result(data("text/html", html), new JsonObject())),
                List.of(new Output.Display(plot(), new JsonObject(), null)),
                List.of(new Output.Result(data("text/plain", "" + nanos), new JsonObject())));
        List<FinishedCell> done = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            done.add(new FinishedCell(NotebookOutputs.of(outputs.get(i), i + 1),
                    i == 0 ? NotebookOutputs.ledger(ledger) : new JsonObject(), null, 0));
        }
        return new Execution(done, End.WHOLE, "");
    }

    private JsonObject plot() {
        JsonObject data = data("image/png", Base64.getEncoder().encodeToString(pixels));
        if (chart != null) {
            data.add("application/vnd.book.chart+json", JsonParser.parseString(chart));
        }
        return data;
    }

    private static JsonObject data(String mime, String content) {
        JsonObject data = new JsonObject();
        data.addProperty(mime, content);
        return data;
    }

    SectionOutcome run(boolean check, boolean update, boolean retime, boolean redraw) throws InterruptedException {
        return run(new RunOptions(check, update, retime, redraw, false, null));
    }

    SectionOutcome run(RunOptions options) throws InterruptedException {
        try (Interruption interruption = SectionRun.interruption()) {
            return new SectionRun(book.section(), options, RunListener.SILENT,
                    interruption, (cells, folder, more, listener) -> broken == null ? play() : broken).run();
        }
    }

    SectionOutcome update() throws InterruptedException {
        return run(false, true, false, false);
    }

    SectionOutcome record() throws InterruptedException {
        return run(new RunOptions(true, false, false, false, true, null));
    }

    SectionOutcome check() throws InterruptedException {
        return run(true, false, false, false);
    }
}
