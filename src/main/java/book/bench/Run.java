package book.bench;

import book.Home;
import book.Problem;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run of the benchmark as its file stores it.
 *
 * @param command by which it was made
 * @param machine where and when
 * @param warmUp  of each measure with two sides
 * @param peers   what they stood on
 * @param results the lines, in the order in which they were measured
 */
public record Run(String command, Machine machine, Map<String, String> warmUp, List<Standing> peers,
        List<Result.Line> results) {

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    /** Reads a file that the benchmark wrote. */
    public static Run read(Path file) {
        Problem none = Problem.usage(Home.show(file) + " holds no run of the benchmark.",
                "Give the file of one, such as target/bench.json.");
        try {
            Run run = JSON.fromJson(Files.readString(file), Run.class);
            if (run == null || run.command == null || run.machine == null || run.warmUp == null
                    || run.peers == null || run.results == null) {
                throw none;
            }
            return run;
        } catch (IOException | JsonParseException e) {
            throw none;
        }
    }

    String json() {
        JsonObject run = new JsonObject();
        run.addProperty("command", command);
        run.add("machine", JSON.toJsonTree(machine));
        run.add("warmUp", JSON.toJsonTree(warmUp));
        run.add("peers", JSON.toJsonTree(peers));
        JsonArray list = new JsonArray();
        results.forEach(line -> list.add(line.toJson()));
        run.add("results", list);
        return JSON.toJson(run) + "\n";
    }

    /** Returns sentences about the machine, the warm-up, and what each peer stood on. */
    public List<String> setUp() {
        List<String> sentences = new ArrayList<>(List.of("`" + command + "`, " + machine.sentence()));
        if (machine.isBusy()) {
            sentences.add("Others were at work on this machine: even the ratios are rough. Measure on one that does nothing "
                    + "else.");
        }
        if (!warmUp.isEmpty()) {
            sentences.add("Warm-up, the same on both sides, by turns: " + warmUp.values().stream().distinct()
                    .map(text -> warmUp.keySet().stream().filter(name -> warmUp.get(name).equals(text))
                    .collect(Collectors.joining(", ")) + ": " + text).collect(Collectors.joining("; ")) + ".");
        }
        peers.forEach(peer -> sentences.add(peer.sentence()));
        return sentences;
    }

    /** Returns the table and what it stands on in Markdown, one line of the table for all matrix products of a kind. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| Work | Ours | Peer's | | Peer | Ratio | Target | |\n"
                + "|---|--:|--:|---|---|--:|---|---|\n");
        Rows.of(results).forEach(row -> text.append(row).append('\n'));
        text.append('\n');
        setUp().forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        return text.toString();
    }

    /** Returns the page with {@link #markdown} between its lines {@code <!-- bench -->} and {@code <!-- /bench -->}. */
    public String into(String page) {
        String begin = "<!-- bench -->\n";
        String end = "<!-- /bench -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw Problem.usage("The page has no place for the table.",
                    "Write a line <!-- bench --> and a line <!-- /bench --> where it belongs.");
        }
        return page.substring(0, from + begin.length()) + "\n" + markdown() + "\n" + page.substring(to);
    }
}
