package mapping.vision.scenes;

import java.util.List;
import java.util.stream.LongStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.data.sets.Stamp;
import mapping.data.sets.Stamps;
import mapping.random.RandomSource;

/**
 * Number ↦ scene, section 6.1: one to four stamps lie on a texture in a colour drawn at random. Their classes are drawn at
 * random; each is mirrored or not, made lighter or darker, tinted a little, between 18 and 40 pixels long, and at least half
 * in sight. The same number gives the same scene, bit for bit. Training, validation and test are scenes of other stamps
 * ({@link Stamps.Parts}) on other parts of the textures; if scenes were divided, the test would show stamps that the model
 * knows.
 *
 * @param stamps those that may occur
 * @param ground the textures, of at least side × side each
 * @param side   pixels along one side of a scene
 * @param most   the greatest number of objects
 */
public record Scenes(List<Stamp> stamps, List<Pixmap> ground, int side, int most) implements Mapping<Long, Scene> {

    /** Pixels along one side of a scene, and the greatest number of its objects, if nothing else is said. */
    public static final int SIDE = 64;
    public static final int MOST = 4;

    /** The division of the stamps in section 6.1. */
    public static final long DIVISION = 61;

    private static final int SHORTEST = 18;
    private static final int LONGEST = 40;
    private static final double LEAST_VISIBLE = 0.5;
    private static final int TRIES = 10;

    public Scenes {
        stamps = Requirement.copied("The stamps", stamps);
        ground = Requirement.copied("The textures", ground);
        Requirement.atLeast("The number of stamps", stamps.size(), 1);
        Requirement.atLeast("The number of textures", ground.size(), 1);
        Requirement.atLeast("The side of a scene", side, LONGEST);
        Requirement.atLeast("The greatest number of objects", most, 1);
        for (Pixmap texture : ground) {
            Requirement.atLeast("The shorter side of a texture", Math.min(texture.height(), texture.width()), side);
        }
    }

    /** Scenes of the training stamps on the upper halves of the textures. */
    public static Scenes training() {
        return training(DIVISION);
    }

    /** Scenes of the validation stamps on the lower halves of the textures. */
    public static Scenes validation() {
        return validation(DIVISION);
    }

    /** Scenes of the test stamps on the lower halves of the textures. */
    public static Scenes test() {
        return test(DIVISION);
    }

    /** The same of another division of the stamps. */
    public static Scenes training(long division) {
        return new Scenes(Stamps.divided(Stamps.load(), division).training(), halves(0), SIDE, MOST);
    }

    /** The same of another division of the stamps. */
    public static Scenes validation(long division) {
        return new Scenes(Stamps.divided(Stamps.load(), division).validation(), halves(1), SIDE, MOST);
    }

    /** The same of another division of the stamps. */
    public static Scenes test(long division) {
        return new Scenes(Stamps.divided(Stamps.load(), division).test(), halves(1), SIDE, MOST);
    }

    private static List<Pixmap> halves(int which) {
        return Stamps.textures().stream()
            .map(all -> all.crop(which * (all.height() / 2), 0, all.height() / 2, all.width())).toList();
    }

    /** The scenes of the numbers {@code from}, {@code from} + 1, …; {@code count} of them. */
    public List<Scene> list(long from, int count) {
        Requirement.length("The number of scenes", count);
        return LongStream.range(from, from + count).mapToObj(this::apply).toList();
    }

    @Override
    public Scene apply(Long number) {
        RandomSource random = RandomSource.of(Requirement.given("The number of a scene", number)).fork("scene");
        Canvas canvas = new Canvas(tinted(random), side);
        int count = 1 + random.nextInt(most);
        for (int k = 0; k < count; k++) {
            boolean placed = false;
            for (int attempt = 0; attempt < TRIES && !placed; attempt++) {
                Stamp original = drawn(random);
                Stamp stamp = varied(original, random);
                int left = random.nextInt(side - stamp.width() + 1);
                int top = random.nextInt(side - stamp.height() + 1);
                placed = canvas.place(original, stamp, left, top, LEAST_VISIBLE);
            }
        }
        return canvas.scene();
    }

    /** A random part of a random texture, in a random colour. */
    private float[] tinted(RandomSource random) {
        Pixmap texture = ground.get(random.nextInt(ground.size()));
        float[] grey = texture.crop(random.nextInt(texture.height() - side + 1), random.nextInt(texture.width() - side + 1),
            side, side).values();
        float[] colours = new float[3 * grey.length];
        for (int c = 0; c < 3; c++) {
            double strength = random.nextDouble(0.5, 1.5);
            for (int i = 0; i < grey.length; i++) {
                colours[c * grey.length + i] = (float) Math.min(1, strength * grey[i]);
            }
        }
        return colours;
    }

    /** A class at random, then one of its stamps: rare classes are seen as often as others. */
    private Stamp drawn(RandomSource random) {
        int[] present = stamps.stream().mapToInt(Stamp::category).distinct().sorted().toArray();
        int category = present[random.nextInt(present.length)];
        List<Stamp> candidates = stamps.stream().filter(stamp -> stamp.category() == category).toList();
        return candidates.get(random.nextInt(candidates.size()));
    }

    private static Stamp varied(Stamp stamp, RandomSource random) {
        double longer = Math.max(stamp.height(), stamp.width());
        double length = random.nextDouble(SHORTEST, LONGEST);
        Stamp sized = stamp.resized((int) Math.max(1, Math.round(stamp.height() * length / longer)),
            (int) Math.max(1, Math.round(stamp.width() * length / longer)));
        Stamp turned = random.nextDouble() < 0.5 ? sized.mirrored() : sized;
        double light = random.nextDouble(0.75, 1.25);
        float[] values = new float[turned.colours().values().length];
        int pixels = values.length / 3;
        for (int c = 0; c < 3; c++) {
            double strength = light * random.nextDouble(0.9, 1.1);
            for (int i = c * pixels; i < (c + 1) * pixels; i++) {
                values[i] = (float) Math.min(1, strength * turned.colours().values()[i]);
            }
        }
        return new Stamp(turned.name(), turned.category(), turned.subject(),
            new Pixmap(3, turned.height(), turned.width(), values), turned.opacity());
    }
}
