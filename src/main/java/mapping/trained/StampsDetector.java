package mapping.trained;

import java.util.List;
import mapping.data.sets.Stamps;
import mapping.layers.Layer;
import mapping.losses.BinaryFocal;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.vision.detection.DetectionLoss;
import mapping.vision.detection.DetectionScore;
import mapping.vision.detection.Detections;
import mapping.vision.detection.SceneData;
import mapping.vision.detection.SingleShot;
import mapping.vision.scenes.Scenes;

/**
 * The detector of section 6.1.1: ℝ³ˣ⁶⁴ˣ⁶⁴ → ℝ⁷²ˣ⁸ˣ⁸, four logits and four offsets of each of 576 anchors. Trained on 40,000
 * scenes of the training stamps, of which it sees each once; validation and test scenes show other stamps.
 */
public final class StampsDetector implements Recipe {

    private static final int CLASSES = Stamps.CLASSES.size();
    private static final int WIDTH = 16;
    private static final int AROUND = 2;
    private static final int SCENES = 5_000;
    private static final int HELD_OUT = 500;
    private static final int BATCH = 16;
    private static final double RATE = 1e-2;
    private static final double DECAY = 0.05;

    @Override
    public String name() {
        return "stamps-detector";
    }

    @Override
    public String title() {
        return "a single-shot detector for scenes of stamps";
    }

    @Override
    public List<String> sections() {
        return List.of("6.1.1");
    }

    @Override
    public List<String> dataSets() {
        return List.of("stamps");
    }

    /** That of the stamps. */
    @Override
    public String licence() {
        return "GPL-2.0-or-later";
    }

    @Override
    public long seed() {
        return 611;
    }

    @Override
    public Layer model() {
        return SingleShot.of(CLASSES, WIDTH, AROUND, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {3, Scenes.SIDE, Scenes.SIDE};
    }

    @Override
    public TrainingData data() {
        return new TrainingData(SceneData.fresh(Scenes.training(), SCENES, BATCH, seed()),
            SceneData.of(Scenes.validation().list(0, HELD_OUT)).batches(50),
            SceneData.of(Scenes.test().list(0, HELD_OUT)).batches(50));
    }

    @Override
    public Loss loss() {
        return new DetectionLoss(SingleShot.anchors(Scenes.SIDE), CLASSES, new BinaryFocal(0, -1), 0);
    }

    @Override
    public UpdateRule rule() {
        return AdamW.of(RATE, DECAY);
    }

    @Override
    public Schedule schedule(int steps) {
        return OneCycle.of(RATE, steps);
    }

    @Override
    public int epochs() {
        return 8;
    }

    @Override
    public String metricName() {
        return "mAP@.5";
    }

    @Override
    public Metric<Double> metric() {
        return new DetectionScore(Detections.of(SingleShot.anchors(Scenes.SIDE), CLASSES, Scenes.SIDE));
    }
}
