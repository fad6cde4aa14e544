import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import mapping.data.files.Pixmap;
import mapping.data.layouts.Polygon;
import mapping.data.layouts.RunLengths;
import mapping.data.sets.Stamp;
import mapping.data.sets.Stamps;
import mapping.formats.json.Json;
import mapping.random.RandomSource;
import mapping.vision.scenes.Scene;
import mapping.vision.scenes.Scenes;

/**
 * Writes the samples of section 7.3 in the layouts of ImageNet, COCO, LibriSpeech and VoxCeleb: a zip file each, the same bytes
 * each time (JPEG as JDK 17 writes it). Pictures are made of the book's stamps; sounds are taken from a folder.
 *
 * java -Dbook.home=HOME -cp target/classes src/test/layouts/MakeSamples.java imagenet|coco|folder OUT.zip [FOLDER]
 */
class MakeSamples {

    /** Subjects of at least three stamps, and what WordNet 3.0 calls them. */
    private static final Map<String, String> SYNSETS = new TreeMap<>(Map.of("apple", "n07739125", "gnu", "n02421449", "deer",
        "n02430045", "cattle", "n02402425", "orange", "n07747607", "sheep", "n02411705", "rabbit", "n02324045", "pig",
            "n02395406",
        "penguin", "n02055803", "chicken", "n01791625"));
    private static final int SIDE = 64;

    private final ZipOutputStream zip;

    private MakeSamples(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(9);
    }

