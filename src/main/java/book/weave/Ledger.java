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
public final class Ledger {

    private final Map<String, JsonElement> values = new LinkedHashMap<>();
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final List<Block.Cell> all;
    private final List<Fault> faults = new ArrayList<>();

    private Ledger(List<Block.Cell> all) {
        this.all = all;
    }

    /** Returns the ledger of a page's executed cells, in the page's order; a name recorded by two cells is a fault. */
    public static Ledger of(Page page, List<NotebookCell> executed) {
        List<Block.Cell> cells = page.cells();
        Ledger ledger = new Ledger(cells);
        for (int i = 0; i < Math.min(cells.size(), executed.size()); i++) {
            for (Map.Entry<String, JsonElement> entry : executed.get(i).ledger().entrySet()) {
                ledger.cells.put(entry.getKey(), i);
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

    /** Returns a number or a text as a primitive, a claim as an object; null if no cell records this name. */
    public JsonElement value(String name) {
        return values.get(name);
    }

    /** Returns the index, among the page's cells, of the one that records a name; −1 if none does. */
    public int cell(String name) {
        return cells.getOrDefault(name, -1);
    }

    /** Returns the claims that the cells make, by name. */
    Map<String, Claims.Made> claims() {
        Map<String, Claims.Made> claims = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof JsonObject claim) {
                claims.put(name, new Claims.Made(all.get(cells.get(name)).line(), claim.get("holds").getAsBoolean(),
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
