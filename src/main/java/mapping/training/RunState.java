package mapping.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mapping.training.checkpoint.Checkpoint;
import mapping.training.checkpoint.UnusableCheckpoint;

/** A trainer's state as a {@link Checkpoint}, and back. */
final class RunState {

    private static final String POSITION = "position";
    private static final String CALLBACKS = "callbacks";

    private RunState() {
    }

    static Checkpoint of(Trainer trainer) {
        Checkpoint checkpoint = Checkpoint.of(trainer.model(), trainer.optimizer())
            .with(POSITION, trainer.loop().position().numbers())
            .with(CALLBACKS, trainer.plan().callbacks.size());
        for (Map.Entry<String, double[]> part : trainer.history().state().entrySet()) {
            checkpoint = checkpoint.with(part.getKey(), part.getValue());
        }
        List<Callback> callbacks = trainer.plan().callbacks;
        for (int i = 0; i < callbacks.size(); i++) {
            for (Map.Entry<String, double[]> part : callbacks.get(i).state().entrySet()) {
                checkpoint = checkpoint.with(prefix(i) + part.getKey(), part.getValue());
            }
        }
        for (String name : trainer.plan().sources.keySet()) {
            checkpoint = checkpoint.with(name, trainer.plan().sources.get(name));
        }
        return checkpoint;
    }

    static void restore(Trainer trainer, Path file) {
        Checkpoint saved = Checkpoint.load(file);
        requireSameParts(trainer, saved, file);
        Checkpoint before = of(trainer);
        try {
            restore(trainer, saved);
        } catch (IllegalArgumentException e) {
            restore(trainer, before);
            throw UnusableCheckpoint.in(file, "is of another model, optimizer or callback", e.getMessage(), e);
        }
    }

    private static void restore(Trainer trainer, Checkpoint saved) {
        saved.restore(trainer.model(), trainer.optimizer());
        trainer.loop().goTo(Position.of(saved.numbers(POSITION)));
        trainer.history().restore(saved.progress());
        trainer.plan().sources.forEach(saved::restore);
        List<Callback> callbacks = trainer.plan().callbacks;
        for (int i = 0; i < callbacks.size(); i++) {
            callbacks.get(i).restore(part(saved.progress(), prefix(i)));
        }
    }

    private static void requireSameParts(Trainer trainer, Checkpoint saved, Path file) {
        if (!saved.progress().containsKey(POSITION)) {
            throw UnusableCheckpoint.in(file, "was not saved by a Trainer", "Read it with Checkpoint.load.");
        }
        TrainingPlan plan = trainer.plan();
        int callbacks = (int) saved.numbers(CALLBACKS)[0];
        Set<String> sources = saved.random().keySet();
        if (callbacks != plan.callbacks.size() || !sources.equals(plan.sources.keySet())) {
            throw UnusableCheckpoint.in(file, "is of a trainer with " + callbacks + " callbacks and the random sources " + sources
                + ", this one has " + plan.callbacks.size() + " and " + new LinkedHashSet<>(plan.sources.keySet()),
                "Build the trainer as it was when the checkpoint was saved.");
        }
    }

    private static String prefix(int callback) {
        return "callback." + callback + ".";
    }

    private static Map<String, double[]> part(Map<String, double[]> all, String prefix) {
        Map<String, double[]> part = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), values);
            }
        });
        return part;
    }
}