    public static void main(String[] arguments) throws Exception {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            MakeSamples samples = new MakeSamples(out);
            switch (arguments[0]) {
                case "imagenet" -> samples.imageNet();
                case "coco" -> samples.coco();
                default -> samples.folder(Path.of(arguments[2]));
            }
            samples.zip.finish();
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    /** Of each subject the last stamp makes validation pictures, the others training pictures: no stamp is on both sides. */
    private void imageNet() throws IOException {
        Map<String, List<Stamp>> bySynset = new TreeMap<>();
        for (Stamp stamp : Stamps.load()) {
            if (SYNSETS.containsKey(stamp.subject())) {
                bySynset.computeIfAbsent(SYNSETS.get(stamp.subject()), key -> new ArrayList<>()).add(stamp);
            }
        }
        RandomSource random = RandomSource.of(731);
        List<byte[]> validation = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Map.Entry<String, List<Stamp>> entry : bySynset.entrySet()) {
            List<Stamp> stamps = entry.getValue();
            for (int i = 0; i < 8; i++) {
                put("train/" + entry.getKey() + "/" + entry.getKey() + "_" + (i + 1) + ".JPEG",
                    jpeg(composed(stamps.get(i % (stamps.size() - 1)), random)));
            }
            for (int i = 0; i < 3; i++) {
                validation.add(jpeg(composed(stamps.get(stamps.size() - 1), random)));
                labels.add(entry.getKey());
            }
        }
        int[] order = random.permutation(validation.size());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < order.length; i++) {
            put(String.format(Locale.ROOT, "val/ILSVRC2012_val_%08d.JPEG", i + 1), validation.get(order[i]));
            lines.append(labels.get(order[i])).append('\n');
        }
        put("imagenet_2012_validation_synset_labels.txt", lines.toString());
        StringBuilder words = new StringBuilder();
        Map<String, String> subjects = new TreeMap<>();
        SYNSETS.forEach((subject, synset) -> subjects.put(synset, subject));
        subjects.forEach((synset, subject) -> words.append(synset).append(' ').append(subject).append('\n'));
        put("synset_words.txt", words.toString());
    }

    private static Pixmap composed(Stamp whole, RandomSource random) {
        Pixmap texture = Stamps.textures().get(random.nextInt(3));
        Pixmap ground = texture.crop(random.nextInt(texture.height() - SIDE), random.nextInt(texture.width() - SIDE), SIDE, SIDE);
        int longer = 36 + random.nextInt(20);
        Stamp turned = random.nextInt(2) == 0 ? whole : whole.mirrored();
        double scale = (double) longer / Math.max(whole.height(), whole.width());
        Stamp stamp = turned.resized(Math.max(1, (int) (whole.height() * scale)), Math.max(1, (int) (whole.width() * scale)));
        int top = random.nextInt(SIDE - stamp.height() + 1);
        int left = random.nextInt(SIDE - stamp.width() + 1);
        float[] values = new float[3 * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int y = i % (SIDE * SIDE) / SIDE - top;
            int x = i % SIDE - left;
            boolean inside = y >= 0 && x >= 0 && y < stamp.height() && x < stamp.width();
            float opaque = inside ? stamp.opacity().values()[y * stamp.width() + x] : 0;
            float colour = inside ? stamp.colours().values()[(i / (SIDE * SIDE) * stamp.height() + y) * stamp.width() + x] : 0;
            values[i] = opaque * colour + (1 - opaque) * ground.values()[i % (SIDE * SIDE)];
        }
        return new Pixmap(3, SIDE, SIDE, values);
    }

    private static byte[] jpeg(Pixmap picture) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int size = picture.width() * picture.height();
        for (int i = 0; i < size; i++) {
            int colour = 0;
            for (int c = 0; c < 3; c++) {
                colour = colour << 8 | Math.max(0, Math.min(255, Math.round(picture.values()[c * size + i] * 255)));
            }
            image.setRGB(i % picture.width(), i / picture.width(), colour);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.85f);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /**
     * Twelve scenes of 128 × 128, and results that no detector gave: the true boxes and masks, moved a little, one in six left
     * out, one in five with another class, and a box in each third picture where nothing is.
     */
    private void coco() throws IOException {
        Scenes scenes = new Scenes(Stamps.load(), Stamps.textures(), 128, 5);
        List<Json> images = new ArrayList<>();
        List<Json> annotations = new ArrayList<>();
        List<Json> boxes = new ArrayList<>();
        List<Json> masks = new ArrayList<>();
        RandomSource random = RandomSource.of(732);
        int[] categories = {16, 17, 53, 64};
        for (int n = 0; n < 12; n++) {
            Scene scene = scenes.apply(1000L + n);
            int id = 100 + 7 * n;
            String file = String.format(Locale.ROOT, "%012d.jpg", id);
            put("val/" + file, jpeg(scene.picture()));
            images.add(Json.of(members("id", id, "width", 128, "height", 128, "file_name", file, "license", 1)));
            for (int k = 0; k < scene.objects().size(); k++) {
                boolean[][] seen = seen(scene, k);
                double[] outline = outline(seen);
                RunLengths exact = RunLengths.of(seen);
                RunLengths drawn = outline.length < 6 ? exact : new Polygon(128, 128).apply(outline);
                boolean polygon = drawn.overlap(exact, false) > 0.9;
                RunLengths mask = polygon ? drawn : exact;
                Object segmentation = polygon ? List.of(outline) : members("size", new int[] {128, 128}, "counts", exact.text());
                int category = categories[scene.objects().get(k).category()];
                annotations.add(Json.of(members("id", annotations.size() + 1, "image_id", id, "category_id", category, "bbox",
                    mask.box(), "area", mask.area(), "iscrowd", 0, "segmentation", segmentation)));
                if (random.nextInt(6) > 0) {
                    found(boxes, masks, random, seen, mask.box(), id, random.nextInt(5) > 0 ? category
                        : categories[random.nextInt(4)]);
                }
            }
            if (n % 3 == 0) {
                boxes.add(Json.of(members("image_id", id, "category_id", categories[n % 4], "bbox",
                    new int[] {random.nextInt(90), random.nextInt(90), 30, 25}, "score", score(random, 0.2))));
            }
        }
        List<Json> kinds = new ArrayList<>();
        String[] groups = {"animal", "animal", "food", "plant"};
        for (int k = 0; k < 4; k++) {
            kinds.add(Json.of(members("id", categories[k], "name", Stamps.CLASSES.get(k), "supercategory", groups[k])));
        }
        put("annotations/instances_val.json", Json.of(members("info", members("description", "scenes of stamps", "year", 2026),
            "licenses", List.of(members("id", 1, "name", "GPL-2.0-or-later")), "images", images, "annotations", annotations,
            "categories", kinds)).toString());
        put("results/instances_val_boxes_results.json", Json.of(boxes).toString());
        put("results/instances_val_segm_results.json", Json.of(masks).toString());
    }

    private static double score(RandomSource random, double least) {
        return (Math.round(1000 * least) + random.nextInt(600)) / 1000.0;
    }

    private static void found(List<Json> boxes, List<Json> masks, RandomSource random, boolean[][] seen, int[] box, int image,
            int category) {
        double score = score(random, 0.35);
        double[] moved = new double[4];
        for (int i = 0; i < 4; i++) {
            moved[i] = Math.max(i < 2 ? 0 : 1, box[i] + (random.nextInt(31) - 15) / 5.0);
        }
        boxes.add(Json.of(members("image_id", image, "category_id", category, "bbox", moved, "score", score)));
        int right = random.nextInt(5) - 2;
        int down = random.nextInt(5) - 2;
        boolean[][] shifted = new boolean[128][128];
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                int fromY = y - down;
                int fromX = x - right;
                shifted[y][x] = fromX >= 0 && fromX < 128 && fromY >= 0 && fromY < 128 && seen[fromY][fromX];
            }
        }
        masks.add(Json.of(members("image_id", image, "category_id", category, "segmentation",
            members("size", new int[] {128, 128}, "counts", RunLengths.of(shifted).text()), "score", score)));
    }

    private static boolean[][] seen(Scene scene, int k) {
        boolean[][] seen = new boolean[128][128];
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                seen[y][x] = scene.instances()[y][x] == k + 1;
            }
        }
        return seen;
    }

    /** Down the left ends of every second row, and up the right ends. */
    private static double[] outline(boolean[][] mask) {
        List<double[]> left = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        for (int y = 0; y < mask.length; y++) {
            int first = -1;
            int last = -1;
            for (int x = 0; x < mask.length; x++) {
                first = mask[y][x] && first < 0 ? x : first;
                last = mask[y][x] ? x : last;
            }
            if (first >= 0 && (left.isEmpty() || y % 2 == 0 || y + 1 == mask.length || !Arrays.toString(mask[y
                + 1]).contains("true"))) {
                left.add(new double[] {first, left.isEmpty() ? y : y + 0.5});
                right.add(0, new double[] {last + 1, left.size() == 1 ? y : y + 0.5});
            }
        }
        left.addAll(right);
        return left.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
