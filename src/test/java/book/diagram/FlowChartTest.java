package book.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import book.diagram.Drawing.Box;
import book.diagram.Drawing.Point;
import book.diagram.Drawing.Route;
import book.diagram.Drawing.Shape;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import mapping.drawing.Diagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Mermaid as the book writes it, laid out and drawn. What a drawing must satisfy is geometry, tried on many charts. */
class FlowChartTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```mermaid[^\\n]*\\n(.*?)^```");
    private static final String FRAMES = "flowchart %s\n  subgraph a[\"a long title of the outer frame\"]\n"
            + "    x --> y\n"
            + "    subgraph b[\"inner\"]\n      z[\"zzz\"] -->|\"label\"| w([w])\n    end\n  end\n"
            + "  u --> x\n  y --> z\n  u --> w\n"
            + "  w --> v((v))\n  u --> v\n  y --> v\n";

    private static FlowChart chart(String mermaid) {
        return FlowChart.read(mermaid).orElseThrow(() -> new AssertionError(mermaid));
    }

    /** All diagrams on the book's pages, and charts with all that the layout knows. */
    static List<String> charts() throws IOException {
        List<String> charts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Home.chapters())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                FENCE.matcher(Files.readString(file)).results().map(MatchResult::group)
                    .forEach(fence -> charts.add(fence.replaceAll("(?m)^```.*\\n?", "")));
            }
        }
        assertTrue(charts.size() >= 9, "the pages' diagrams: " + charts.size());
        charts.addAll(List.of("graph LR; a --> b", "flowchart TD\n a --> b --> c\n c --> a\n a --> a\n b -->|\"again\"| b",
                FRAMES.formatted("LR"), FRAMES.formatted("TD"),
                "flowchart TB\n a{\"is it so?\"} -->|yes| b(\"b\")\n a -.->|no| c\n b --- c",
                "flowchart LR\n a --> b\n a --> b\n b --> a\n", "flowchart LR\n subgraph empty\n end\n a --> b",
                "flowchart LR", "flowchart LR\n one"));
        for (int seed = 1; seed <= 20; seed++) {
            charts.add(random(new Random(seed), 5 + seed, 8 + 2 * seed, seed % 2 == 0));
        }
        return charts;
    }

    private static String random(Random random, int nodes, int arrows, boolean labels) {
        StringBuilder text = new StringBuilder("flowchart " + (random.nextBoolean() ? "LR" : "TD") + "\n");
        for (int i = 0; i < nodes; i++) {
            if (i == nodes / 3) {
                text.append("subgraph f[\"a frame\"]\n");
            }
            text.append("n").append(i).append("[\"node ").append("x".repeat(random.nextInt(20))).append(i).append("\"]\n");
            if (i == nodes / 2) {
                text.append("end\n");
            }
        }
        for (int i = 0; i < arrows; i++) {
            int from = random.nextInt(nodes);
            int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
            text.append("n").append(from).append(labels && i % 3 == 0 ? " -->|\"label " + i + "\"| n" : " --> n").append(to)
                .append("\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothingOverlapsAndArrowsEndAtTheirNodes(String mermaid) {
        FlowChart chart = chart(mermaid);
        for (boolean right : new boolean[] {true, false}) {
            Drawing drawing = Layout.of(new FlowChart(right, chart.nodes(), chart.arrows(), chart.frames()));
            assertEquals(chart.nodes().size(), drawing.shapes().size());
            assertEquals(chart.arrows().size(), drawing.routes().size());
            List<Box> solid = new ArrayList<>(drawing.shapes().stream().map(Shape::box).toList());
            drawing.routes().stream().map(Route::label).filter(label -> label != null).forEach(solid::add);
            for (int i = 0; i < solid.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertFalse(overlap(solid.get(i), solid.get(j)), solid.get(i) + " and " + solid.get(j) + " of " + mermaid);
                }
                assertTrue(within(solid.get(i), new Box(0, 0, drawing.width(), drawing.height(), TextBlock.NONE)));
            }
            frames(drawing, mermaid);
            drawing.routes().forEach(route -> ends(route, drawing, mermaid));
            drawing.shapes().forEach(shape -> assertTrue(labelFits(shape), shape.toString()));
        }
    }

    private static boolean overlap(Box one, Box other) {
        double slack = 1e-6;
        return one.x() + slack < other.x() + other.width() && other.x() + slack < one.x() + one.width()
                && one.y() + slack < other.y() + other.height() && other.y() + slack < one.y() + one.height();
    }

    private static boolean within(Box inner, Box outer) {
        double slack = 1e-6;
        return inner.x() + slack >= outer.x() && inner.y() + slack >= outer.y()
                && inner.x() + inner.width() <= outer.x() + outer.width() + slack
                && inner.y() + inner.height() <= outer.y() + outer.height() + slack;
    }

    /** A frame holds its nodes below its title, and no others. */
    private static void frames(Drawing drawing, String mermaid) {
        for (int frame = 0; frame < drawing.frames().size(); frame++) {
            Box box = drawing.frames().get(frame);
            assertTrue(box.text().width() <= box.width(), "the title in " + mermaid);
            Box below = new Box(box.x(), box.y() + 8 + box.text().height(), box.width(), box.height() - 8 - box.text().height(),
                    TextBlock.NONE);
            for (Shape shape : drawing.shapes()) {
                boolean member = false;
                for (int each = shape.node().frame(); each >= 0; each = drawing.chart().frames().get(each).parent()) {
                    member |= each == frame;
                }
                assertEquals(member, within(shape.box(), below), shape + " in " + box + " of " + mermaid);
                assertTrue(member || !overlap(shape.box(), box), shape + " in " + box + " of " + mermaid);
            }
        }
    }

    private static void ends(Route route, Drawing drawing, String mermaid) {
        onTheEdge(route.points().get(0), drawing.shapes().get(route.arrow().from()).box(), mermaid);
        onTheEdge(route.points().get(route.points().size() - 1), drawing.shapes().get(route.arrow().to()).box(), mermaid);
        for (int i = 0; i + 1 < route.points().size() && !route.loop(); i += 2) {
            Point from = route.points().get(i);
            Point to = route.points().get(i + 1);
            Box straight = new Box(Math.min(from.x(), to.x()) - 0.5, Math.min(from.y(), to.y()) - 0.5,
                    Math.abs(from.x() - to.x()) + 1, Math.abs(from.y() - to.y()) + 1, TextBlock.NONE);
            for (int node = 0; node < drawing.shapes().size(); node++) {
                assertTrue(node == route.arrow().from() || node == route.arrow().to()
                        || !overlap(straight, drawing.shapes().get(node).box()),
                        route + " through node " + node + " of " + mermaid);
            }
        }
    }

    private static void onTheEdge(Point point, Box box, String mermaid) {
        Point centre = box.centre();
        double x = Math.abs(point.x() - centre.x()) - box.width() / 2;
        double y = Math.abs(point.y() - centre.y()) - box.height() / 2;
        assertTrue(Math.abs(Math.max(x, y)) < 1e-6, point + " at " + box + " of " + mermaid);
    }

    private static boolean labelFits(Shape shape) {
        double width = shape.box().text().width();
        double height = shape.box().text().height();
        double w = shape.box().width();
        double h = shape.box().height();
        return switch (shape.node().shape()) {
            case RECTANGLE, ROUND -> width <= w && height <= h;
            case STADIUM -> width <= w - h / 2 && height <= h;
            case CIRCLE -> width * width + height * height <= w * w;
            case DIAMOND -> width / w + height / h <= 1;
            default -> false;
        };
    }

    /** The table is as wide as DejaVu Sans where that is installed, the widest of the usual fonts. */
    @Test
    void theTableIsWideEnough() {
        Font font = new Font("DejaVu Sans", Font.PLAIN, 1000);
        for (String text : List.of("feature extraction", "Conv2d(1→8, 3×3, padding 1)", "ℝ⁸ˣ⁴ˣ⁴", "WWW@%&", "½ squared error",
                "w₁ x + b₁", "αβγ ∂ ∈ Ω ∑ ≤", "{0, 1, …, 9}", "grad -0.4700")) {
            double real = font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth() / 1000;
            assertTrue(!font.getFamily().equals("DejaVu Sans") || TextWidths.of(text) >= real - 0.1,
                    text + ": " + TextWidths.of(text) + " for " + real);
        }
        assertEquals(4 * 1.04, TextWidths.of("特征提取"), 1e-9);
        assertEquals(0.61, TextWidths.of("a\u0301"), 1e-9, "an accent stands over its letter");
    }

    @Test
    void twiceTheSameBytes() throws IOException {
        for (String mermaid : charts()) {
            assertEquals(chart(mermaid).svg(), chart(mermaid).svg());
        }
    }

    /** By hand: margin, node, gap, node, margin are 16 + 34 + 44 + 34 + 16 pixels. */
    @Test
    void aSmallChartIsDrawnLikeThis() {
        assertEquals("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" width="144" height="66" viewBox="0 0 144 66"\
                 style="max-width:100%;height:auto">
                <title>Flow chart with 2 nodes and 1 arrow</title>
                <desc>a to b.</desc>
                <rect width="144" height="66" rx="6" fill="#ffffff"/>
                <path d="M50,33 L50,33 L86,33 L86,33" fill="none" stroke="#1f2933" stroke-width="1.3"/>
                """, chart("graph LR; a --> b").svg().lines().limit(5)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void hostileLabelsAreText() throws Exception {
        String label = "</text><script>alert(1)</script> & \" ' ]] --> \u0000\u0008\uD800 \u202E 😀 #quot; " + "long ".repeat(100);
        String mermaid = "flowchart LR\n a[" + Diagram.quoted(label) + "] -->|" + Diagram.quoted(label) + "| b\n subgraph s["
                + Diagram.quoted(label) + "]\n b\n end\n";
        String svg = chart(mermaid).svg();
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals(0, root.getElementsByTagName("script").getLength());
        assertFalse(svg.contains("<script"), svg);
        assertTrue(root.getTextContent().contains("</text><script>alert(1)</script> & \" ' ]] -->"), root.getTextContent());
        assertTrue(root.getTextContent().contains("😀 #quot;"), "what Diagram escapes is read back");
        nothingOverlapsAndArrowsEndAtTheirNodes(mermaid);
    }

    @Test
    void everyPictureIsXmlWithWordsAndWithoutNames() throws Exception {
        for (String mermaid : charts()) {
            String svg = chart(mermaid).svg();
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
            assertEquals("title", root.getElementsByTagName("*").item(0).getNodeName());
            assertEquals("desc", root.getElementsByTagName("*").item(1).getNodeName());
            assertFalse(svg.contains(" id=") || svg.contains("<style") || svg.contains("NaN") || svg.contains("Infinity"), svg);
        }
    }

    @Test
    void aLongChainIsTurnedDown() {
        StringBuilder chain = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < 12; i++) {
            chain.append("n").append(i).append("[\"a stage with a name\"] --> n").append(i + 1).append("\n");
        }
        assertTrue(chart(chain.toString()).svg().matches("(?s).*width=\"\\d{3}\" height=\"\\d{4}\".*"));
        assertEquals("n0", chart("flowchart LR\nn0 --> n1").nodes().get(0).label());
    }

    @Test
    void twoHundredNodesAreQuick() {
        String large = random(new Random(1), 200, 400, true);
        assertTimeout(Duration.ofSeconds(20), () -> chart(large).svg());
        StringBuilder chain = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < 400; i++) {
            chain.append("a").append(i).append(" --> a").append(i + 1).append("\n");
        }
        assertTimeout(Duration.ofSeconds(20), () -> chart(chain.toString()).svg());
    }

    /** Rather no picture than a wrong one: the text is then shown as before. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sequenceDiagram\n a->>b: x", "flowchart LR\n a --> b\n style a fill:#f00", "flowchart LR\n end",
        "flowchart LR\n subgraph a\n b", "flowchart RL\n a --> b", "flowchart LR\n a[\"x\" --> b", "flowchart LR\n a & b --> c",
        "flowchart LR\n a -->", "flowchart LR\n a --> b[[x]]", "flowchart LR\n a[\"open", "flowchart LR\n a --> a\n a --> a"})
    void otherMermaidIsNotDrawn(String mermaid) {
        assertTrue(FlowChart.read(mermaid).isEmpty(), mermaid);
    }
}
