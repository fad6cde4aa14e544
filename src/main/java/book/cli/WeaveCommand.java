package book.cli;

import book.Home;
import book.outline.Section;
import book.page.Fault;
import book.page.Pages;
import book.weave.Glossary;
import book.weave.OrphanFiles;
import book.weave.Rendering;
import book.weave.Reproductions;
import book.weave.Weave;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book weave [SECTION…] [--check]}. */
@Command(name = "weave", mixinStandardHelpOptions = true, description = "chapters → notebooks (authors)",
        footer = {"", "Refreshes the listings of the pages from the sources, their printed numbers and outputs from the",
            "committed notebooks, and writes the notebooks. With --check nothing is written."})
final class WeaveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SECTION", description = "3.1, or 3 for a whole chapter; none: every section that has a page")
    List<String> sections = new ArrayList<>();

    @Option(names = "--check", description = "only say what is out of date, with file and line; exit code 1 if anything is")
    boolean check;

    @Override
    public Integer call() {
        List<Fault> faults = new ArrayList<>();
        List<Section> chosen = Pages.sections(sections);
        Reproductions reproductions = check ? Reproductions.read() : null;
        for (Section section : chosen) {
            Weave.Result result = check ? Weave.check(section) : Weave.weave(section);
            faults.addAll(result.faults());
            result.written().forEach(file -> System.out.println("wrote " + Home.show(file)));
            if (check && reproductions.outdated(section)) {
                System.out.println(section.number() + ": other outputs are committed than those that a JDK is recorded to have "
                        + "reproduced: ./book run " + section.number() + " --check --record");
            }
            if (result.pending()) {
                System.out.println(section.number() + ": some outputs wait for an execution: ./book run " + section.number()
                        + " --update");
            }
        }
        if (sections.isEmpty()) {
            faults.addAll(OrphanFiles.find());
            faults.addAll(Rendering.ofTheOtherFiles());
            faults.addAll(Glossary.faults());
        }
        print(faults);
        System.out.println(chosen.size() + (chosen.size() == 1 ? " page " : " pages ") + (check ? "checked" : "woven") + ", "
                + (faults.isEmpty() ? "nothing to mend." : faults.size() + " to mend."));
        return faults.isEmpty() ? 0 : 1;
    }

    static void print(List<Fault> faults) {
        for (Fault fault : faults) {
            System.err.println(fault);
            System.err.println("    " + fault.mend());
        }
    }
}
