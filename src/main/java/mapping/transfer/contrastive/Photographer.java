package mapping.transfer.contrastive;

import java.util.List;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.data.sets.Stamp;
import mapping.random.RandomSource;

/**
 * (stamp, random source) ↦ picture, section 8.3.1: the stamp lies at a random place on a random part of a random texture in
 * one of six tints; it is mirrored or not, made lighter or darker by up to a quarter, and its longer side takes five eighths to
 * all of the picture's.
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
        Requirement.between("The number of textures", textures.size(), 1, Describer.GROUNDS);
        Requirement.between("The side of a picture", side, 8, 1024);
        for (Pixmap texture : textures) {
            Requirement.asMany("planes of a texture", texture.channels(), "grey planes", 1);
            Requirement.atLeast("The shorter side of a texture", Math.min(texture.height(), texture.width()), side);
        }
    }

    /** A picture of this stamp on random ground. */
    public Photograph take(int stamp, RandomSource random) {
        Requirement.given("The random source", random);
        int ground = random.nextInt(textures.size());
        return take(stamp, Tint.values()[random.nextInt(Tint.values().length)], ground, random);
    }

    /** A picture of this stamp on ground that is chosen; place, size and light stay random. */
    public Photograph take(int stamp, Tint tint, int ground, RandomSource random) {
        Requirement.index("stamp", stamp, stamps.size());
        Requirement.given("The tint", tint);
        Requirement.index("texture", ground, textures.size());
        Requirement.given("The random source", random);
        float[] colours = tinted(textures.get(ground), tint, random);
        Stamp original = stamps.get(stamp);
        double length = random.nextDouble(SHORTEST, 1) * side / Math.max(original.height(), original.width());
        Stamp sized = original.resized((int) Math.max(1, Math.round(original.height() * length)),
            (int) Math.max(1, Math.round(original.width() * length)));
        Stamp turned = random.nextDouble() < 0.5 ? sized.mirrored() : sized;
        int top = random.nextInt(side - turned.height() + 1);
        int left = random.nextInt(side - turned.width() + 1);
        paint(colours, turned, top, left, random.nextDouble(1 - LIGHT, 1 + LIGHT));
        return new Photograph(new Pixmap(3, side, side, colours), stamp, tint, ground);
    }

    private float[] tinted(Pixmap texture, Tint tint, RandomSource random) {
        float[] grey = texture.crop(random.nextInt(texture.height() - side + 1), random.nextInt(texture.width() - side + 1),
            side, side).values();
        float[] colours = new float[3 * grey.length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (float) Math.min(1, tint.strengths()[i / grey.length] * grey[i % grey.length]);
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
