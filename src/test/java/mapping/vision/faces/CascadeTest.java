package mapping.vision.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import mapping.data.files.Pixmap;
import mapping.vision.Box;
import org.junit.jupiter.api.Test;

/** OpenCV's cascade: what its file says, and what OpenCV 4.6 finds with it (src/test/opencv/cascade.py). */
class CascadeTest {

    private static final Cascade CASCADE = CascadeFile.frontalFaces();
    private static final GreyPicture ASTRONAUT = GreyPicture.of(Pixmap.astronaut());
    private static final JsonObject OPENCV = opencv();

    private static JsonObject opencv() {
        try (InputStream file = CascadeTest.class.getResourceAsStream("/opencv/cascade.json")) {
            return new Gson().fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Box> boxes(JsonElement corners) {
        return Arrays.stream(new Gson().fromJson(corners, int[][].class))
            .map(box -> new Box(box[0], box[1], box[0] + box[2], box[1] + box[3])).toList();
    }

    @Test
    void theFileIsReadWhole() {
        int[] counts = {9, 16, 27, 32, 52, 53, 62, 72, 83, 91, 99, 115, 127, 135, 136, 137, 159, 155, 169, 196, 197, 181, 199,
            211, 200};
        assertEquals(24, CASCADE.side());
        assertArrayEquals(counts, CASCADE.levels().stream().mapToInt(stage -> stage.stumps().size()).toArray());
        Stage first = CASCADE.levels().get(0);
        assertEquals(-5.0425500869750977, first.threshold());
        Stump stump = first.stumps().get(0);
        assertEquals(new HaarFeature(List.of(new HaarFeature.Rectangle(6, 4, 12, 9, -1),
            new HaarFeature.Rectangle(6, 7, 12, 3,
            3))),
            stump.feature());
        assertEquals(-0.031511999666690826, stump.threshold());
        assertEquals(2.0875380039215088, stump.below());
        assertEquals(-2.2172100543975830, stump.above());
    }

    @Test
    void theSumsOfOneFaceAndOfOneCorner() {
        assertEquals(OPENCV.get("grey_sum").getAsLong(), Arrays.stream(ASTRONAUT.values()).asLongStream().sum());
        GreyPicture face = new GreyPicture(24, 24, new Gson().fromJson(OPENCV.get("face"), int[].class));
        Cascade.Verdict verdict = CASCADE.of(face);
        assertTrue(verdict.face());
        assertEquals(1.47724, verdict.sum(), 1e-5);
        Cascade.Verdict corner = CASCADE.of(ASTRONAUT.crop(0, 0, 100, 100));
        assertEquals(0, corner.passed());
        assertEquals(-7.08285, corner.sum(), 1e-5);
    }

    /** Single windows may differ, as OpenCV rounds the pixels of smaller pictures differently; their groups do not. */
    @Test
    void theFaceOfThePhotograph() {
        for (JsonElement each : OPENCV.getAsJsonArray("found")) {
            JsonObject found = each.getAsJsonObject();
            FaceDetector detector = new FaceDetector(CASCADE, found.get("factor").getAsDouble(),
                found.get("neighbours").getAsInt());
            List<Box> boxes = boxes(found.get("boxes"));
            if (detector.neighbours() > 0) {
                assertEquals(boxes, detector.apply(ASTRONAUT));
            } else {
                List<Box> ours = detector.looked(ASTRONAUT).stream().filter(look -> look.verdict().face())
                    .map(FaceDetector.Looked::box).toList();
                long both = ours.stream().filter(boxes::contains).count();
                assertTrue(both >= 0.85 * boxes.size() && both >= 0.85 * ours.size(),
                    both + " of " + ours.size() + ", "
                    + boxes.size());
            }
        }
        assertEquals(List.of(new Box(177, 66, 272, 161)), new FaceDetector(CASCADE, 1.1, 3).apply(ASTRONAUT));
    }

    @Test
    void groupsAreThoseOfOpenCv() {
        for (JsonElement each : OPENCV.getAsJsonArray("grouped")) {
            JsonObject grouped = each.getAsJsonObject();
            BoxGroups groups = new BoxGroups(grouped.get("least").getAsInt(), grouped.get("epsilon").getAsDouble());
            assertEquals(boxes(grouped.get("boxes")), groups.apply(boxes(OPENCV.get("crowd"))), groups.toString());
        }
    }

    @Test
    void whatIsNoCascadeIsRefused() {
        for (String text : List.of("", "<opencv_storage/>",
            "<cascade type_id=\"opencv-cascade-classifier\"><featureType>LBP</featureType>")) {
            assertThrows(IllegalArgumentException.class, () -> CascadeFile.parse(text));
        }
        assertThrows(IllegalArgumentException.class, () -> new FaceDetector(CASCADE, 1, 3));
    }
}
