package book.weave;

import book.nbformat.NotebookCell;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Name → the value that a cell of the section recorded under it: a number, a text, or a claim with its evidence. Each name
 * belongs to one cell.
 */
final class Ledger {

    private final Map<String, JsonElement> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Ledger() {
    }

    /** Returns the ledger of a page's executed cells, in the page's order; a name recorded by two cells is a fault. */
    static Ledger of(Page page, List<NotebookCell> executed) {
        Ledger ledger = new Ledger();
        List<Block.Cell> cells = page.cells();
        for (int i = 0; i < Math.min(cells.size(), executed.size()); i++) {
            for (Map.Entry<String, JsonElement> entry : executed.get(i).ledger().entrySet()) {
                ledger.lines.put(entry.getKey(), cells.get(i).line());
                if (ledger.values.put(entry.getKey(), entry.getValue()) != null) {
                    ledger.faults.add(new Fault(page.file(), cells.get(i).line(), "This cell records " + entry.getKey()
                            + " in the ledger, and a cell before it does so too.", "Record it under another name."));
                }
            }
        }
        return ledger;
    }

    /** Returns a fault for each name that two cells record. */
    List<Fault> faults() {
        return faults;
    }

    JsonElement value(String name) {
        return values.get(name);
    }

    /** Returns the claims that the cells make, by name. */
    Map<String, Claims.Made> claims() {
        Map<String, Claims.Made> claims = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof JsonObject claim) {
                claims.put(name, new Claims.Made(lines.get(name), claim.get("holds").getAsBoolean(),
                        claim.get("evidence").getAsString()));
            }
        });
        return claims;
    }

    /** Returns the names of all recorded numbers and texts, separated by commas; "nothing" if there are none. */
    String names() {
        String names = values.entrySet().stream().filter(entry -> entry.getValue().isJsonPrimitive()).map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing" : names;
    }
}
