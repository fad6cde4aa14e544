package mapping.vision.segmentation;

import mapping.Requirement;

/**
 * An object that was found with its pixels, section 6.1.2.
 *
 * @param category its class, a number from 0
 * @param score    how sure that is
 * @param mask     its pixels, row by row
 */
public record Instance(int category, double score, boolean[][] mask) {

    public Instance {
        Requirement.atLeast("The class of an object", category, 0);
        Requirement.finite("A score", score);
        Requirement.allGiven("The rows of a mask", mask);
    }
}
