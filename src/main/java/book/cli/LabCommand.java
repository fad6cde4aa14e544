package book.cli;

import book.Home;
import book.jupyter.Jupyter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book lab}: Jupyter with the book's kernel; nothing needs to be registered. */
@Command(name = "lab", mixinStandardHelpOptions = true, description = "starts Jupyter on the book's kernel")
final class LabCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARGUMENT", description = "passed on to Jupyter (after --)")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return Jupyter.open(Home.root(), arguments);
    }
}
