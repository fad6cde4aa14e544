package book.site.interactive;

import book.site.Asset;
import book.site.text.MarkdownHtml;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/** A figure that a reader sets in motion: its words (a resource of its name), its numbers, its picture that does not move. */
enum InteractiveFigure {

    PLAYGROUND("optimizer-playground", "The optimizer playground · 优化器试验场", Playground::data, Stills::playground),
    ACTIVATIONS("activations", "Signals and gradients through depth · 信号与梯度穿过各层", Depth::data, Stills::depth),
    BOUNDARY("boundary", "A boundary that is trained · 训练中的决策边界", Boundary::data, Stills::boundary);

    final String key;
    final String title;
    private final Supplier<JsonObject> data;
    private final Supplier<Element> still;
    /** What was computed once. */
    private JsonObject numbers;
    private Element picture;

    InteractiveFigure(String key, String title, Supplier<JsonObject> data, Supplier<Element> still) {
        this.key = key;
        this.title = title;
        this.data = data;
        this.still = still;
    }

    /** The numbers; some seconds when asked for the first time. */
    synchronized JsonObject numbers() {
        if (numbers == null) {
            numbers = data.get();
        }
        return numbers;
    }

    private synchronized Element picture() {
        if (picture == null) {
            picture = still.get();
        }
        return picture.clone();
    }

    /** The script that holds the numbers: it sets one global. */
    String script() {
        return "window.bookHandsOn = window.bookHandsOn || {};\nwindow.bookHandsOn['" + key + "'] = " + numbers() + ";\n";
    }

    /** The figure as a part of a page, with a question; new at each call. */
    Element element(Question question) {
        String words = new String(Asset.resource("/book/site/" + key + ".html"), StandardCharsets.UTF_8);
        Element figure = MarkdownHtml.parsed(words).selectFirst("section");
        question.into(figure, key);
        figure.selectFirst(".handson-still").prependChild(picture());
        switch (this) {
            case PLAYGROUND -> {
                Surface.ALL.forEach(surface -> option(figure, "#playground-surface", surface.name(), surface.title()));
                for (Rule rule : Rule.values()) {
                    option(figure, "#playground-rule-a", rule.key, rule.title);
                    option(figure, "#playground-rule-b", rule.key, rule.title);
                }
                figure.selectFirst("#playground-rule-b").prependElement("option").attr("value", "").text("none");
                for (Rule rule : Rule.values()) {
                    figure.select("option[value=" + rule.key + "]").attr("data-symbol", rule.symbol);
                }
            }
            case ACTIVATIONS -> {
                options(figure, "#depth-activation", List.copyOf(Depth.ACTIVATIONS.keySet()));
                options(figure, "#depth-start", List.copyOf(Depth.STARTS.keySet()));
                for (int depth : Depth.DEPTHS) {
                    option(figure, "#depth-depth", String.valueOf(figure.select("#depth-depth option").size()),
                        String.valueOf(depth));
                }
            }
            default -> {
                options(figure, "#boundary-ground", Boundary.GROUNDS.stream().map(Boundary.Ground::title).toList());
                for (int units : Boundary.UNITS) {
                    option(figure, "#boundary-units", String.valueOf(figure.select("#boundary-units option").size()),
                        String.valueOf(units));
                }
                options(figure, "#boundary-activation", List.copyOf(Boundary.ACTIVATIONS.keySet()));
                for (double decay : Boundary.DECAYS) {
                    option(figure, "#boundary-decay", String.valueOf(figure.select("#boundary-decay option").size()),
                        decay == 0 ? "none" : String.format(Locale.ROOT, "%s", decay == Math.rint(decay) ? (long) decay : decay));
                }
            }
        }
        return figure;
    }

    private static void options(Element figure, String select, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            option(figure, select, String.valueOf(i), names.get(i));
        }
    }

    private static void option(Element figure, String select, String value, String text) {
        figure.selectFirst(select).appendElement("option").attr("value", value).text(text);
    }
}
