package book.cli;

import book.Home;
import book.Problem;
import book.site.build.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./book site}: the book as a folder of web pages. */
@Command(name = "site", mixinStandardHelpOptions = true, description = "writes the book as a web site to target/site",
        footer = {"", "The site needs no server and no network: open index.html in a browser, or copy the folder to any host."})
final class SiteCommand implements Callable<Integer> {

    static final double MEGA = 1e6;

    @Option(names = "--to", paramLabel = "FOLDER", description = "write it there; a folder that is there is replaced if it is "
            + "empty or an earlier site")
    Path folder;

    @Override
    public Integer call() {
        Path to = folder == null ? Home.target().resolve("site") : folder.toAbsolutePath().normalize();
        if (Files.exists(to) && !replaceable(to)) {
            throw Problem.usage("The folder " + Home.show(to) + " has files that are no site of this book.",
                    "Name an empty folder, or a new one, with --to.");
        }
        Site.Built built = Site.ofTheBook().write(to);
        System.out.println(String.format(Locale.ROOT, "%d pages, %.0f MB: open %s in a browser.", built.pages(),
                built.bytes() / MEGA, Home.show(to.resolve("index.html"))));
        return 0;
    }

    private static boolean replaceable(Path folder) {
        String[] inside = folder.toFile().list();
        return inside != null && (inside.length == 0 || Files.isRegularFile(folder.resolve("assets/book.css")));
    }
}
