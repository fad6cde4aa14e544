package book.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mapping.plots.Plot;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.BubbleChartBuilder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.DialChart;
import org.knowm.xchart.DialChartBuilder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.Histogram;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.OHLCChartBuilder;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.QuickChart;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.RadarChartBuilder;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What charts, tables and images become. */
class RenderersTest {

    private final Renderer renderer = renderer();

    private static Renderer renderer() {
        Renderer renderer = new Renderer();
        Renderers.register(renderer);
        return renderer;
    }

    private String json(Object chart) {
        return new Gson().toJson(renderer.render(chart).getData(Charts.DATA));
    }

    private static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }

    private static XYChart squares(double last) {
        return QuickChart.getChart("Squares", "x", "x²", "squares", new double[] {1, 2, 3}, new double[] {1, 4, last});
    }

    @Test
    void aChartIsPaintedAtTwiceItsSize() throws IOException {
        DisplayData data = renderer.render(squares(9));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode((String) data.getData(MIMEType.IMAGE_PNG))));
        assertEquals(1200, image.getWidth());
        assertEquals(800, image.getHeight());
        assertTrue(new Gson().toJson(data).contains("\"image/png\":{\"width\":600,\"height\":400}"));
        assertEquals("XYChart \"Squares\": squares (3)", text(data));
    }

    /** The digest of the doubles 1, 4, 9: printf '\x3f\xf0\0\0\0\0\0\0\x40\x10\0\0\0\0\0\0\x40\x22\0\0\0\0\0\0' | sha256sum. */
    @Test
    void aChartsDataIsSummedUpWithADigestOfItsBits() {
        String digest = "0abee87be4917625ac9e2999a24405ee6b4d9539bd2789174d2c67b9c4d185dd";
        String expected = "\"y\":{\"n\":3,\"first\":1,\"last\":9,\"min\":1,\"max\":9,\"sha256\":\"" + digest + "\"}";
        assertTrue(json(squares(9)).contains(expected), json(squares(9)));
        assertNotEquals(json(squares(9)), json(squares(Math.nextUp(9.0))), "one bit is enough");
    }

    @Test
    void everyNanIsTheSameAndEveryZeroIsNot() {
        double other = Double.longBitsToDouble(0x7ff8000000000001L);
        assertEquals(ChartData.sha256(new double[] {Double.NaN}), ChartData.sha256(new double[] {other}));
        assertNotEquals(ChartData.sha256(new double[] {0.0}), ChartData.sha256(new double[] {-0.0}));
    }

    @Test
    void otherKindsOfChartsGiveTheirDataToo() {
        CategoryChart categories = new CategoryChartBuilder().title("Bars").build();
        categories.addSeries("bars", List.of("一", "二"), List.of(1, 2));
        assertTrue(json(categories).contains("\"x\":{\"n\":2,\"first\":\"一\",\"last\":\"二\",\"sha256\""), json(categories));

        CategoryChart histogram = new CategoryChartBuilder().build();
        Histogram counts = new Histogram(Arrays.asList(1.0, 1.5, 2.0, 2.5), 2);
        histogram.addSeries("counts", counts.getxAxisData(), counts.getyAxisData());
        assertTrue(json(histogram).contains("\"y\":{\"n\":2,\"first\":2,\"last\":2"), json(histogram));

        HeatMapChart heat = new HeatMapChartBuilder().build();
        heat.addSeries("heat", new int[] {0, 1}, new int[] {0, 1}, new int[][] {{1, 2}, {3, 4}});
        assertTrue(json(heat).contains("\"heat\":{\"n\":"), json(heat));

        PieChart pie = new PieChartBuilder().build();
        pie.addSeries("half", 0.5);
        assertTrue(json(pie).contains("\"value\":{\"n\":1,\"first\":0.5"), json(pie));

        HorizontalBarChart bars = new HorizontalBarChartBuilder().build();
        bars.addSeries("bars", List.of(1, 2), List.of("一", "二"));
        assertTrue(json(bars).contains("\"x\":{\"n\":2,\"first\":1,\"last\":2"), json(bars));

        OHLCChart prices = new OHLCChartBuilder().build();
        prices.addSeries("prices", new double[] {1, 2}, new double[] {3, 3}, new double[] {5, 5}, new double[] {2, 2},
                new double[] {4, 4});
        assertTrue(json(prices).contains("\"high\":{\"n\":2,\"first\":5,\"last\":5"), json(prices));
        assertFalse(json(prices).contains("\"volume\""), json(prices));

        BubbleChart bubbles = new BubbleChartBuilder().build();
        bubbles.addSeries("bubbles", new double[] {1}, new double[] {2}, new double[] {3});
        assertTrue(json(bubbles).contains("\"error\":{\"n\":1,\"first\":3"), json(bubbles));

        DialChart dial = new DialChartBuilder().build();
        dial.addSeries("dial", 0.25, "a quarter");
        assertTrue(json(dial).contains("\"value\":{\"n\":1,\"first\":0.25"), json(dial));

        RadarChart radar = new RadarChartBuilder().build();
        radar.setRadiiLabels(new String[] {"a", "b", "c"});
        radar.addSeries("radar", new double[] {0.1, 0.2, 0.3});
        assertTrue(json(radar).contains("\"value\":{\"n\":3,\"first\":0.1,\"last\":0.3"), json(radar));

        BoxChart boxes = new BoxChartBuilder().build();
        boxes.addSeries("box", new double[] {3, 1, 2});
        assertTrue(json(boxes).contains("\"min\":1,\"max\":3"), json(boxes));
    }

    @Test
    void anUnfinishedPlotIsItsChart() {
        Plot plot = Plot.lines("Loss", "step", "loss").series("loss", new double[] {3, 2});
        assertEquals(text(renderer.render(plot.chart())), text(renderer.render(plot)));
        assertEquals(json(plot.chart()), json(plot));
    }

    @Test
    void aLongTableIsCut() {
        Table table = Table.create("Long", IntColumn.create("n", IntStream.range(0, 50).toArray()),
                StringColumn.create("<名>", IntStream.range(0, 50).mapToObj(i -> "a & " + i).toArray(String[]::new)));
        DisplayData data = renderer.render(table);
        String html = String.valueOf(data.getData(MIMEType.TEXT_HTML));
        assertEquals(Tables.ROWS + 1, html.split("<tr>", -1).length - 1);
        assertTrue(html.contains("<th>&lt;名&gt;</th>") && html.contains("<td>a &amp; 19</td>"), html);
        assertTrue(html.endsWith("<p>… 30 more rows</p>"), html);
        assertTrue(text(data).endsWith("… 30 more rows"), text(data));
        assertFalse(text(data).contains("a & 20"), text(data));
    }

    @Test
    void anImageIsAPng() {
        DisplayData data = renderer.render(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY));
        assertTrue(String.valueOf(data.getData(MIMEType.IMAGE_PNG)).startsWith("iVBOR"));
        assertEquals("image, 4 × 3", text(data));
    }

    /** Other Mermaid than that of the book's flow charts is left to JupyterLab. */
    @Test
    void aDiagramIsDrawnIfItCanBe() {
        DisplayData drawn = renderer.render(new Mermaid("flowchart LR\n a[\"1 < 2\"] --> b\n"));
        assertTrue(String.valueOf(drawn.getData(MIMEType.IMAGE_SVG)).startsWith("<svg xmlns="));
        assertTrue(String.valueOf(drawn.getData(MIMEType.TEXT_HTML)).startsWith("<img alt=\"Flow chart with 2 nodes and 1 arrow: "
                + "1 &lt; 2 to b.\" src=\"data:image/svg+xml;base64,"));
        assertEquals("flowchart LR\n a[\"1 < 2\"] --> b", text(drawn));
        DisplayData other = renderer.render(new Mermaid("sequenceDiagram\n a->>b: x"));
        assertEquals("```mermaid\nsequenceDiagram\n a->>b: x\n```", other.getData(MIMEType.TEXT_MARKDOWN));
        assertEquals("sequenceDiagram\n a->>b: x", text(other));
    }

    @Test
    void htmlHasATextForTerminals() {
        Html html = new Html("<h1>Loss</h1><p><b>0.5</b> &lt; 1</p><script>x()</script>");
        assertEquals("Loss\n0.5 < 1", text(renderer.render(html)));
        assertEquals("&lt;a href=&quot;x&quot;&gt; &amp;amp; it's", Html.escape("<a href=\"x\"> &amp; it's"));
    }
}
