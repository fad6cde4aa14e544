package book.site.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import book.page.Page;
import book.weave.TemporaryBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a cell to the tests of what it uses. */
class WitnessesTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private static String cell(String name, String code) {
        return "```java cell=" + name + "\n" + code + "\n```\n\n";
    }

    private Page page() {
        for (String type : List.of("descent.Slide", "plots.Picture", "random.Dice", "losses.Losses", "losses.Mse")) {
            book.write("src/main/java/mapping/" + type.replace('.', '/') + ".java", "");
        }
        return book.page("# 3.1 Gradient descent · 梯度下降法\n\n"
            + cell("setup", "import mapping.descent.*;\nimport mapping.random.Dice;\nimport static mapping.losses.Losses.mse;\n"
                + "import java.util.*;\nimport mapping.plots.*;")
            + cell("make", "Walk made(double rate) {\n    return new Walk(rate); // Slide\n}\n"
                + "record Pair(List<Walk> walks) {\n}\ndouble start = mse();\nvar text = \"Slide Dice\";")
            + cell("use", "Pair pair = new Pair(List.of(made(0.1)));\nPicture.of(Dice.SIX);")
            + cell("nothing", "other.start();"));
    }

    @Test
    void typesAreThoseThatImportsLeadTo() {
        CellTypes types = CellTypes.of(page());
        assertEquals(List.of("mapping.descent.Walk", "mapping.losses.Losses"), List.copyOf(types.named(1)));
        assertEquals(List.of("mapping.random.Dice"), List.copyOf(types.named(2)));
    }

    @Test
    void whatIsDeclaredElsewhereIsReachedFromThere() {
        CellTypes types = CellTypes.of(page());
        assertEquals(Map.of("mapping.random.Dice", 0, "mapping.descent.Walk", 1, "mapping.losses.Losses", 1), types.reached(2));
        assertEquals(Map.of(), types.reached(3));
    }

    @Test
    void aTestIsFoundByNameElseByWhatItNames() {
        String test = "package mapping.%s;\n\nimport mapping.descent.*;\n\nclass A { %s }\n";
        book.write("src/test/java/mapping/descent/WalkTest.java", test.formatted("descent", ""));
        book.write("src/test/java/mapping/descent/ManyTest.java", test.formatted("descent", "Walk Walk Walk Slide"));
        book.write("src/test/java/mapping/laws/AllTest.java", test.formatted("laws", "Slide Slide Slide Slide Dice"));
        book.write("src/test/java/mapping/laws/Sample.java", test.formatted("laws", "Slide"));
        TestIndex tests = TestIndex.ofTheBook();
        assertEquals(Optional.of("src/test/java/mapping/descent/WalkTest.java"), tests.of("mapping.descent.Walk"));
        assertEquals(Optional.of("src/test/java/mapping/descent/ManyTest.java"), tests.of("mapping.descent.Slide"));
        assertEquals(Optional.empty(), tests.of("mapping.random.Dice"));
    }

    @Test
    void threeAtMostAndRareTypesFirst() {
        Page page = page();
        for (String name : List.of("descent/Walk", "random/Dice", "losses/Losses")) {
            book.write("src/test/java/mapping/" + name + "Test.java", "");
        }
        Witnesses witnesses = new Witnesses(List.of(page), TestIndex.ofTheBook());
        assertEquals(List.of("src/test/java/mapping/random/DiceTest.java", "src/test/java/mapping/descent/WalkTest.java",
            "src/test/java/mapping/losses/LossesTest.java"), witnesses.of(page, 2));
        assertEquals(List.of(), new Witnesses(List.of(page), TestIndex.ofTheBook()).of(page, 0));
    }
}
