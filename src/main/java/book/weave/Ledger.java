package book.weave;

import book.nbformat.NotebookCell;
import book.page.Block;
import book.page.Fault;
import book.page.Page;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Name → the value that a cell of the section recorded under it. Each name belongs to one cell. */
final class Ledger {

    private final Map<String, JsonElement> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Ledger() {
    }

    /** Returns the ledger of a page's executed cells, in the page's order; a name recorded by two cells is a fault. */
    static Ledger of(Page page, List<NotebookCell> executed) {
        Ledger ledger = new Ledger();
        List<Block.Cell> cells = page.cells();
        for (int i = 0; i < Math.min(cells.size(), executed.size()); i++) {
            for (Map.Entry<String, JsonElement> entry : executed.get(i).ledger().entrySet()) {
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

    /** Returns all recorded names, separated by commas; "nothing" if there are none. */
    String names() {
        return values.isEmpty() ? "nothing" : String.join(", ", values.keySet());
    }
}
