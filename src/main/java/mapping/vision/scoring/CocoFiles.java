package mapping.vision.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.layouts.CocoInstances;
import mapping.data.layouts.CocoResult;
import mapping.vision.Box;
import mapping.vision.boxes.BoxSimilarity;

/**
 * Results in COCO's format, judged against a file of annotations ↦ COCO's twelve numbers. Section 7.3.1. Whether an object is
 * small
 * is decided by the area that the file gives, that of its mask, also when boxes are judged.
 *
 * @param truth what is there, without crowds, which this protocol does not have
 * @param masks whether masks are compared, or boxes
 */
public record CocoFiles(CocoInstances truth, boolean masks) implements Mapping<List<CocoResult>, CocoSummary> {

    public CocoFiles {
        Requirement.given("The truth", truth);
        truth.annotations().forEach(annotation -> {
            if (annotation.crowd()) {
                throw new IllegalArgumentException("Objects to be judged must not be crowds, got object " + annotation.id()
                    + ". Leave crowds out of the list.");
            }
        });
    }

    @Override
    public CocoSummary apply(List<CocoResult> results) {
        List<List<Found>> classes = new ArrayList<>();
        Map<List<Integer>, List<CocoResult>> found = new TreeMap<>((one, other) -> one.get(0).equals(other.get(0))
            ? one.get(1).compareTo(other.get(1)) : one.get(0).compareTo(other.get(0)));
        List<Long> pictures = truth.images().stream().map(CocoInstances.Image::id).toList();
        for (CocoResult result : Requirement.copied("The results", results)) {
            if (masks && result.mask() == null) {
                throw new IllegalArgumentException("Every result must have a mask where masks are judged, got one without.");
            }
            int picture = pictures.indexOf(result.image());
            Requirement.index("picture", picture, pictures.size());
            found.computeIfAbsent(List.of(truth.index(result.category()), picture), key -> new ArrayList<>()).add(result);
        }
        for (int k = 0; k < truth.categories().size(); k++) {
            List<Found> row = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                row.add(found(found.getOrDefault(List.of(k, i), List.of()), truth.categories().get(k).id(), pictures.get(i)));
            }
            classes.add(row);
        }
        return CocoSummary.of(classes);
    }

    private Found found(List<CocoResult> results, long category, long picture) {
        List<CocoInstances.Annotation> objects = truth.annotations().stream()
            .filter(each -> each.category() == category && each.image() == picture).toList();
        List<Box> there = objects.stream().map(object -> box(object.box())).toList();
        double[][] overlaps = masks ? results.stream().map(result -> objects.stream()
            .mapToDouble(object -> result.mask().overlap(object.mask(), false)).toArray()).toArray(double[][]::new)
            : BoxSimilarity.IOU.matrix(results.stream().map(result -> box(result.box())).toList(), there);
        return new Found(results.stream().mapToDouble(CocoResult::score).toArray(),
            results.stream().mapToDouble(result -> masks ? result.mask().area() : result.box()[2] * result.box()[3]).toArray(),
            objects.stream().mapToDouble(CocoInstances.Annotation::area).toArray(),
            IntStream.range(0, results.size()).mapToObj(i -> overlaps[i]).toArray(double[][]::new));
    }

    private static Box box(double... numbers) {
        return new Box(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
    }

    @Override
    public String name() {
        return masks ? "COCO's numbers of masks" : "COCO's numbers of boxes";
    }
}
