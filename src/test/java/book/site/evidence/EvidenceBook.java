package book.site.evidence;

import book.nbformat.NotebookCell;
import book.page.Page;
import book.weave.TemporaryBook;
import book.weave.Weave;
import book.weave.Woven;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** A small book whose one page has numbers and claims, made by cells as if they had been executed. */
final class EvidenceBook {

    private static final String BODY = """
            # 3.1 Gradient descent · 梯度下降法

            ```java cell=setup
            import mapping.descent.*;
            import mapping.random.Dice;
            ```

            ```java cell=walk
            double end(double rate) {
                return new Walk(rate).step(10, 10); // not new Dice()
            }
            ```

            After ten steps <!--=x10-->0.06047<!--/-->, with twice the rate <!--=x10-twice-->0.0<!--/-->, with
            none <!--=x10-none-->10<!--/-->.

            | rate | end |
            |---|---|
            | 0.2 | <!--=x10-->0.06047<!--/--> |
            | 0.4 | <!--=x10-twice-->0.0<!--/--> |

            ```java cell=compare
            Notebook.claim("twice-is-lower", runs.below(others));
            ```

            With<!--?twice-is-lower--> twice the rate $\\eta$ it ends at <!--=x10-twice-->0.0<!--/-->, which is lower.<!--/--> And
            a longer paragraph goes on here. It<!--?never-far--> never ends far away.<!--/-->

            ```java cell=clock timing
            Notebook.record("seconds", System.nanoTime());
            ```

            It took <!--=seconds-->1.5<!--/--> s.
            """;

    private EvidenceBook() {
    }

    static Page in(TemporaryBook book) {
        book.write("README.md", "# A book\n\nIt has pages.\n\n## More\n");
        book.write("chapters/symbols.md", "# Symbols\n\n| a | b |\n|---|---|\n| c | 3.1 |\n");
        book.write("src/main/java/mapping/random/Dice.java", "package mapping.random;\n\nclass Dice {\n}\n");
        book.write("src/test/java/mapping/descent/WalkTest.java", "package mapping.descent;\n\nclass WalkTest {\n}\n");
        book.write("src/test/java/mapping/random/ChanceTest.java", "package mapping.random;\n\nclass ChanceTest { Dice a; }\n");
        Page page = book.page(BODY);
        publish(page);
        return Page.read(page.file(), page.section());
    }

    static void publish(Page page) {
        List<NotebookCell> cells = Woven.weave(page, page.section().notebook().getParent()).notebook().codeCells();
        List<String> ledgers = List.of("{}", "{\"x10\": 0.06046617599999997, \"x10-twice\": 0.0, \"x10-none\": 10}",
            """
            {"twice-is-lower": {"holds": true, "evidence": \
            "twice below once: mean difference −0.06, 95 % in [−0.07, −0.05], 5 runs; \
            all five"}, "never-far": {"holds": true, "evidence": "greatest 0.1 < 1"}}""", "{\"seconds\": 1.5}");
        List<NotebookCell> executed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            JsonObject ledger = JsonParser.parseString(ledgers.get(i)).getAsJsonObject();
            executed.add(cells.get(i).executed(i + 1, new JsonArray(), ledger));
        }
        Weave.Result result = Weave.publish(page, executed);
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException(result.faults().toString());
        }
    }
}
