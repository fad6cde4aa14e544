package cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import mapping.tuning.Experiment;
import mapping.tuning.Setting;
import mapping.tuning.Trial;

/**
 * An experiment during one of whose trials the process ends, as if its machine had been switched off, or the task alone: the first
 * time only, which a file remembers. Section 5.3.1.
 *
 * @param experiment what is measured otherwise
 * @param number     of the trial
 * @param file       is made when it happens
 * @param process    whether the whole process ends
 */
public record LostOnce(Experiment experiment, int number, String file, boolean process) implements Experiment {

    @Override
    public double loss(Setting setting, long seed) {
        return experiment.loss(setting, seed);
    }

    @Override
    public Trial trial(int trial, Setting setting, long seed) {
        if (trial == number && first()) {
            if (process) {
                Runtime.getRuntime().halt(1);
            }
            throw new IllegalStateException("The task of trial " + trial + " is lost.");
        }
        return experiment.trial(trial, setting, seed);
    }

    private boolean first() {
        try {
            Files.createFile(Path.of(file));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
