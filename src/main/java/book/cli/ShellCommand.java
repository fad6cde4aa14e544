package book.cli;

import book.outline.Outline;
import book.shell.SectionShell;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book shell [SECTION]}: JShell with the library, imports and the section's definitions. */
@Command(name = "shell", mixinStandardHelpOptions = true,
        description = "JShell with the library, imports and a section's definitions ready")
final class ShellCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "SECTION", description = "for example 3.1 or gradient-descent")
    private String section;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "passed on to JShell (after --)")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return SectionShell.open(section == null ? null : Outline.ofTheBook().section(section), arguments);
    }
}
