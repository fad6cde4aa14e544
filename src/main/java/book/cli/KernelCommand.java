package book.cli;

import book.Home;
import book.Problem;
import book.jupyter.JupyterCheck;
import book.jupyter.KernelSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book kernel}: the book's Jupyter kernel, registered and checked. */
@Command(name = "kernel", mixinStandardHelpOptions = true, description = "registers the book's kernel with Jupyter",
        subcommands = {KernelCommand.Install.class, KernelCommand.ListAll.class, KernelCommand.Check.class})
final class KernelCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Problem.usage("./book kernel needs to know what to do.",
                "One of: install, list, check (see ./book kernel --help).");
    }

    @Command(name = "install", mixinStandardHelpOptions = true, description = "registers the kernel with Jupyter")
    static final class Install implements Callable<Integer> {

        @Option(names = "--name", paramLabel = "NAME", description = "its name in Jupyter (default: ${DEFAULT-VALUE})")
        private String name = KernelSpec.NAME;

        @Option(names = "--user", description = "for this user (the default)")
        private boolean user;

        @Option(names = "--prefix", paramLabel = "DIR", description = "below DIR/share/jupyter instead")
        private Path prefix;

        @Option(names = "--replace", description = "put it in the place of another kernel of that name")
        private boolean replace;

        @Override
        public Integer call() {
            if (user && prefix != null) {
                throw Problem.usage("--user and --prefix exclude each other.", "Give one of them.");
            }
            Path file = KernelSpec.install(KernelSpec.folder(prefix), name, replace);
            System.out.println("The kernel \"" + name + "\" is registered: " + file);
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "the kernels that Jupyter finds")
    static final class ListAll implements Callable<Integer> {

        @Override
        public Integer call() {
            Table table = new Table("Kernel", "Folder", "");
            KernelSpec.list().forEach(each ->
                    table.row(each.name(), each.folder().toString(), each.ours() ? "this book's kernel" : ""));
            System.out.print(table);
            return 0;
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "executes a notebook on the kernel in real Jupyter")
    static final class Check implements Callable<Integer> {

        @Parameters(arity = "0..1", paramLabel = "NOTEBOOK",
                description = "a file, or a section such as 3.1; without it, a small one of the tool's own")
        private String notebook;

        @Override
        public Integer call() {
            JupyterCheck.Report report = JupyterCheck.check(notebook == null ? null : file());
            System.out.println("Jupyter executed " + report.cells() + " cells with " + report.outputs() + " outputs: "
                    + Home.show(report.executed()));
            System.out.println("Kernel ready after " + seconds(report.ready())
                    + ", first cell in " + seconds(report.firstCell()));
            return 0;
        }

        private Path file() {
            Path file = Path.of(LabCommand.withNotebook(List.of(notebook)).get(0));
            return file.isAbsolute() || Files.exists(file) ? file : Home.root().resolve(file);
        }

        private static String seconds(Duration time) {
            return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
        }
    }
}
