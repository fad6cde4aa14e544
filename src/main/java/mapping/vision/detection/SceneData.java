package mapping.vision.detection;

import java.util.Arrays;
import java.util.List;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.tensor.Tensor;
import mapping.vision.Box;
import mapping.vision.scenes.LabelledScenes;
import mapping.vision.scenes.Scene;
import mapping.vision.scenes.Scenes;

/**
 * Scenes as tensors, section 6.1.1: pictures of shape (n, 3, side, side), and what is in them as (n, {@link Scenes#MOST}, 5): for
 * each object its class and its box (left, top, right, bottom). Where there is no object, the class is {@link #NOTHING}.
 */
public final class SceneData {

    /** The class of a row that holds no object. */
    public static final int NOTHING = -1;

    static final int NUMBERS = 5;

    private static final LabelledScenes LABELLED = new LabelledScenes(SceneData::truth);

    private SceneData() {
    }

    /** The scenes as a data set. */
    public static Dataset of(List<Scene> scenes) {
        return LABELLED.of(scenes);
    }

    /** The box of the object whose numbers begin there. */
    static Box box(float[] truth, int at) {
        return new Box(truth[at + 1], truth[at + 2], truth[at + 3], truth[at + 4]);
    }

    private static Tensor truth(Scene scene) {
        float[] numbers = new float[Scenes.MOST * NUMBERS];
        Arrays.fill(numbers, NOTHING);
        for (int k = 0; k < scene.objects().size(); k++) {
            Scene.Thing thing = scene.objects().get(k);
            numbers[NUMBERS * k] = thing.category();
            numbers[NUMBERS * k + 1] = (float) thing.box().left();
            numbers[NUMBERS * k + 2] = (float) thing.box().top();
            numbers[NUMBERS * k + 3] = (float) thing.box().right();
            numbers[NUMBERS * k + 4] = (float) thing.box().bottom();
        }
        return Tensor.of(numbers, Scenes.MOST, NUMBERS);
    }

    /**
     * Batches of scenes that no epoch repeats: there are as many as one likes, so that a model sees each once.
     *
     * @param perEpoch how many scenes are called an epoch
     */
    public static Batches fresh(Scenes scenes, int perEpoch, int size, long seed) {
        return LABELLED.fresh(scenes, perEpoch, size, seed);
    }
}
