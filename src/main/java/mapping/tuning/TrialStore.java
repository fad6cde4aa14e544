package mapping.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.files.WholeFile;

/**
 * The trials that a search has finished, in a text file: what was stopped goes on where it was. A line is a number, the loss and
 * the setting, with tabs between: {@code 3⇥0.25⇥rate=0.01⇥width=32.0}. The file is written whole after each trial, so that it is
 * never half a trial. Numbers are printed such that reading gives the same bits. Section 5.3.1.
 */
public final class TrialStore {

    private final Path file;
    private final TreeMap<Integer, Trial> trials = new TreeMap<>();

    private TrialStore(Path file) {
        this.file = file;
    }

    /**
     * Opens a store; a file that is not there is one without trials.
     *
     * @throws IllegalArgumentException if the file holds something else
     */
    public static TrialStore open(Path file) {
        TrialStore store = new TrialStore(Requirement.given("The file", file));
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    Trial trial = parse(line);
                    store.trials.put(trial.number(), trial);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return store;
    }

    /** The trials so far, by number. */
    public synchronized List<Trial> trials() {
        return List.copyOf(trials.values());
    }

    /**
     * The finished trial of that number, or null.
     *
     * @throws IllegalArgumentException if it was made with another setting: the file belongs to another search
     */
    public synchronized Trial find(int number, Setting setting) {
        Trial found = trials.get(number);
        if (found != null && !found.setting().equals(setting)) {
            throw new IllegalArgumentException("Trial " + number + " must be of the same search, with " + setting
                + "; the file " + file.getFileName() + " holds it with " + found.setting() + ".");
        }
        return found;
    }

    /** Adds a finished trial and writes the file. */
    public void add(Trial trial) {
        addAll(List.of(trial));
    }

    /** Adds finished trials and writes the file once. */
    public synchronized void addAll(Collection<Trial> finished) {
        finished.forEach(each -> trials.put(each.number(), each));
        String text = trials.values().stream().map(TrialStore::line).collect(Collectors.joining());
        try {
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Trial trial) {
        StringBuilder line = new StringBuilder().append(trial.number()).append('\t').append(trial.loss());
        Setting setting = trial.setting();
        for (int i = 0; i < setting.names().size(); i++) {
            line.append('\t').append(setting.names().get(i)).append('=').append(setting.values().get(i));
        }
        return line.append('\n').toString();
    }

    private static Trial parse(String line) {
        String[] cells = line.split("\t");
        try {
            List<String> names = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (String cell : Arrays.asList(cells).subList(2, cells.length)) {
                int equals = cell.lastIndexOf('=');
                names.add(cell.substring(0, equals));
                values.add(Double.valueOf(cell.substring(equals + 1)));
            }
            return new Trial(Integer.parseInt(cells[0]), new Setting(names, values), Double.parseDouble(cells[1]));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "A line of a trial store must be a number, a loss and name=value, with tabs between, got \"" + line + "\".", e);
        }
    }
}
