package mapping.vision.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.vision.Box;
import mapping.vision.scoring.CocoRule;
import mapping.vision.scoring.CocoSummary;
import mapping.vision.scoring.Found;

/**
 * What was found held against what is there, section 6.1.1: {@link #byClass} for whoever wants curves, and as a metric,
 * (prediction, target) ↦ the mean over the classes of average precision at an IoU of 0.5, by COCO's rule.
 *
 * @param reading how the numbers of a model become boxes
 */
public record DetectionScore(Detections reading) implements Metric<Double> {

    public DetectionScore {
        Requirement.given("The reading", reading);
    }

    /**
     * For each class what was found of it in each picture.
     *
     * @param found  for each picture
     * @param target as {@link SceneData} has it
     */
    public static List<List<Found>> byClass(List<List<Detection>> found, Tensor target, int classes) {
        Requirement.given("What was found", found);
        Requirement.given("The target", target);
        Requirement.asMany("pictures", found.size(), "examples of the target", target.size(0));
        Requirement.between("The number of classes", classes, 1, CocoSummary.MOST_CLASSES);
        return IntStream.range(0, classes).mapToObj(category -> IntStream.range(0, found.size())
            .mapToObj(i -> of(found.get(i), target.select(0, i).data(), category)).toList()).toList();
    }

    private static Found of(List<Detection> found, float[] truth, int category) {
        List<Detection> own = found.stream().filter(one -> one.category() == category).toList();
        List<Box> boxes = new ArrayList<>();
        for (int at = 0; at < truth.length; at += SceneData.NUMBERS) {
            if (truth[at] == category) {
                boxes.add(SceneData.box(truth, at));
            }
        }
        return Found.boxes(own.stream().map(Detection::box).toList(), own.stream().mapToDouble(Detection::score).toArray(),
            boxes);
    }

    /** COCO's twelve numbers. */
    public static CocoSummary summary(List<List<Detection>> found, Tensor target, int classes) {
        return CocoSummary.of(byClass(found, target, classes));
    }

    /** What a model has found in the pictures (n, 3, side, side), 50 at a time. */
    public static List<List<Detection>> found(Mapping<Tensor, Tensor> model, Detections reading, Tensor pictures) {
        Requirement.given("The model", model);
        Requirement.given("The reading", reading);
        Requirement.given("The pictures", pictures);
        List<List<Detection>> found = new ArrayList<>();
        for (int from = 0; from < pictures.size(0); from += 50) {
            Tensor some = pictures.slice(0, from, Math.min(from + 50, pictures.size(0)));
            found.addAll(reading.apply(NoGrad.of(() -> model.apply(some))));
        }
        return found;
    }

    @Override
    public Tally<Double> tally() {
        return new Tally<>() {
            private final List<List<Found>> classes =
                IntStream.range(0, reading.classes()).mapToObj(category -> (List<Found>) new ArrayList<Found>()).toList();

            @Override
            public void add(Tensor prediction, Tensor target) {
                List<List<Found>> more = byClass(reading.apply(prediction), target, reading.classes());
                IntStream.range(0, classes.size()).forEach(category -> classes.get(category).addAll(more.get(category)));
            }

            @Override
            public Double value() {
                return classes.stream().map(CocoRule.of(0.5)::apply).filter(curve -> curve.truths() > 0)
                    .mapToDouble(curve -> curve.points101()).average()
                    .orElseThrow(() -> new IllegalStateException("Average precision must have an object to find, got none."));
            }
        };
    }
}
