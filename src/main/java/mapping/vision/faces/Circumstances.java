package mapping.vision.faces;

import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * What a picture of a person shows besides the person, and changes from one picture to the next. Section 6.1.3.
 *
 * @param turn       of the head, to the left (−1) or right (1), by up to about 25 degrees
 * @param tilt       towards a shoulder, in radians
 * @param right      how far the head is from the middle, in half widths of the picture
 * @param down       likewise
 * @param size       of the head, 1 for the usual one
 * @param lightX     how much more light comes from the right, −1 to 1
 * @param lightY     how much more comes from below, −1 to 1
 * @param exposure   by what all greys are multiplied
 * @param background its grey
 * @param glasses    whether some are worn
 * @param smile      how much the corners of the mouth are up, −1 to 1
 * @param noise      standard deviation of the noise of a pixel
 * @param seed       of the noise
 */
public record Circumstances(double turn, double tilt, double right, double down, double size, double lightX, double lightY,
    double exposure, double background, boolean glasses, double smile, double noise, long seed) {

    /** Straight on, evenly lit, without glasses, noise or smile. */
    public static final Circumstances PLAIN = new Circumstances(0, 0, 0, 0, 1, 0, 0, 1, 0.5, false, 0, 0, 0);

    /** Drawn at random; half of all pictures show glasses, half a smile (above 0.4), the others none (below −0.1). */
    public static Circumstances random(RandomSource random) {
        boolean smiling = Requirement.given("The random source", random).nextDouble() < 0.5;
        return new Circumstances(random.nextDouble(-1, 1), random.nextDouble(-0.15, 0.15), random.nextDouble(-0.08, 0.08),
            random.nextDouble(-0.08, 0.08), random.nextDouble(0.92, 1.06), random.nextDouble(-1, 1), random.nextDouble(-1, 1),
            random.nextDouble(0.75, 1.15), random.nextDouble(0.2, 0.95), random.nextDouble() < 0.5,
            smiling ? random.nextDouble(0.4, 1) : random.nextDouble(-0.6, -0.1), 0.03, random.nextLong());
    }

    public Circumstances {
        Requirement.positive("The size of a head", size);
        Requirement.notNegative("The noise", noise);
    }

    /** Whether the corners of the mouth are up. */
    public boolean smiling() {
        return smile > 0;
    }

    /** The same with other glasses. */
    public Circumstances withGlasses(boolean worn) {
        return new Circumstances(turn, tilt, right, down, size, lightX, lightY, exposure, background, worn, smile, noise, seed);
    }

    /** The same with another mouth. */
    public Circumstances withSmile(double other) {
        return new Circumstances(turn, tilt, right, down, size, lightX, lightY, exposure, background, glasses, other, noise,
            seed);
    }

    /** The same with another turn of the head. */
    public Circumstances withTurn(double other) {
        return new Circumstances(other, tilt, right, down, size, lightX, lightY, exposure, background, glasses, smile, noise,
            seed);
    }

    /** The same with light from elsewhere. */
    public Circumstances withLight(double x, double y) {
        return new Circumstances(turn, tilt, right, down, size, x, y, exposure, background, glasses, smile, noise, seed);
    }
}
