package mapping.vision.scenes;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Scenes ↦ pictures of shape (n, 3, side, side) and what a task asks about them, section 6.1.
 *
 * @param truth a scene ↦ what is to be learnt about it, of one shape for all scenes
 */
public record LabelledScenes(Mapping<Scene, Tensor> truth) {

    public LabelledScenes {
        Requirement.given("The truth", truth);
    }

    /** These scenes as a data set. */
    public Dataset of(List<Scene> scenes) {
        Batch batch = batch(scenes);
        return new Dataset(batch.x(), batch.y());
    }

    /**
     * Batches of scenes that no epoch repeats: there are as many as one likes, so that a model sees each once.
     *
     * @param perEpoch how many scenes are called an epoch
     */
    public Batches fresh(Scenes scenes, int perEpoch, int size, long seed) {
        Requirement.given("The scenes", scenes);
        Dataset numbers = new Dataset(Tensors.zeros(perEpoch, 1), Tensors.zeros(perEpoch, 1));
        return numbers.shuffled(seed).batches(size).mixed((batch, random) -> batch(
            IntStream.range(0, batch.size()).mapToObj(i -> scenes.apply(random.nextLong())).toList()));
    }

    private Batch batch(List<Scene> scenes) {
        List<Scene> own = Requirement.copied("The scenes", scenes);
        Tensor x = Tensors.stack(0, own.stream().map(Scene::tensor).toArray(Tensor[]::new));
        return new Batch(x, Tensors.stack(0, own.stream().map(truth::apply).toArray(Tensor[]::new)));
    }
}
