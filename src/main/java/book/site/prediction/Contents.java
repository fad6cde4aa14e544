package book.site.prediction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Covered elements → what they are, in words: "2 outputs, 1 figure and 3 paragraphs". */
final class Contents {

    private Contents() {
    }

    static String of(List<Element> covered) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String kind : List.of("output", "figure", "sound", "cell", "table", "paragraph")) {
            counts.put(kind, 0);
        }
        covered.forEach(element -> counts.merge(kind(element), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> {
            if (count > 0) {
                parts.add(count + " " + kind + (count == 1 ? "" : "s"));
            }
        });
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String kind(Element element) {
        if (element.is(".output")) {
            return "output";
        }
        if (element.is("figure")) {
            return element.hasClass("sound") ? "sound" : "figure";
        }
        if (element.is(".cell") || element.selectFirst(".cell") != null) {
            return "cell";
        }
        return element.is(".table") ? "table" : "paragraph";
    }
}
