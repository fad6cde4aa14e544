package book.live;

import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mapping.formats.MalformedFile;
import mapping.formats.events.Event;
import mapping.formats.events.EventFile;
import mapping.formats.events.EventWriter;
import mapping.formats.events.PngImage;
import mapping.formats.events.Shown;
import mapping.formats.events.Value;

/**
 * Shows the event files of a folder while another program writes them, TensorFlow or PyTorch or this book. Section 7.2.2. Files
 * below the folder are runs of their own: the name of a run follows the name of its curves.
 */
public final class EventFolder {

    private final Path folder;
    private final Map<Path, Integer> seen = new TreeMap<>();

    /** @throws Problem if there is no such folder */
    public EventFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Problem.usage("There is no folder " + folder + ".", "Name the folder that the other program writes its event "
                + "files to: what it calls its log directory.");
        }
        this.folder = folder;
    }

    /**
     * Shows what is new.
     *
     * @return the number of events that were new
     * @throws Problem if a file is damaged
     */
    public int show(LivePage page) {
        int count = 0;
        for (Path file : files()) {
            try {
                List<Event> events = EventFile.soFar(file);
                int from = seen.getOrDefault(file, 0);
                Path run = folder.relativize(file.getParent());
                for (Event event : events.subList(Math.min(from, events.size()), events.size())) {
                    show(page, event, run.toString());
                }
                count += Math.max(0, events.size() - from);
                seen.put(file, events.size());
            } catch (MalformedFile e) {
                throw new Problem(Problem.Kind.WRONG, e.getMessage(), "Take the file out of the folder.", e);
            } catch (IOException e) {
                throw new Problem(Problem.Kind.WRONG, "The file " + file + " cannot be read: " + e.getMessage() + ".",
                    "Look at who may read it.", e);
            }
        }
        return count;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().contains(EventWriter.MARK))
                .sorted().toList();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "The folder " + folder + " cannot be read: " + e.getMessage() + ".",
                "Look at who may read it.", e);
        }
    }

    private static void show(LivePage page, Event event, String run) {
        if (event.content() instanceof Event.Summary summary) {
            for (Value value : summary.values()) {
                String tag = run.isEmpty() ? value.tag() : value.tag() + (value.tag().contains("/") ? ", " : "/") + run;
                if (value.shown() instanceof Shown.Scalar scalar) {
                    page.scalar(tag, event.step(), scalar.value());
                } else if (value.shown() instanceof PngImage picture) {
                    page.picture(tag, event.step(), picture);
                } else if (value.shown() instanceof Shown.Text text) {
                    page.text(tag, event.step(), text.text());
                }
            }
        }
    }
}
