package mapping.vision.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * OpenCV's format of cascades ({@code opencv-cascade-classifier}, XML): text ↦ {@link Cascade}. Section 6.1.3. It holds first the
 * stages, each with stumps that name a feature by its number, a threshold and two answers, then the features, each a list of
 * rectangles "x y columns rows weight". Upright Haar features and stumps are read; deeper trees, turned rectangles and other
 * kinds of features are refused.
 */
public final class CascadeFile {

    private static final String TREE = "internalNodes";

    private CascadeFile() {
    }

    /**
     * OpenCV's cascade for faces seen from the front: 25 stages, 2,913 stumps, windows of 24 × 24.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Cascade frontalFaces() {
        return parse(String.join("\n", Lines.of("haar-cascade", "haarcascade_frontalface_default.xml.gz")));
    }

    /**
     * The cascade that a text describes.
     *
     * @throws IllegalArgumentException if it is no cascade of stumps on upright Haar features
     */
    public static Cascade parse(String xml) {
        String text = Requirement.given("The text of a cascade", xml).replaceAll("(?s)<!--.*?-->", "");
        require(text.contains("opencv-cascade-classifier") && inner(text, "featureType").strip().equals("HAAR"),
            "must be an OpenCV cascade of Haar features");
        int side = (int) numbers(inner(text, "width"))[0];
        require(numbers(inner(text, "height"))[0] == side, "must have square windows");
        List<HaarFeature> features = new ArrayList<>();
        for (String rectangles : all(inner(text, "features"), "rects")) {
            features.add(feature(rectangles, side));
        }
        require(!text.contains("<tilted>1"), "must have no turned rectangles");
        List<Stage> stages = new ArrayList<>();
        String[] parts = inner(text, "stages").split("<maxWeakCount>");
        for (int k = 1; k < parts.length; k++) {
            stages.add(stage(parts[k], features));
        }
        require(stages.size() == (int) numbers(inner(text, "stageNum"))[0], "must have as many stages as it says");
        return new Cascade(side, stages);
    }

    private static Stage stage(String text, List<HaarFeature> features) {
        List<String> nodes = all(text, TREE);
        List<String> leaves = all(text, "leafValues");
        int count = (int) numbers(text.substring(0, text.indexOf('<')))[0];
        require(nodes.size() == count && leaves.size() == count, "must have as many stumps in a stage as it says");
        List<Stump> stumps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] node = numbers(nodes.get(i));                   // left, right, feature, threshold
            double[] leaf = numbers(leaves.get(i));
            require(node.length == 4 && leaf.length == 2, "must have trees of one question");
            require(node[2] >= 0 && node[2] < features.size(), "must name features that it has");
            stumps.add(new Stump(features.get((int) node[2]), node[3], leaf[0], leaf[1]));
        }
        return new Stage(stumps, numbers(inner(text, "stageThreshold"))[0]);
    }

    private static HaarFeature feature(String text, int side) {
        List<HaarFeature.Rectangle> rectangles = new ArrayList<>();
        for (String rectangle : all(text, "_")) {
            double[] r = numbers(rectangle);
            require(r.length == 5 && r[0] + r[2] <= side && r[1] + r[3] <= side, "must have rectangles inside the window");
            rectangles.add(new HaarFeature.Rectangle((int) r[0], (int) r[1], (int) r[2], (int) r[3], r[4]));
        }
        return new HaarFeature(rectangles);
    }

    /** What stands between the first tag of this name and its end. */
    private static String inner(String text, String tag) {
        int from = text.indexOf("<" + tag + ">");
        int to = text.indexOf("</" + tag + ">", from);
        require(from >= 0 && to >= 0, "must have the element <" + tag + ">");
        return text.substring(from + tag.length() + 2, to);
    }

    /** What stands in each element of this name that has no elements inside of the same name. */
    private static List<String> all(String text, String tag) {
        Matcher elements = Pattern.compile("<" + tag + ">((?:(?!<" + tag + ">).)*?)</" + tag + ">", Pattern.DOTALL).matcher(text);
        List<String> all = new ArrayList<>();
        while (elements.find()) {
            all.add(elements.group(1));
        }
        return all;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A file of a cascade " + what + ".");
        }
    }
}
