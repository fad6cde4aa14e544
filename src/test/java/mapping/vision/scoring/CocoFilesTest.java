package mapping.vision.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.data.layouts.CocoInstances;
import mapping.data.layouts.CocoResult;
import mapping.formats.json.Json;
import org.junit.jupiter.api.Test;

/** The four pictures of torchmetrics' test_map.py and the smallest cases, as files; numbers of pycocotools 2.0.11. */
public class CocoFilesTest {

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new CocoFiles(new CocoInstances(List.of(), List.of(), List.of()), false));
    }

    private static final String DETECTIONS = "42 258.15 41.29 606.41 285.07 .236 4|73 61 22.75 565 632.42 .318 3|"
        + "73 12.66 3.32 281.26 275.23 .726 2|74 87.87 276.25 384.29 379.43 .546 4|74 0 3.66 142.15 316.06 .3 1|"
        + "74 296.55 93.96 314.97 152.79 .407 0|74 328.94 97.05 342.49 122.98 .611 0|74 356.62 95.47 372.33 147.55 .335 0|"
        + "74 464.08 105.09 495.74 146.99 .805 0|74 276.11 103.84 291.44 150.72 .953 0|133 0 2.87 601 421.52 .423 5";
    private static final String OBJECTS = "42 214.15 41.29 562.41 285.07 4|73 13 22.75 548.98 632.42 2|"
        + "73 1.66 3.32 270.26 275.23 2|74 61.87 276.25 358.29 379.43 4|74 2.75 3.66 162.15 316.06 1|"
        + "74 295.55 93.96 313.97 152.79 0|74 326.94 97.05 340.49 122.98 0|74 356.62 95.47 372.33 147.55 0|"
        + "74 462.08 105.09 493.74 146.99 0|74 277.11 103.84 292.44 150.72 0|133 13.99 2.87 640 421.52 5";

    private static String box(String[] w) {
        double x = Double.parseDouble(w[1]);
        double y = Double.parseDouble(w[2]);
        return "[" + x + "," + y + "," + (Double.parseDouble(w[3]) - x) + "," + (Double.parseDouble(w[4]) - y) + "]";
    }

    @Test
    void fourPicturesAsFiles() {
        StringBuilder objects = new StringBuilder();
        int id = 1;
        for (String line : OBJECTS.split("\\|")) {
            String[] w = line.split(" ");
            double area = (Double.parseDouble(w[3]) - Double.parseDouble(w[1]))
                * (Double.parseDouble(w[4]) - Double.parseDouble(w[2]));
            objects.append(id == 1 ? "" : ",").append("{\"id\":" + id++ + ",\"image_id\":" + w[0] + ",\"category_id\":" + w[5]
                + ",\"bbox\":" + box(w) + ",\"area\":" + area + ",\"iscrowd\":0,\"segmentation\":[[0,0,4,0,4,4,0,4]]}");
        }
        StringBuilder pictures = new StringBuilder();
        for (int picture : new int[] {42, 73, 74, 133}) {
            pictures.append(pictures.isEmpty() ? "" : ",").append("{\"id\":" + picture
                + ",\"width\":640,\"height\":640,\"file_name\":\"a.jpg\"}");
        }
        StringBuilder kinds = new StringBuilder();
        for (int k = 0; k < 6; k++) {
            kinds.append(k == 0 ? "" : ",").append("{\"id\":" + k + ",\"name\":\"c" + k + "\"}");
        }
        CocoInstances truth = CocoInstances.of(Json.parse("{\"images\":[" + pictures + "],\"categories\":[" + kinds
            + "],\"annotations\":["
            + objects + "]}"));
        StringBuilder results = new StringBuilder();
        for (String line : DETECTIONS.split("\\|")) {
            String[] w = line.split(" ");
            results.append(results.isEmpty() ? "" : ",").append("{\"image_id\":" + w[0] + ",\"category_id\":" + w[6]
                + ",\"bbox\":" + box(w)
                + ",\"score\":0" + w[5] + "}");
        }
        CocoSummary summary = new CocoFiles(truth, false).apply(CocoResult.of(Json.parse("[" + results + "]"), truth));
        assertArrayEquals(new double[] {.706020, .900990, .845545}, new double[] {summary.ap(), summary.ap50(), summary.ap75()},
            1e-6);
        assertArrayEquals(new double[] {.688779, .8, .701238}, summary.apBySize(), 1e-6);
        assertArrayEquals(new double[] {.592, .716, .716}, summary.recallByCount(), 1e-6);
        assertArrayEquals(new double[] {.766667, .8, .7}, summary.recallBySize(), 1e-6);
        assertArrayEquals(new double[] {.725149, .8, .454455, -1, .650495, .9}, summary.byClass(), 1e-6);
    }

    private static CocoInstances one(String segmentation, int crowd) {
        return CocoInstances.of(Json.parse("{\"images\":[{\"id\":1,\"width\":5,\"height\":5,\"file_name\":\"a.jpg\"}],"
            + "\"categories\":[{\"id\":7,"
            + "\"name\":\"c\"}],\"annotations\":[{\"id\":1,\"image_id\":1,\"category_id\":7,\"bbox\":[2,1,2,3],"
            + "\"area\":4,\"iscrowd\":" + crowd
            + ",\"segmentation\":" + segmentation + "}]}"));
    }

    @Test
    void theSmallestMasks() {
        CocoInstances truth = one("{\"size\":[5,5],\"counts\":\";33N4\"}", 0);
        CocoSummary summary = new CocoFiles(truth,
            true).apply(CocoResult.of(Json.parse("[{\"image_id\":1,\"category_id\":7,\"score\":0.5,"
            + "\"segmentation\":{\"size\":[5,5],\"counts\":\";2304\"}}]"), truth));
        assertArrayEquals(new double[] {.3, 1, 0, .3}, new double[] {summary.ap(), summary.ap50(), summary.ap75(),
            summary.recallByCount()[2]}, 1e-12);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new CocoFiles(truth, true).then(CocoSummary::ap), List.of()));
    }

    @Test
    void crowdsAreRefused() {
        CocoInstances crowd = one("{\"size\":[5,5],\"counts\":[11,3,3,1,7]}", 1);
        assertThrows(IllegalArgumentException.class, () -> new CocoFiles(crowd, true));
        assertEquals(4, crowd.annotations().get(0).mask().area());
    }
}
