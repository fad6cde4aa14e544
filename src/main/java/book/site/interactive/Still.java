package book.site.interactive;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A picture of a figure that does not move, as SVG in the page; colours come from the style sheet by class. */
final class Still {

    private final Element svg;

    Still(int width, int height, String label) {
        svg = new Element("svg").attr("viewBox", "0 0 " + width + " " + height).attr("role", "img").attr("aria-label", label);
    }

    Still line(String kind, double[][] points) {
        svg.appendElement("polyline").addClass(kind).attr("points", IntStream.range(0, points.length)
            .mapToObj(i -> number(points[i][0]) + "," + number(points[i][1])).collect(Collectors.joining(" ")));
        return this;
    }

    Still circle(String kind, double x, double y, double radius) {
        svg.appendElement("circle").addClass(kind).attr("cx", number(x)).attr("cy", number(y)).attr("r", number(radius));
        return this;
    }

    /** A rectangle by its middle. */
    Still box(String kind, double x, double y, double width, double height) {
        return box(kind, x, y, width, height, 1);
    }

    Still box(String kind, double x, double y, double width, double height, double opacity) {
        Element box = svg.appendElement("rect").addClass(kind).attr("x", number(x - width / 2)).attr("y", number(y - height / 2))
            .attr("width", number(width)).attr("height", number(height));
        if (opacity < 1) {
            box.attr("fill-opacity", String.format(Locale.ROOT, "%.3f", opacity));
        }
        return this;
    }

    Still text(double x, double y, String anchor, String text) {
        svg.appendElement("text").attr("x", number(x)).attr("y", number(y)).attr("text-anchor", anchor).text(text);
        return this;
    }

    Element svg() {
        return svg;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
