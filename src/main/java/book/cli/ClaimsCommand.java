package book.cli;

import book.Home;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Section;
import book.page.Fault;
import book.page.Page;
import book.page.Pages;
import book.weave.Claims;
import book.weave.LooseSentences;
import book.weave.Weave;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book claims [SECTION…]}. */
@Command(name = "claims", mixinStandardHelpOptions = true,
        description = "the text's claims and the evidence for them (authors)",
        footer = {"", "Lists the sentences that a cell's evidence carries, as the committed notebooks have it. With --loose also",
            "those that compare or generalize and have neither claim, recorded number, source nor formula."})
final class ClaimsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SECTION", description = "3.1, or 3 for a whole chapter; none: every section that has a page")
    List<String> sections = new ArrayList<>();

    @Option(names = "--loose", description = "list the comparing sentences that nothing carries, with file and line")
    boolean loose;

    @Override
    public Integer call() {
        Table counts = new Table("Section", "Title", "Claims", "Hold", "Loose sentences");
        boolean good = true;
        for (Section section : Pages.sections(sections)) {
            Page page = Page.read(section.page(), section);
            NotebookFile notebook = Weave.committed(page);
            List<NotebookCell> executed = notebook == null ? List.of() : notebook.codeCells();
            List<Claims.Tied> tied = Claims.tied(page, executed);
            List<Fault> sentences = LooseSentences.of(page);
            for (Claims.Tied claim : tied) {
                System.out.println(Home.show(page.file()) + ":" + claim.line() + ": " + claim.sentence());
                System.out.println("    " + (claim.holds() ? "✓ " : "✗ ") + claim.name() + ": " + claim.evidence());
            }
            if (loose) {
                sentences.forEach(sentence -> System.out.println(sentence + "  [nothing carries it]"));
            }
            long holding = tied.stream().filter(Claims.Tied::holds).count();
            good &= holding == tied.size();
            counts.row(section.number(), section.title(), "" + tied.size(), "" + holding, "" + sentences.size());
        }
        System.out.print(counts);
        return good ? 0 : 1;
    }
}
