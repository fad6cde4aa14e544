package book.browser;

import book.markdown.JavaScript;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** axe-core, which judges whether a page can be read and used by everyone. */
final class Axe {

    private static final String SERIOUS = "v => v.impact === 'serious' || v.impact === 'critical'";

    private Axe() {
    }

    static List<String> violations(Browser browser, String context) {
        if (!browser.value("typeof axe === 'object'").getAsBoolean()) {
            browser.value(JavaScript.text("axe-core/4.6.3/axe.min.js") + "; 0");
        }
        JsonArray found = JsonParser.parseString(browser.value("axe.run(" + context + ", {resultTypes: ['violations']})"
            + ".then(all => JSON.stringify(all.violations.filter(" + SERIOUS + ")))").getAsString()).getAsJsonArray();
        List<String> sentences = new ArrayList<>();
        for (JsonElement violation : found) {
            JsonObject rule = violation.getAsJsonObject();
            for (JsonElement each : rule.getAsJsonArray("nodes")) {
                JsonObject node = each.getAsJsonObject();
                sentences.add(rule.get("id").getAsString() + " (" + rule.get("impact").getAsString() + ") " + node.get("target")
                    + ": " + node.get("failureSummary").getAsString());
            }
        }
        return sentences;
    }
}
