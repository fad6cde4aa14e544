package mapping.vision.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.metrics.Roc;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Drawn people, their albums, triplets of their pictures, and pairs counted by hand. */
class AlbumTest {

    private static List<Person> people(int count) {
        RandomSource random = RandomSource.of(1);
        return Stream.generate(() -> Person.random(random)).limit(count).toList();
    }

    private static double mean(float[] pixels) {
        return IntStream.range(0, pixels.length).mapToDouble(i -> pixels[i]).average().orElseThrow();
    }

    @Test
    void circumstancesShow() {
        Person person = people(1).get(0);
        Circumstances plain = Circumstances.PLAIN;
        float[] face = new Portrait(24, plain).apply(person);
        assertArrayEquals(face, new Portrait(24, plain).apply(person));
        for (int i = 0; i < 576; i++) {
            assertEquals(face[i], face[i / 24 * 24 + 23 - i % 24], i / 24 > 7 && i / 24 < 18 ? 0.2 : 1e-6,
                "faces are symmetric but for the nose");
        }
        assertTrue(mean(new Portrait(24, plain.withGlasses(true)).apply(person)) < mean(face), "glasses are dark");
        float[] lit = new Portrait(24, plain.withLight(1, 0)).apply(person);
        assertTrue(lit[12 * 24 + 17] > face[12 * 24 + 17] && lit[12 * 24 + 6] < face[12 * 24 + 6], "light from the right");
        assertTrue(mean(new Portrait(24, plain).apply(new Person(person.traits(), 1)))
            < mean(new Portrait(24, plain).apply(new Person(person.traits(), 0))), "darker skin");
        assertNotEquals(mean(face), mean(new Portrait(24, plain.withSmile(1)).apply(person)));
        assertNotEquals(mean(face), mean(new Portrait(24, plain.withTurn(1)).apply(person)));
    }

    @Test
    void anAlbumHasEachPersonAsOften() {
        Album album = Album.of(people(3), 4, 24, 7);
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2}, album.who());
        assertArrayEquals(new int[] {12, 1, 24, 24}, album.pictures().shape());
        assertEquals(3, album.people());
        Album two = album.select(11, 0);
        assertArrayEquals(new int[] {2, 0}, two.who());
        assertArrayEquals(album.picture(11), two.picture(0));
        assertEquals(album.tone()[11], two.tone()[0]);
        assertEquals(album.smiling()[0], two.smiling()[1]);
        assertArrayEquals(new int[] {2, 5}, FaceNetwork.of(5, RandomSource.of(1)).apply(two.pictures()).shape());
    }

    @Test
    void tripletsAreOfTwoPeople() {
        int[] who = {0, 1, 0, 1, 2, 2};
        int[] drawn = new Triplets(who, RandomSource.of(1)).draw(200);
        for (int i = 0; i < 200; i++) {
            assertEquals(who[drawn[i]], who[drawn[200 + i]]);
            assertNotEquals(drawn[i], drawn[200 + i]);
            assertNotEquals(who[drawn[i]], who[drawn[400 + i]]);
        }
        assertThrows(IllegalArgumentException.class, () -> new Triplets(new int[] {0, 0, 1}, RandomSource.of(1)));
    }

    @Test
    void pairsByHand() {
        Tensor vectors = Tensor.matrix(new float[][] {{1, 0}, {3, 4}, {0, 2}});
        Verification verification = new Verification(new int[] {0, 0, 1});
        Verification.Pairs pairs = verification.pairs(vectors);
        assertArrayEquals(new float[] {0.6f, 0, 0.8f}, pairs.scores(), 1e-6f);
        assertArrayEquals(new float[] {1, 0, 0}, pairs.same());
        assertEquals(0.5, pairs.falseMatches(0.7));
        assertEquals(1, pairs.falseNonMatches(0.7));
        assertEquals(0, pairs.falseNonMatches(0.5));
        assertEquals(0.5, verification.apply(vectors).area());
        Roc perfect = verification.apply(Tensor.matrix(new float[][] {{1, 0}, {9, 1}, {0, 2}}));
        assertEquals(1, perfect.area());
        assertEquals(0, perfect.equalErrorRate());
    }
}
