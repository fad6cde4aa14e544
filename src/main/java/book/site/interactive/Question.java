package book.site.interactive;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a reader predicts before a figure moves.
 *
 * @param text    the question
 * @param choices among which
 * @param right   the number of the right one, from 0
 * @param answer  what happens
 * @param start   the figure's settings, a name and a value at a time
 */
record Question(String text, List<String> choices, int right, String answer, String start) {

    /** Writes it into the figure; the answer is closed until the reader opens it or the figure has run to the end. */
    void into(Element figure, String name) {
        figure.attr("data-start", start);
        Element box = figure.selectFirst(".handson-question");
        Element choose = box.appendElement("fieldset").attr("data-right", String.valueOf(right));
        choose.appendElement("legend").appendElement("strong").text("Predict first.").parent().appendText(" " + text);
        for (int i = 0; i < choices.size(); i++) {
            Element label = choose.appendElement("label");
            label.appendElement("input").attr("type", "radio").attr("name", name + "-guess").attr("value", String.valueOf(i));
            label.appendText(" " + choices.get(i));
        }
        Element details = box.appendElement("details").addClass("handson-answer");
        details.appendElement("summary").text("The answer");
        details.appendElement("p").text(answer);
    }
}
