package mapping.vision.scenes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.data.files.Pixmap;
import mapping.data.sets.Stamp;
import mapping.data.sets.Stamps;
import mapping.vision.Box;
import mapping.vision.ConnectedComponents;
import org.junit.jupiter.api.Test;

/** Scenes are what they say: the truth about a scene is compared with its pixels, the division with the subjects. */
public class ScenesTest {

    /** Everything whose laws this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(Scenes.training());
    }

    /** A stamp of one colour, opaque. */
    private static Stamp plain(String name, int height, int width, float red) {
        float[] colours = new float[3 * height * width];
        Arrays.fill(colours, 0, height * width, red);
        float[] opaque = new float[height * width];
        Arrays.fill(opaque, 1);
        return new Stamp(name, 0, name, new Pixmap(3, height, width, colours), new Pixmap(1, height, width, opaque));
    }

    @Test
    void theStampsAreThoseOfTheReadme() {
        List<Stamp> stamps = Stamps.load();
        List<Long> counts = new ArrayList<>();
        List<Long> subjects = new ArrayList<>();
        for (int category = 0; category < Stamps.CLASSES.size(); category++) {
            int wanted = category;
            counts.add(stamps.stream().filter(stamp -> stamp.category() == wanted).count());
            subjects.add(stamps.stream().filter(stamp -> stamp.category() == wanted).map(Stamp::subject).distinct().count());
        }
        assertEquals(List.of(35L, 59L, 48L, 19L), counts);
        assertEquals(List.of(24L, 36L, 34L, 19L), subjects);
        assertTrue(stamps.stream().allMatch(stamp -> Math.max(stamp.height(), stamp.width()) <= Stamps.SIDE));
        assertEquals(3, Stamps.textures().size());
    }

    @Test
    void noSubjectIsOnTwoSides() {
        for (long seed = 1; seed <= 5; seed++) {
            Stamps.Parts parts = Stamps.divided(Stamps.load(), seed);
            List<List<Stamp>> sides = List.of(parts.training(), parts.validation(), parts.test());
            Set<String> seen = new HashSet<>();
            int subjects = 0;
            for (List<Stamp> side : sides) {
                Set<String> own = side.stream().map(stamp -> stamp.category() + stamp.subject())
                    .collect(Collectors.toCollection(TreeSet::new));
                subjects += own.size();
                seen.addAll(own);
                assertEquals(4, side.stream().map(Stamp::category).distinct().count(), "every class on every side");
            }
            assertEquals(seen.size(), subjects);
            assertEquals(161, sides.stream().mapToInt(List::size).sum());
        }
    }

    /** The mean over rectangles keeps colour · opacity as a whole, and a whole factor gives plain means of blocks. */
    @Test
    void aSmallerStampIsTheMeanOfBlocks() {
        Pixmap colours = new Pixmap(3, 2, 2, new float[] {1, 0, 0.5f, 0.5f, 0, 0, 0, 0, 1, 1, 1, 1});
        Stamp stamp = new Stamp("s", 0, "s", colours, new Pixmap(1, 2, 2, new float[] {1, 0, 0, 1}));
        Stamp one = stamp.resized(1, 1);
        assertArrayEquals(new float[] {0.75f, 0, 1}, one.colours().values(), 1e-6f, "transparent pixels do not count");
        assertArrayEquals(new float[] {0.5f}, one.opacity().values(), 1e-6f);
        assertArrayEquals(new float[] {0, 1, 1, 0}, stamp.mirrored().opacity().values());
        assertArrayEquals(stamp.opacity().values(), stamp.resized(2, 2).opacity().values(), 1e-6f);
    }

    @Test
    void theTruthIsThatOfThePixels() {
        Scenes scenes = Scenes.training();
        for (Scene scene : scenes.list(0, 50)) {
            assertTrue(!scene.objects().isEmpty() && scene.objects().size() <= Scenes.MOST);
            for (int k = 0; k < scene.objects().size(); k++) {
                boolean[][] mask = scene.mask(k);
                List<Box> parts = ConnectedComponents.boxes(new ConnectedComponents(1).apply(mask));
                double left = parts.stream().mapToDouble(Box::left).min().orElseThrow();
                double top = parts.stream().mapToDouble(Box::top).min().orElseThrow();
                double right = parts.stream().mapToDouble(Box::right).max().orElseThrow();
                double bottom = parts.stream().mapToDouble(Box::bottom).max().orElseThrow();
                assertEquals(new Box(left, top, right, bottom), scene.objects().get(k).box());
                assertTrue(scene.objects().get(k).visible() >= 0.5 && scene.objects().get(k).visible() <= 1);
            }
            for (float value : scene.picture().values()) {
                assertTrue(value >= 0 && value <= 1);
            }
        }
    }

    /** Two opaque squares: the second hides a quarter of the first. */
    @Test
    void whatIsOnTopHides() {
        Canvas canvas = new Canvas(new float[3 * 64], 8);
        assertTrue(canvas.place(plain("a", 4, 4, 0.2f), plain("a", 4, 4, 0.2f), 0, 0, 0.5));
        assertTrue(canvas.place(plain("b", 4, 4, 0.7f), plain("b", 4, 4, 0.7f), 2, 2, 0.5));
        assertFalse(canvas.place(plain("c", 4, 4, 1), plain("c", 4, 4, 1), 0, 0, 0.5), "nothing of the first would be left");
        Scene scene = canvas.scene();
        assertEquals(0.75, scene.objects().get(0).visible());
        assertEquals(1, scene.objects().get(1).visible());
        assertEquals(new Box(0, 0, 4, 4), scene.objects().get(0).box());
        assertEquals(2, scene.instances()[3][3]);
        assertEquals(1, scene.instances()[1][3]);
        assertEquals(0, scene.classes()[7][0]);
        assertEquals(1, scene.classes()[1][3]);
        assertEquals(0.7f, scene.picture().plane(0)[3 * 8 + 3]);
    }

    @Test
    void keepsTheLawsAndGivesTheSameScene() {
        Scenes scenes = Scenes.training();
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(scenes.then(scene -> scene.picture().values()), 7L));
        assertThrows(IllegalArgumentException.class, () -> new Scenes(List.of(), Stamps.textures(), 64, 1));
        assertThrows(IllegalArgumentException.class, () -> new Scenes(Stamps.load(), Stamps.textures(), 512, 1));
    }
}
