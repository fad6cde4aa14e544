package book.browser;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page does wrong, gathered from the browser's events: a sentence each. */
final class Faults {

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> requests = new HashMap<>();

    synchronized void clear() {
        faults.clear();
        requests.clear();
    }

    synchronized List<String> all() {
        return List.copyOf(faults);
    }

    synchronized List<String> requests() {
        return requests.values().stream().sorted().distinct().toList();
    }

    synchronized void event(String method, JsonObject about) {
        switch (method) {
            case "Runtime.exceptionThrown" -> faults.add("exception: " + exception(about.getAsJsonObject("exceptionDetails")));
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "assert").contains(about.get("type").getAsString())) {
                    faults.add("console: " + about.get("args"));
                }
            }
            case "Log.entryAdded" -> {
                JsonObject entry = about.getAsJsonObject("entry");
                if (entry.get("level").getAsString().equals("error") && !entry.get("source").getAsString().equals("network")) {
                    faults.add("console: " + entry.get("text").getAsString());
                }
            }
            case "Network.requestWillBeSent" -> requests.put(about.get("requestId").getAsString(),
                about.getAsJsonObject("request").get("url").getAsString());
            case "Network.responseReceived" -> {
                JsonObject response = about.getAsJsonObject("response");
                if (response.get("status").getAsInt() >= 400) {
                    faults.add("missing: " + response.get("url").getAsString() + ", " + response.get("status"));
                }
            }
            case "Network.loadingFailed" -> {
                boolean ours = requests.containsKey(about.get("requestId").getAsString());
                if (ours && !(about.has("canceled") && about.get("canceled").getAsBoolean())) {
                    faults.add("missing: " + requests.get(about.get("requestId").getAsString()) + ", "
                        + about.get("errorText").getAsString());
                }
            }
            default -> { }
        }
    }

    static String exception(JsonObject details) {
        JsonObject thrown = details.getAsJsonObject("exception");
        return thrown != null && thrown.has("description") ? thrown.get("description").getAsString()
            : details.get("text").getAsString();
    }
}
