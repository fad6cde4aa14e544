package mapping.data.layouts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;

/**
 * Something found, as COCO's files of results list it. Section 7.3.1.
 *
 * @param box   x, y, width, height; that of the mask if only a mask was found
 * @param score how sure the finder is
 * @param mask  or null if only a box was found
 */
public record CocoResult(long image, long category, double[] box, double score, RunLengths mask) {

    public CocoResult {
        box = Requirement.given("The box", box).clone();
        Requirement.asMany("numbers of a box", box.length, "needed: x, y, width, height", 4);
        Requirement.finite("The box", box);
        Requirement.notNegative("The width of a box", box[2]);
        Requirement.notNegative("The height of a box", box[3]);
        Requirement.finite("A score", score);
    }

    @Override
    public double[] box() {
        return box.clone();
    }

    /** Reads a file of results for pictures of {@code truth}. */
    public static List<CocoResult> read(Path file, CocoInstances truth) throws IOException {
        return of(Json.parse("The file " + Requirement.given("The file", file), ByteBuffer.wrap(WholeFile.read(file))), truth);
    }

    /**
     * From the JSON of the file.
     *
     * @throws MalformedFile if a result has neither box nor mask, or is for a picture or class that {@code truth} does not have
     */
    public static List<CocoResult> of(Json json, CocoInstances truth) {
        Requirement.given("The truth", truth);
        List<CocoResult> results = new ArrayList<>();
        for (Json one : Requirement.given("The JSON", json).items()) {
            long image = one.member("image_id").whole();
            long category = one.member("category_id").whole();
            if (truth.images().stream().noneMatch(each -> each.id() == image)
                || truth.categories().stream().noneMatch(each -> each.id() == category)) {
                throw MalformedFile.in("A result", "is for picture " + image + " and class " + category
                    + ", of which one is not in the truth");
            }
            RunLengths mask = one.has("segmentation") ? CocoInstances.mask(one.member("segmentation"), truth.image(image)) : null;
            if (mask == null && !one.has("bbox")) {
                throw MalformedFile.in("A result", "has neither a box nor a mask");
            }
            double[] box = one.has("bbox") ? CocoInstances.numbers(one.member("bbox"))
                : Arrays.stream(mask.box()).asDoubleStream().toArray();
            results.add(new CocoResult(image, category, box, one.member("score").number(), mask));
        }
        return List.copyOf(results);
    }
}
