package book.cli;

import book.Home;
import book.Problem;
import book.jvm.Interruption;
import book.outline.Outline;
import book.outline.Section;
import book.site.build.Freshness;
import book.site.build.Reading;
import book.site.build.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book read [SECTION]}: the book in the browser. */
@Command(name = "read", mixinStandardHelpOptions = true,
        description = "shows the book in the browser: builds the site if it is missing or old, and serves it on this machine",
        footer = {"", "It needs no network, and no other machine can see it. Ctrl-C ends it."})
final class ReadCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    @Parameters(arity = "0..1", paramLabel = "SECTION", description = "the section to begin with, such as 3.1")
    String section;

    @Option(names = "--port", paramLabel = "PORT", description = "where the book is (default: " + Reading.USUAL_PORT
            + " if it is free); 0 for any free one")
    Integer port;

    @Override
    @SuppressWarnings("try")                                                 // the interruption only waits
    public Integer call() throws InterruptedException {
        if (port != null && (port < 0 || port > MOST_PORT)) {
            throw Problem.usage("The port must be from 0 to " + MOST_PORT + ", got " + port + ".",
                    "Name another one with --port.");
        }
        String page = page();
        Path folder = Home.target().resolve("site");
        if (!Freshness.isFresh(folder)) {
            System.out.println("Building the site, once; about a minute …");
            Site.ofTheBook().write(folder);
        }
        try (Reading reading = open(folder);
                Interruption interruption = new Interruption(() -> "The book is closed.")) {
            System.out.println("Open " + reading.address() + page + " in a browser of this machine; Ctrl-C ends it.");
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private String page() {
        if (section == null) {
            return "";
        }
        Section found = Outline.ofTheBook().section(section);
        if (!Files.isRegularFile(found.page())) {
            throw Problem.usage("Section " + found.number() + ", " + found.title() + ", has no page yet.",
                    "./book list shows the sections that have one.");
        }
        return found.slug() + ".html";
    }

    /** The usual port if it is free, any other if it is not and nobody asked for it. */
    private Reading open(Path folder) {
        if (port != null) {
            return Reading.of(folder, port);
        }
        try {
            return Reading.of(folder, Reading.USUAL_PORT);
        } catch (Problem taken) {
            return Reading.of(folder, 0);
        }
    }
}
