/**
 * Boxes compared, proposed, paired and written as numbers, section 6.1.1. {@link mapping.vision.boxes.BoxSimilarity} says how
 * well two boxes agree; {@link mapping.vision.boxes.Anchors} are the boxes that a detector starts from,
 * {@link mapping.vision.boxes.AnchorMatching} pairs them with objects, {@link mapping.vision.boxes.BoxEncoding} writes a box as
 * four offsets from an anchor, and {@link mapping.vision.boxes.NonMaximumSuppression} keeps one of many boxes around an object.
 */
package mapping.vision.boxes;
