package book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.weave.TemporaryBook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    @Test
    void readsEveryKindOfBlock() {
        book.write(book.section().page(), TemporaryBook.sample());
        Page page = Page.read(book.section().page(), book.section());

        assertEquals(List.of(), page.faults());
        assertEquals(List.of("Heading 6", "Cell 11", "Heading 16", "Listing 20", "Cell 28", "OutputFence 37", "Figure 42",
                "Cell 50"), page.blocks().stream().map(b -> b.getClass().getSimpleName() + " " + b.line()).toList());
        Block.Cell walk = page.cells().get(1);
        assertEquals("walk", walk.name());
        assertEquals(Duration.ofSeconds(90), walk.limitOrUsual());
        assertEquals(6, walk.source().lines().count());
        assertTrue(page.cells().get(2).timing());
        assertEquals(Duration.ofSeconds(60), page.cells().get(2).limitOrUsual());
        assertEquals(List.of("44 x10 0.060466", "48 x10 6.0e-2"),
                page.marks().stream().map(m -> m.line() + " " + m.name() + " " + m.text()).toList());
    }

    @Test
    void aClaimMayHoldNumbersAndItsFirstWordStandsBeforeIt() {
        Page page = book.page("It ran. The<!--?wins--> winner\nis *Adam*, by <!--=lead-->2<!--/--> "
                + "(<!--@3.3--><!--/-->).<!--/--> So.\n");
        assertEquals(List.of(), page.faults());
        assertEquals(List.of("CLAIM wins", "NUMBER lead", "REFERENCE 3.3"),
                page.marks().stream().map(mark -> mark.kind() + " " + mark.name()).toList());
        assertEquals("The winner is *Adam*, by 2 ().", page.marks().get(0).sentence());
    }

    /** Lines count from the top of the file; the front matter is lines 1 to 5, so the body's first line is 6. */
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '"', textBlock = """
            10 § Two cells are called a. § ```java cell=a|1|```||```java cell=a|2|```
            9 § Two cells are called a. § ```java cell=a|1|```|```java cell=a|2|```
            6 § A java fence has no option tming. § ```java tming|1|```
            6 § A python fence has no option cell. § ```python cell=a|1|```
            6 § The option cell is given twice. § ```java cell=a cell=b|1|```
            6 § The limit must be a time such as 90s or 2m, got 90. § ```java limit=90|1|```
            6 § The name of cell= must be letters, digits, - and _, got a/b. § ```java cell=a/b|1|```
            6 § The option timing takes no value. § ```java timing=yes|1|```
            6 § A listing takes no other option, and here is timing. § ```java listing=A timing|1|```
            6 § This cell is empty. § ```java|```
            8 § This fence is never closed. § Text.||```java|1
            6 § This fence is not closed before the next one opens on line 8. § ```java cell=a|1|```java cell=a|2|```
            7 § A java fence stands inside a list or a quotation. § - item|  ```java|  1|  ```
            6 § No cell of this page is called b. § ```text output=b|1|```
            6 § The figure figures/3.1-b.png belongs to cell b, and no cell of this page is called that. § ![c](figures/3.1-b.png)
            6 § The figure figures/b.png is not named after a cell of this section. § ![c](figures/b.png)
            6 § The figure figures/3.1-b.png does not stand alone in its paragraph. § See ![c](figures/3.1-b.png)
            6 § The ledger marker x is not closed. § It is <!--=x-->0.1
            7 § A mark is closed here, and none is open. § It|is 0.1<!--/-->
            6 § The ledger marker x spans lines. § It is <!--=x-->0.1|<!--/-->
            6 § A ledger marker has no name. § It is <!--= -->0.1<!--/-->
            6 § A mark begins a line, where Markdown takes it for a block of HTML. § <!--=x-->0.1<!--/--> is it
            6 § A mark begins a line, where Markdown takes it for a block of HTML. § <!--?x-->Adam wins.<!--/-->
            6 § The claim x is not closed. § So <!--?x-->Adam wins.
            6 § The claim x is not closed. § So <!--?x-->Adam wins <!--?y-->twice<!--/-->.
            6 § The claim x spans paragraphs. § So <!--?x-->Adam wins.||And more.<!--/-->
            6 § The claim x ties no sentence. § So <!--?x--> <!--/-->
            6 § The reference 3.1 is not closed. § See <!--@3.1-->3.1
            """)
    void saysWhatIsWrongAndWhere(int line, String sentence, String body) {
        List<Fault> faults = book.page(body.replace('|', '\n') + "\n").faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.line() == line && fault.sentence().equals(sentence)),
                () -> "expected line " + line + ": " + sentence + ", got " + faults);
        assertTrue(faults.get(0).toString().startsWith("chapters/03-core-algorithms/3.1-gradient-descent.md:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            3 § The front matter says title: Descent, the outline says Gradient descent. § Gradient descent § Descent
            2 § The front matter says section: 3.2, the outline says 3.1. § "3.1" § "3.2"
            1 § The front matter has no title-zh. § title-zh: 梯度下降法 §
            4 § The front matter has an unknown key, titel. § title-zh: § titel:
            5 § The profile pear is not known to this edition of the book. § 法 § 法%nprofile: pear
            """)
    void holdsTheFrontMatterAgainstTheOutline(int line, String sentence, String old, String replacement) {
        String head = "---\nsection: \"3.1\"\ntitle: Gradient descent\ntitle-zh: 梯度下降法\n---\n";
        String changed = head.replace(old, replacement == null ? "" : replacement.replace("%n", "\n"));
        book.write(book.section().page(), changed + "Text.\n");
        List<Fault> faults = Page.read(book.section().page(), book.section()).faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.line() == line && fault.sentence().equals(sentence)),
                () -> "expected line " + line + ": " + sentence + ", got " + faults);
    }

    @Test
    void aPageWithoutFrontMatterIsToldHowToBegin() {
        book.write(book.section().page(), "# Title\n");
        List<Fault> faults = Page.read(book.section().page(), book.section()).faults();
        assertEquals("The page has no front matter.", faults.get(0).sentence());
    }

    @Test
    void aLinkDefinedApartDoesNotReachOtherCells() {
        Fault fault = book.page("[a] b\n\n[a]: c\n").faults().get(0);
        assertEquals(8, fault.line());
        assertEquals("The link [a] is defined apart from its text, and a notebook's cells do not see each other's definitions.",
                fault.sentence());
    }

    @Test
    void aLongerFenceMayShowFences() {
        assertEquals(List.of(), book.page("````markdown\n```java cell=a\n1\n```\n````\n").faults());
    }

    @Test
    void windowsLineEndsChangeNothing() {
        Page page = book.page("```java\n1\n2\n```\n");
        Page windows = book.page("```java\r\n1\r\n2\r\n```\r\n");
        assertEquals(page.cells(), windows.cells());
    }
}
