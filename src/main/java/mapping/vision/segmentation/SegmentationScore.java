package mapping.vision.segmentation;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.metrics.Confusion;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.Tensor;
import mapping.vision.scenes.Scene;
import mapping.vision.scoring.CocoSummary;
import mapping.vision.scoring.Found;

/**
 * Classes of pixels held against the truth, section 6.1.2: as a metric, (prediction, target) ↦ which class is taken for which,
 * pixel by pixel. Predictions have shape (n, planes, side, side), of which the first {@code classes} planes are scores;
 * targets are as {@link SegmentationData} has them. {@link #summary} judges instances by COCO's rule.
 *
 * @param classes how many there are, the ground among them
 */
public record SegmentationScore(int classes) implements Metric<Confusion> {

    private static final int ANY = -1;

    public SegmentationScore {
        Requirement.atLeast("The number of classes", classes, 2);
    }

    @Override
    public Tally<Confusion> tally() {
        Tally<Confusion> pixels = Confusion.metric(classes).tally();
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                pixels.add(prediction.slice(1, 0, classes).permute(0, 2, 3, 1), SegmentationData.classes(target));
            }

            @Override
            public Confusion value() {
                return pixels.value();
            }
        };
    }

    /**
     * COCO's twelve numbers of masks.
     *
     * @param found   for each scene what was found in it
     * @param classes of objects, without the ground
     */
    public static CocoSummary summary(List<List<Instance>> found, List<Scene> scenes, int classes) {
        Requirement.given("What was found", found);
        Requirement.given("The scenes", scenes);
        Requirement.asMany("scenes", scenes.size(), "lists of findings", found.size());
        Requirement.between("The number of classes", classes, 1, CocoSummary.MOST_CLASSES);
        return CocoSummary.of(IntStream.range(0, classes).mapToObj(category -> IntStream.range(0, found.size())
            .mapToObj(i -> of(found.get(i), scenes.get(i), category)).toList()).toList());
    }

    /** The same of masks alone, as if all objects were of one class. */
    public static CocoSummary masks(List<List<Instance>> found, List<Scene> scenes) {
        Requirement.given("What was found", found);
        Requirement.given("The scenes", scenes);
        Requirement.asMany("scenes", scenes.size(), "lists of findings", found.size());
        return CocoSummary.of(List.of(IntStream.range(0, found.size())
            .mapToObj(i -> of(found.get(i), scenes.get(i), ANY)).toList()));
    }

    private static Found of(List<Instance> found, Scene scene, int category) {
        List<Instance> own = found.stream().filter(one -> category == ANY || one.category() == category).toList();
        List<boolean[][]> truth = IntStream.range(0, scene.objects().size())
            .filter(k -> category == ANY || scene.objects().get(k).category() == category).mapToObj(scene::mask).toList();
        return Found.masks(own.stream().map(Instance::mask).toList(), own.stream().mapToDouble(Instance::score).toArray(), truth);
    }
}
