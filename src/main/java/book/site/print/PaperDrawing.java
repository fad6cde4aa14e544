package book.site.print;

import java.util.List;
import org.jsoup.nodes.Element;

/** A drawing that the site's style sheets colour → one that has its colours itself, for readers and libraries without them. */
final class PaperDrawing {

    private static final String ACCENT = "#0b5fa5";
    private static final String INK = "#000000";
    private static final String QUIET = "#666666";

    /** Which elements look how: fill, stroke, width of the stroke, dashes. */
    private record Look(String elements, String fill, String stroke, String width, String dashes) {
    }

    private static final List<Look> LOOKS = List.of(
            new Look(".contour, .frame", "none", QUIET, "1", ""),
            new Look(".grid", "none", "#bbbbbb", "1", ""),
            new Look(".now", "none", QUIET, "1", "2 3"),
            new Look("path.first, polyline.first", "none", ACCENT, "2", ""),
            new Look("path.second, polyline.second", "none", INK, "1.8", "6 4"),
            new Look("circle.first, .bar.here", ACCENT, "#ffffff", "0.8", ""),
            new Look("rect.second, circle.point, .class0", "#ffffff", INK, "1.4", ""),
            new Look("rect.point, .class1", INK, "#ffffff", "1", ""),
            new Look(".bar:not(.here)", QUIET, "", "", ""),
            new Look(".shade", ACCENT, "", "", ""),
            new Look(".border", "none", INK, "2.2", ""));

    private PaperDrawing() {
    }

    static void colour(Element svg) {
        if (svg.hasAttr("viewbox")) {                                 // an HTML page forgives small letters, XML does not
            String box = svg.attr("viewbox");
            svg.removeAttr("viewbox");
            svg.attributes().put("viewBox", box);                     // attr(name, value) would make it small again
        }
        if (svg.closest(".handson-still") == null) {
            return;
        }
        for (Look look : LOOKS) {
            for (Element each : svg.select(look.elements())) {
                each.attr("fill", look.fill());
                set(each, "stroke", look.stroke());
                set(each, "stroke-width", look.width());
                set(each, "stroke-dasharray", look.dashes());
            }
        }
        svg.select("text").forEach(text -> text.attr("font-family", "sans-serif").attr("font-size", "13"));
    }

    private static void set(Element element, String name, String value) {
        if (!value.isEmpty()) {
            element.attr(name, value);
        }
    }
}
