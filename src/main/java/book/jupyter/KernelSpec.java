package book.jupyter;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.jvm.Java;
import book.jvm.StandardError;
import book.jvm.VectorModule;
import book.libraries.Libraries;
import book.libraries.Profile;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code kernel.json}, which tells Jupyter about the kernel. Its command is the Java of this run with the options of
 * this run (the launcher's: class-data sharing, UTF-8, modules), so that the kernel starts as fast as the tool.
 */
public final class KernelSpec {

    /** The name in the notebooks' metadata, which is IJava's: they open on either kernel. */
    public static final String NAME = "java";

    private static final Path SHELL = Path.of("/bin/sh");
    private static final String MAIN = JupyterKernel.class.getName();
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES).create();

    /** Options of a run under inspection, which a kernel does not need. */
    private static final List<String> AUTHORS_OPTIONS = List.of("-XX:ArchiveClassesAtExit", "-agentlib", "-javaagent");

    /** The file's content; the command shows whose kernel it is. */
    private record Spec(List<String> argv, String displayName, String language, String interruptMode) {
    }

    private KernelSpec() {
    }

    /** A kernel that Jupyter finds: its name, its folder, and whether it is this book's. */
    public record Installed(String name, Path folder, boolean ours) {
    }

    /** Returns the command that starts the kernel, without the connection file. */
    public static List<String> command() {
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(Java.options(AUTHORS_OPTIONS));
        if (!VectorModule.option().isEmpty()) {
            command.addAll(VectorModule.option());
            if (Files.isExecutable(SHELL)) {
                command.addAll(StandardError.OPTIONS);
                command.addAll(0, quietly());
            }
        }
        Libraries optional = Profile.fetchedByThen();
        command.addAll(optional.definitions());
        command.addAll(List.of("-cp", optional.behind(classPath()), MAIN));
        return command;
    }

    /**
     * Returns a shell command that keeps the JVM's remark on the vector module out of Jupyter's terminal (see StandardError), and
     * gives the kernel back its interrupt signal: whoever starts in the background ignores it, and a JVM would inherit that.
     */
    private static List<String> quietly() {
        return List.of(SHELL.toString(), "-c", "log=$0; [ -w \"${log%/*}\" ] || log=/dev/null; "
                + "e='env --default-signal=INT'; $e true 2>/dev/null || e=; exec $e \"$@\" 3>&2 2>\"$log\"",
                Home.target().resolve("kernel.log").toString());
    }

    /** Returns the book's jar and all libraries beside it, whichever the next build puts there. */
    private static String classPath() {
        Path jar = Home.target().resolve("everything-is-a-mapping.jar");
        String running = Java.classPath();
        return running.startsWith(jar.toString()) ? jar + File.pathSeparator + Home.target().resolve("lib") + File.separator + "*"
                : running;
    }

    static String json() {
        List<String> command = new ArrayList<>(command());
        command.add("{connection_file}");
        return JSON.toJson(new Spec(command, "Java", "java", "message")) + "\n";
    }

    /** Returns the folder of kernels below a prefix, or the user's own if there is none. */
    public static Path folder(Path prefix) {
        return prefix == null ? JupyterFolders.user() : JupyterFolders.below(prefix);
    }

    /** Writes the spec below a folder of kernels; one that is not this book's is replaced only on request. */
    public static Path install(Path kernels, String name, boolean replace) {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw Problem.usage("\"" + name + "\" cannot be a kernel's name.", "Use letters, digits, '.', '_' and '-'.");
        }
        Path file = kernels.resolve(name).resolve("kernel.json");
        String foreign = Files.exists(file) ? foreign(file) : "";
        if (!foreign.isEmpty() && !replace) {
            throw Problem.usage(foreign,
                    "Add --replace to put this one in its place, or --name NAME to install it beside it.");
        }
        AtomicFile.write(file, json());
        return file;
    }

    /** Writes a private folder of kernels below {@code target}, for JUPYTER_PATH, and returns it; nothing is installed. */
    public static Path prepare() {
        Path folder = Home.target().resolve("jupyter");
        AtomicFile.write(folder.resolve("kernels").resolve(NAME).resolve("kernel.json"), json());
        return folder;
    }

    /** Returns the kernels that Jupyter finds, in its order. */
    public static List<Installed> list() {
        List<Installed> found = new ArrayList<>();
        for (Path kernels : JupyterFolders.all()) {
            if (Files.isDirectory(kernels)) {
                try (var folders = Files.list(kernels)) {
                    folders.filter(each -> Files.exists(each.resolve("kernel.json"))).sorted().forEach(each ->
                            found.add(new Installed(each.getFileName().toString(), each,
                                    foreign(each.resolve("kernel.json")).isEmpty())));
                } catch (IOException e) {
                    throw Problem.wrong("The folder " + kernels + " cannot be read: " + e.getMessage() + ".",
                            "Check its permissions.");
                }
            }
        }
        return found;
    }

    /** Returns why this is not a kernel of this book, in one sentence, or an empty text if it is one. */
    private static String foreign(Path file) {
        Path folder = file.getParent();
        String malformed = "A kernel.json must be a JSON object with a list \"argv\"; the one in " + folder + " is not.";
        try {
            Spec spec = JSON.fromJson(Files.readString(file), Spec.class);
            return spec == null || spec.argv == null ? malformed : spec.argv.contains(MAIN) ? ""
                    : "Another kernel of the name \"" + folder.getFileName() + "\" is installed in " + folder + ".";
        } catch (JsonParseException e) {
            return malformed;
        } catch (IOException e) {
            return file + " could not be read: " + e.getMessage() + ".";
        }
    }
}
