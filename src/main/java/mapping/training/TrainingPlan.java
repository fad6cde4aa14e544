package mapping.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.data.Batches;
import mapping.metrics.Metric;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;

/** What a {@link Trainer} does besides the bare loop, as its methods have set it. */
final class TrainingPlan {

    final Map<String, Metric<Double>> metrics = new LinkedHashMap<>();
    final List<Callback> callbacks = new ArrayList<>();
    /** The random sources that are part of checkpoints, by name. */
    final Map<String, RandomSource> sources = new LinkedHashMap<>();
    int batchesAStep = 1;
    /** Null for the optimizer's own rate. */
    Schedule schedule;
    /** Null for none. */
    Batches validation;
    boolean validatesAverages;
    /** Where to save after each epoch; null if nowhere. */
    Path savesTo;
}
