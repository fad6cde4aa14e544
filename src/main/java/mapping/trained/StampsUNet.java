package mapping.trained;

import java.util.List;
import mapping.architectures.UNet;
import mapping.data.sets.Stamps;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Confusion;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.vision.scenes.Scenes;
import mapping.vision.segmentation.PixelLoss;
import mapping.vision.segmentation.SegmentationData;
import mapping.vision.segmentation.SegmentationScore;

/**
 * The U-Net of section 6.1.2: ℝ³ˣ⁶⁴ˣ⁶⁴ → ℝ⁸ˣ⁶⁴ˣ⁶⁴, for each pixel logits of the ground and four classes, the nearness of a
 * centre and the offset to it. It sees each scene of the training stamps once; validation and test scenes show other stamps.
 */
public final class StampsUNet implements Recipe {

    private static final int CLASSES = Stamps.CLASSES.size() + 1;
    private static final int WIDTH = 8;
    private static final int DEPTH = 3;
    private static final int SCENES = 2_000;
    private static final int HELD_OUT = 200;
    private static final int BATCH = 8;
    private static final double RATE = 1e-2;
    private static final double DECAY = 0.05;

    @Override
    public String name() {
        return "stamps-unet";
    }

    @Override
    public String title() {
        return "a U-Net for scenes of stamps";
    }

    @Override
    public List<String> sections() {
        return List.of("6.1.2");
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
        return 612;
    }

    @Override
    public Layer model() {
        return UNet.of(3, CLASSES + 3, WIDTH, DEPTH, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {3, Scenes.SIDE, Scenes.SIDE};
    }

    @Override
    public TrainingData data() {
        return new TrainingData(SegmentationData.fresh(Scenes.training(), SCENES, BATCH, seed()),
            SegmentationData.of(Scenes.validation().list(0, HELD_OUT)).batches(50),
            SegmentationData.of(Scenes.test().list(0, HELD_OUT)).batches(50));
    }

    @Override
    public Loss loss() {
        return new PixelLoss(CLASSES, 20, 1);
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
        return 5;
    }

    @Override
    public String metricName() {
        return "mIoU";
    }

    @Override
    public Metric<Double> metric() {
        return new SegmentationScore(CLASSES).then(Confusion::meanIntersectionOverUnion);
    }
}
