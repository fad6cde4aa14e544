package book.site.print;

import book.FolderTree;
import book.Home;
import book.Problem;
import book.jvm.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser of Chromium's family, without a window, as a printer: web page → PDF. */
final class Chromium {

    /** The variable of the environment that names the program if it is none of the usual ones. */
    static final String VARIABLE = "CHROMIUM";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
            "chrome", "microsoft-edge", "chromium.exe", "chrome.exe", "msedge.exe");
    private static final List<String> ELSEWHERE = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private final Path program;
    private final Duration patience;

    /**
     * Makes a printer.
     *
     * @param patience how long one run may take
     */
    Chromium(Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** Returns the program of this machine, if it has one. */
    static Optional<Path> program(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            Path program = path(named).filter(Files::isExecutable).orElseThrow(() -> Problem.usage(
                    "The variable " + VARIABLE + " names " + named + ", which is no program.",
                    "Set it to the program of Chromium, Chrome or Edge, or remove it."));
            return Optional.of(program);
        }
        String path = environment.getOrDefault("PATH", "");
        Stream<Path> usual = Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().flatMap(name -> path(folder + File.separator + name).stream()));
        return Stream.concat(usual, ELSEWHERE.stream().flatMap(each -> path(each).stream()))
                .filter(each -> Files.isRegularFile(each) && Files.isExecutable(each)).findFirst();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Prints a page into a folder for passing things and returns the bytes of the PDF. */
    byte[] print(Path page, Path folder) {
        Path pdf = folder.resolve("printed.pdf");
        Path log = folder.resolve("chromium.log");
        Path profile = folder.resolve("profile");
        try {
            Files.deleteIfExists(pdf);
            ChildProcess process = ChildProcess.start(new ProcessBuilder(command(page, pdf, profile)).redirectErrorStream(true)
                    .redirectOutput(log.toFile()));
            process.endsWithThisProgram(() -> FolderTree.delete(folder));
            try (process) {
                long begun = System.nanoTime();
                int code = process.exitCode(patience);
                if (System.nanoTime() - begun >= patience.toNanos()) {
                    throw Problem.limit(program + " did not print the book within " + patience.toMinutes() + " minutes.",
                            "Print fewer sections, such as ./book print 3, or close other programs.");
                }
                return checked(code, pdf, log);
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not run " + program + ": " + e.getMessage() + ".",
                    "Install Chromium again, set " + VARIABLE + " to another browser of its family, or use "
                    + "./book print --plain.", e);
        } catch (InterruptedException e) {
            throw Problem.limit("Interrupted while printing.", "Run the command again.");
        }
    }

    private byte[] checked(int code, Path pdf, Path log) throws IOException {
        byte[] bytes = Files.isRegularFile(pdf) ? Files.readAllBytes(pdf) : new byte[0];
        String end = new String(bytes, Math.max(0, bytes.length - 32), Math.min(32, bytes.length), StandardCharsets.ISO_8859_1);
        if (code != 0 || !end.contains("%%EOF")) {
            String said = Files.isRegularFile(log) ? Files.readString(log, StandardCharsets.ISO_8859_1).lines()
                    .filter(line -> line.contains("ERROR") || line.contains("rror:")).reduce((first, last) -> last).orElse("")
                    : "";
            throw Problem.wrong(program + " could not print the book (exit code " + code + ")"
                    + (said.isEmpty() ? "." : ": " + said.replaceFirst("^\\[[^]]*]\\s*", "").strip() + "."),
                    "Try it with some sections, such as ./book print 3; set " + VARIABLE + " to another browser of its family; "
                    + "or use ./book print --plain, which needs none.");
        }
        return bytes;
    }

    /** The page is the book's own and loads nothing from elsewhere; in containers the browser's sandbox does not start. */
    private List<String> command(Path page, Path pdf, Path profile) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-background-networking",
                "--no-pdf-header-footer", "--generate-pdf-document-outline", "--user-data-dir=" + profile,
                "--print-to-pdf=" + pdf));
        command.add(page.toUri().toString());
        return command;
    }

    @Override
    public String toString() {
        return Home.show(program);
    }
}
