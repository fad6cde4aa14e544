package book.jupyter;

import book.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Jupyter of this machine, if there is one: its programs are looked up on the PATH. */
public final class Jupyter {

    private static final List<String> SUFFIXES = File.separatorChar == '\\' ? List.of(".exe", ".cmd", ".bat") : List.of("");

    private Jupyter() {
    }

    /** Opens JupyterLab, or the classic notebook, in {@code folder} with this book's kernel; returns its exit code. */
    public static int open(Path folder, List<String> arguments) {
        Path program = find("jupyter-lab").or(() -> find("jupyter-notebook"))
                .orElseThrow(() -> missing("Jupyter", "jupyter-notebook"));
        ProcessBuilder builder = process(program, arguments).directory(folder.toFile()).inheritIO();
        KernelProcess.onInterruptSignal(() -> { }); // Ctrl-C is for Jupyter, which asks before it stops
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, program + " did not start: " + e.getMessage() + ".",
                    "Start it by hand once to see what it lacks.", e);
        } catch (InterruptedException e) {
            throw Problem.limit("Interrupted.", "Jupyter was left running; stop it with Ctrl-C in its window.");
        }
    }

    /** Returns a Jupyter program, ready to start, that sees this book's kernel before any other. */
    static ProcessBuilder process(Path program, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(arguments);
        String more = builder.environment().get("JUPYTER_PATH");
        String own = KernelSpec.prepare().toString();
        builder.environment().put("JUPYTER_PATH", more == null || more.isBlank() ? own : own + File.pathSeparator + more);
        return builder;
    }

    static Optional<Path> find(String program) {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
            for (String suffix : SUFFIXES) {
                Path candidate = Path.of(folder.isEmpty() ? "." : folder, program + suffix);
                if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    static Problem missing(String what, String debianPackage) {
        return Problem.usage(what + " is not installed on this machine, and the book runs without it: ./book run.",
                "To have it: apt-get install " + debianPackage + " on Debian and Ubuntu, pip install jupyterlab elsewhere.");
    }
}
