package book.cli;

import book.Home;
import book.Problem;
import book.Suggestion;
import book.jvm.Interruption;
import book.live.DigitsDemo;
import book.live.EventFolder;
import book.live.LivePage;
import book.live.LiveTraining;
import book.visdom.Visdom;
import book.visdom.VisdomWatcher;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mapping.monitoring.EventLog;
import mapping.monitoring.Watcher;
import mapping.trained.Recipe;
import mapping.trained.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book live [NAME]}: a training watched in the browser. */
@Command(name = "live", mixinStandardHelpOptions = true, description = "shows a training in the browser while it runs: loss, "
        + "rate, gradient norms, pictures; without NAME, lists what can be watched",
        footer = {"", "The page is for this machine alone and needs no network. It stays after the last step; the button on the "
            + "page or Ctrl-C here ends it. Nothing is written but what --record asks for."})
public final class LiveCommand implements Callable<Integer> {

    private static final long LOOK_MILLISECONDS = 500;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "digits (seconds), or a model of ./book train (minutes); "
            + "it is trained from its first step")
    String name;

    @Option(names = "--port", paramLabel = "PORT", description = "where the page is (default: " + LivePage.USUAL_PORT
            + " if it is free); 0 for any free one")
    Integer port;

    @Option(names = "--steps", paramLabel = "N", description = "take at most so many steps")
    int steps = Integer.MAX_VALUE;

    @Option(names = "--events", paramLabel = "FOLDER", description = "in place of NAME: show the event files of this folder, "
            + "which TensorFlow, PyTorch or --record writes")
    Path events;

    @Option(names = "--record", paramLabel = "FOLDER", description = "also write an event file for TensorBoard there")
    Path record;

    @Option(names = "--visdom", paramLabel = "URL", arity = "0..1", fallbackValue = "http://localhost:8097",
            description = "also send it to a Visdom server (${FALLBACK-VALUE} if no URL follows)")
    URI visdom;

    @Option(names = "--close", description = "end with the last step, and do not wait for somebody to press the button")
    boolean close;

    @Override
    @SuppressWarnings("try")                                                 // the interruption only waits
    public Integer call() throws InterruptedException {
        if (name == null && events == null) {
            return list();
        }
        if (name != null && events != null) {
            throw Problem.usage("Either a NAME or --events is watched, not both.", "Leave one of them out.");
        }
        if (steps < 1) {
            throw Problem.usage("The number of steps must be at least 1, got " + steps + ".", "Name another one with --steps.");
        }
        if (visdom != null && (visdom.getHost() == null || !String.valueOf(visdom.getScheme()).matches("https?"))) {
            throw Problem.usage("--visdom " + visdom + " is no address of a server.", "Write one such as http://localhost:8097.");
        }
        Recipe recipe = name == null ? null : recipe();
        EventFolder folder = events == null ? null : new EventFolder(events);
        try (LivePage page = open(recipe == null ? events.toString() : recipe.name() + ": " + recipe.title());
                Interruption interruption = new Interruption(() -> "Interrupted; the page is closed.")) {
            System.out.println("Open " + page.address() + " in a browser of this machine.");
            if (recipe == null) {
                watch(folder, page);
            } else {
                train(recipe, page);
            }
            return 0;
        }
    }

    private static List<Recipe> all() {
        List<Recipe> all = new ArrayList<>(List.of(new DigitsDemo()));
        all.addAll(Recipes.all());
        return all;
    }

    private Recipe recipe() {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Recipe> all = all();
        return all.stream().filter(recipe -> recipe.name().equals(wanted)).findFirst().orElseThrow(() -> Problem.usage(
            "There is no training " + name + "; the nearest are " + String.join(", ", Suggestion.nearest(wanted, all,
                recipe -> Stream.of(recipe.name())).stream().map(Recipe::name).toList()) + ".",
            "See them all with ./book live."));
    }

    private static int list() {
        Table table = new Table("Training", "What it is");
        all().forEach(recipe -> table.row(recipe.name(), recipe.title()));
        System.out.print(table);
        return 0;
    }

    /** The usual port if it is free, any other if it is not and nobody asked for it. */
    private LivePage open(String title) {
        if (port != null) {
            if (port < 0 || port > 65_535) {
                throw Problem.usage("The port must be from 0 to 65535, got " + port + ".", "Name another one with --port.");
            }
            return LivePage.open(title, port);
        }
        try {
            return LivePage.open(title, LivePage.USUAL_PORT);
        } catch (Problem taken) {
            return LivePage.open(title, 0);
        }
    }

    private void train(Recipe recipe, LivePage page) throws InterruptedException {
        List<Watcher> others = new ArrayList<>();
        EventLog log = record == null ? null : EventLog.in(record, () -> System.currentTimeMillis() / 1e3);
        VisdomWatcher server = visdom == null ? null : new VisdomWatcher(Visdom.at(visdom, recipe.name()), 20);
        try (log) {
            if (log != null) {
                others.add(log);
                System.out.println("It is also written to " + Home.show(log.file()) + "; where TensorBoard is installed, "
                    + log.command() + " opens it, and http://localhost:6006 shows it.");
            }
            if (server != null) {
                others.add(server);
            }
            System.out.println(new LiveTraining(recipe, steps, others).run(page));
            if (server != null) {
                server.flush();
            }
        }
        if (!close && !page.isStopped()) {
            System.out.println("The page stays; the button on it ends this, or Ctrl-C.");
            page.awaitStop();
        }
    }

    private void watch(EventFolder folder, LivePage page) throws InterruptedException {
        page.running("Waiting for event files …");
        long count = 0;
        do {
            int more = folder.show(page);
            count += more;
            if (more > 0) {
                page.running(String.format(Locale.ROOT, "%,d events so far", count));
            }
            if (!close) {
                Thread.sleep(LOOK_MILLISECONDS);
            }
        } while (!close && !page.isStopped());
        page.ended(String.format(Locale.ROOT, "%,d events", count));
        System.out.println(String.format(Locale.ROOT, "%,d events were shown.", count));
    }
}
