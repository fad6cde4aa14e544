package mapping.data.layouts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;

/**
 * Pictures, classes and objects as COCO's file {@code instances_val2017.json} lists them (Lin et al., 2014). Section 7.3.1. The
 * numbers of COCO's own classes have gaps, 80 of them up to 90: {@link #index} makes 0, 1, … of them.
 *
 * @param images      in the file's order
 * @param categories  by number
 * @param annotations in the file's order
 */
public record CocoInstances(List<Image> images, List<Category> categories, List<Annotation> annotations) {

    /** @throws MalformedFile if a number comes twice, or an object belongs to no picture or class */
    public CocoInstances {
        images = Requirement.copied("The pictures", images);
        categories = Requirement.copied("The classes", categories).stream()
            .sorted((one, other) -> Long.compare(one.id, other.id)).toList();
        annotations = Requirement.copied("The objects", annotations);
        Set<Long> pictures = distinct("picture", images, Image::id);
        Set<Long> kinds = distinct("class", categories, Category::id);
        distinct("object", annotations, Annotation::id);
        for (Annotation annotation : annotations) {
            if (!pictures.contains(annotation.image) || !kinds.contains(annotation.category)) {
                throw MalformedFile.in("Object " + annotation.id, "belongs to picture " + annotation.image + " and class "
                    + annotation.category + ", of which one is not in the list");
            }
        }
    }

    /** A picture; {@code file} is its name in a folder. */
    public record Image(long id, int width, int height, String file) {

        public Image {
            Requirement.atLeast("The width of a picture", width, 1);
            Requirement.atLeast("The height of a picture", height, 1);
            Requirement.length("The number of pixels of a picture", (long) height * width);
            Requirement.given("The name of a picture", file);
            if (!file.matches("[\\w][\\w. -]*")) {
                throw MalformedFile.in("A picture's name", "must be one of letters, digits, points and strokes that leads to no "
                    + "other folder, got \"" + file.substring(0, Math.min(60, file.length())) + "\"");
            }
        }
    }

    /** A class; {@code group} is COCO's {@code supercategory}. */
    public record Category(long id, String name, String group) {

        public Category {
            Requirement.given("The name of a class", name);
            Requirement.given("The group of a class", group);
        }
    }

    /**
     * An object.
     *
     * @param box   x, y of the upper left corner, width, height, in pixels; (0, 0, 1, 1) is the first pixel
     * @param area  of its mask, in pixels, which decides whether it counts as small
     * @param crowd whether it is a group that nobody has divided
     * @param mask  polygons become runs when the file is read
     */
    public record Annotation(long id, long image, long category, double[] box, double area, boolean crowd, RunLengths mask) {

        public Annotation {
            box = Requirement.given("The box", box).clone();
            Requirement.asMany("numbers of a box", box.length, "needed: x, y, width, height", 4);
            Requirement.finite("The box", box);
            Requirement.notNegative("The width of a box", box[2]);
            Requirement.notNegative("The height of a box", box[3]);
            Requirement.notNegative("The area of an object", area);
            Requirement.given("The mask", mask);
        }

        @Override
        public double[] box() {
            return box.clone();
        }
    }

    private static <T> Set<Long> distinct(String what, List<T> all, ToLongFunction<T> number) {
        Set<Long> numbers = new TreeSet<>();
        for (T each : all) {
            if (!numbers.add(number.applyAsLong(each))) {
                throw MalformedFile.in("The list", "has the " + what + " " + number.applyAsLong(each) + " twice");
            }
        }
        return numbers;
    }

    /** Reads a file. */
    public static CocoInstances read(Path file) throws IOException {
        return of(Json.parse("The file " + Requirement.given("The file", file), ByteBuffer.wrap(WholeFile.read(file))));
    }

    /**
     * From the JSON of the file.
     *
     * @throws MalformedFile if something that is needed is missing, or is of another kind
     */
    public static CocoInstances of(Json json) {
        Requirement.given("The JSON", json);
        List<Image> images = json.member("images").items().stream().map(one -> new Image(one.member("id").whole(),
            size(one.member("width")), size(one.member("height")), one.member("file_name").text())).toList();
        List<Category> categories = json.member("categories").items().stream().map(one -> new Category(one.member("id").whole(),
            one.member("name").text(), one.has("supercategory") ? one.member("supercategory").text() : "")).toList();
        List<Annotation> annotations = new ArrayList<>();
        for (Json one : json.member("annotations").items()) {
            long picture = one.member("image_id").whole();
            Image image = images.stream().filter(each -> each.id == picture).findFirst()
                .orElseThrow(() -> MalformedFile.in("Object " + one.member("id"), "belongs to picture " + picture
                    + ", which is not in the list"));
            annotations.add(new Annotation(one.member("id").whole(), picture, one.member("category_id").whole(),
                numbers(one.member("bbox")), one.member("area").number(), one.member("iscrowd").whole() == 1,
                mask(one.member("segmentation"), image)));
        }
        return new CocoInstances(images, categories, annotations);
    }

    /** Polygons, of which each adds its pixels; or runs, as a text or as numbers. */
    static RunLengths mask(Json segmentation, Image image) {
        if (segmentation instanceof Json.Items polygons) {
            Polygon drawn = new Polygon(image.height, image.width);
            return polygons.all().stream().map(corners -> drawn.apply(numbers(corners))).reduce(RunLengths::or)
                .orElseThrow(() -> MalformedFile.in("A mask", "has no polygon"));
        }
        List<Json> size = segmentation.member("size").items();
        if (size.size() != 2 || size(size.get(0)) != image.height || size(size.get(1)) != image.width) {
            throw MalformedFile.in("A mask", "has the size " + segmentation.member("size") + " in a picture of [" + image.height
                + "," + image.width + "]");
        }
        Json counts = segmentation.member("counts");
        if (counts instanceof Json.Text text) {
            return RunLengths.parse(image.height, image.width, text.value());
        }
        return new RunLengths(image.height, image.width, counts.items().stream().mapToInt(CocoInstances::size).toArray());
    }

    private static int size(Json number) {
        long size = number.whole();
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw MalformedFile.in("A size", "must be from 0 to " + Integer.MAX_VALUE + ", got " + size);
        }
        return (int) size;
    }

    static double[] numbers(Json list) {
        return list.items().stream().mapToDouble(Json::number).toArray();
    }

    /** The place of a class in the sorted list, 0 first. */
    public int index(long category) {
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).id == category) {
                return i;
            }
        }
        throw new IllegalArgumentException("A class must be in the list, got " + category + ".");
    }

    /** The picture of a number. */
    public Image image(long id) {
        return images.stream().filter(image -> image.id == id).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("A picture must be in the list, got " + id + "."));
    }
}
