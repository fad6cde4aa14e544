package mapping.transfer.contrastive;

import java.util.List;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.data.sets.Stamp;
import mapping.data.sets.Stamps;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * (stamp, random source) ↦ picture, section 8.3.1: the stamp lies at a random place on a random part of a random texture in a
 * random colour; it is mirrored or not, made lighter or darker by up to a quarter, and its longer side takes five eighths to all
 * of the picture's. One stamp alone, where {@code mapping.vision.scenes.Scenes} has several.
 *
 * @param stamps   those that can be asked for, by number
 * @param textures grey, of at least side × side each
 * @param side     pixels along one side of a picture
 */
public record Photographer(List<Stamp> stamps, List<Pixmap> textures, int side) {

    private static final double SHORTEST = 0.625;
    private static final double LIGHT = 0.25;

    public Photographer {
        stamps = Requirement.copied("The stamps", stamps);
        textures = Requirement.copied("The textures", textures);
        Requirement.atLeast("The number of textures", textures.size(), 1);
        Requirement.between("The side of a picture", side, 1, 1024);
        for (Pixmap texture : textures) {
            Requirement.asMany("planes of a texture", texture.channels(), "grey planes", 1);
            Requirement.atLeast("The shorter side of a texture", Math.min(texture.height(), texture.width()), side);
        }
    }

    /**
     * The book's stamps on the upper halves of the book's textures, or on the lower ones, so that pictures for a test have new
     * ground too.
     *
     * @param upper which halves
     */
    public static Photographer ofTheBook(boolean upper, int side) {
        return new Photographer(Stamps.load(), Stamps.textures().stream()
            .map(all -> all.crop(upper ? 0 : all.height() / 2, 0, all.height() / 2, all.width())).toList(), side);
    }

    /** A picture of this stamp: colours of shape (3, side, side), 0 to 1. */
    public Tensor take(int stamp, RandomSource random) {
        Requirement.index("stamp", stamp, stamps.size());
        Requirement.given("The random source", random);
        float[] colours = ground(random);
        Stamp original = stamps.get(stamp);
        double scale = random.nextDouble(SHORTEST, 1) * side / Math.max(original.height(), original.width());
        Stamp sized = original.resized((int) Math.max(1, Math.round(original.height() * scale)),
            (int) Math.max(1, Math.round(original.width() * scale)));
        Stamp turned = random.nextDouble() < 0.5 ? sized.mirrored() : sized;
        int top = random.nextInt(side - turned.height() + 1);
        int left = random.nextInt(side - turned.width() + 1);
        paint(colours, turned, top, left, random.nextDouble(1 - LIGHT, 1 + LIGHT));
        return Tensor.of(colours, 3, side, side);
    }

    private float[] ground(RandomSource random) {
        Pixmap texture = textures.get(random.nextInt(textures.size()));
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

    private void paint(float[] colours, Stamp stamp, int top, int left, double light) {
        int pixels = stamp.height() * stamp.width();
        for (int i = 0; i < 3 * pixels; i++) {
            int at = (i / pixels * side + top + i % pixels / stamp.width()) * side + left + i % stamp.width();
            double colour = Math.min(1, light * stamp.colours().values()[i]);
            colours[at] += (float) (stamp.opacity().values()[i % pixels] * (colour - colours[at]));
        }
    }
}
