package book.site.interactive;

import book.site.text.MarkdownHtml;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * A picture of a figure that does not move, as SVG in the page. Colours come from the style sheet by class; where there is none,
 * as in an EPUB, the attributes make it a drawing in one colour.
 */
final class Still {

    /** What is drawn as an outline. */
    private static final List<String> OUTLINES = List.of("second", "class0", "frame");
    private static final String LETTERS = "13";

    private final Element svg;

    Still(int width, int height, String label) {
        // Of a tree that keeps capitals: viewBox has one, which matters where the page becomes XML.
        svg = MarkdownHtml.parsed("<svg></svg>").selectFirst("svg").attr("viewBox", "0 0 " + width + " " + height)
            .attr("role", "img").attr("aria-label", label);
    }

    Still line(String kind, double[][] points) {
        Element line = svg.appendElement("polyline").addClass(kind).attr("points", IntStream.range(0, points.length)
            .mapToObj(i -> number(points[i][0]) + "," + number(points[i][1])).collect(Collectors.joining(" ")));
        outlined(line);
        if (kind.equals("second")) {
            line.attr("stroke-dasharray", "6 4");
        }
        return this;
    }

    Still circle(String kind, double x, double y, double radius) {
        painted(svg.appendElement("circle").addClass(kind).attr("cx", number(x)).attr("cy", number(y)).attr("r", number(radius)),
            kind);
        return this;
    }

    /** A rectangle by its middle. */
    Still box(String kind, double x, double y, double width, double height) {
        return box(kind, x, y, width, height, 1);
    }

    Still box(String kind, double x, double y, double width, double height, double opacity) {
        Element box = svg.appendElement("rect").addClass(kind).attr("x", number(x - width / 2)).attr("y", number(y - height / 2))
            .attr("width", number(width)).attr("height", number(height));
        painted(box, kind);
        if (opacity < 1) {
            box.attr("fill-opacity", String.format(Locale.ROOT, "%.3f", opacity));
        }
        return this;
    }

    Still text(double x, double y, String anchor, String text) {
        svg.appendElement("text").attr("x", number(x)).attr("y", number(y)).attr("text-anchor", anchor).attr("font-size", LETTERS)
            .attr("fill", "currentColor").text(text);
        return this;
    }

    Element svg() {
        return svg;
    }

    private static void painted(Element shape, String kind) {
        if (OUTLINES.contains(kind)) {
            outlined(shape);
        } else {
            shape.attr("fill", "currentColor");
        }
    }

    private static void outlined(Element shape) {
        shape.attr("fill", "none").attr("stroke", "currentColor");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
