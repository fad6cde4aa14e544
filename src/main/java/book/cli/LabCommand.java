package book.cli;

import book.Home;
import book.Problem;
import book.jupyter.Jupyter;
import book.outline.Outline;
import book.outline.Section;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book lab [SECTION]}: Jupyter with the book's kernel; nothing needs to be registered. */
@Command(name = "lab", mixinStandardHelpOptions = true, description = "starts Jupyter on the book's kernel")
final class LabCommand implements Callable<Integer> {

    @Parameters(paramLabel = "[SECTION] ARGUMENT", description = "the section whose notebook to open, for example 3.1; "
            + "the rest is passed on to Jupyter (after --)")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return Jupyter.open(Home.root(), withNotebook(arguments));
    }

    /** Returns the arguments for Jupyter: a section at their head becomes the path of its notebook. */
    static List<String> withNotebook(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("-") || Files.exists(Home.root().resolve(arguments.get(0)))) {
            return arguments;
        }
        Section section = Outline.ofTheBook().section(arguments.get(0));
        if (!Files.isRegularFile(section.notebook())) {
            throw Problem.usage("Section " + section.number() + " " + section.title() + " has no notebook yet.",
                    "See ./book list for those that have one.");
        }
        List<String> all = new ArrayList<>(arguments);
        all.set(0, Home.root().relativize(section.notebook()).toString());
        return all;
    }
}
