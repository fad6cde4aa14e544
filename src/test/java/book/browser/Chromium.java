package book.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import book.FolderTree;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program Chromium while it runs without a window, with an empty profile of its own. */
record Chromium(Process process, Path profile, String address) implements AutoCloseable {

    /** The program, if this machine has one. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder -> Stream.of("chromium",
            "chromium-browser", "google-chrome").map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    static Chromium start() {
        try {
            Path profile = Files.createTempDirectory("browser");
            ProcessBuilder builder = new ProcessBuilder(program().orElseThrow().toString(), "--headless=new", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-extensions", "--mute-audio", "--lang=en-US",
                "--force-color-profile=srgb", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("TMPDIR", profile.toString());
            Process process = builder.start();
            BufferedReader errors = process.errorReader();
            String line = errors.readLine();
            while (line != null && !line.contains("DevTools listening on ")) {
                line = errors.readLine();
            }
            assertTrue(line != null, "the browser has started");
            Thread drain = new Thread(() -> errors.lines().forEach(each -> { }));
            drain.setDaemon(true);
            drain.start();
            return new Chromium(process, profile, line.substring(line.indexOf("ws://")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(DevTools.PATIENCE_SECONDS, TimeUnit.SECONDS);
            FolderTree.delete(profile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
