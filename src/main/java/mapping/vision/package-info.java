/**
 * Mappings of pictures, chapter 6.1, and the simplest ones of section 1.1.3. A {@link mapping.vision.Box} says where an
 * object is, and two of them how well they agree; {@link mapping.vision.ConnectedComponents} makes objects of pixels, and
 * {@link mapping.vision.Saliency} says to which pixels a score is sensitive.
 * {@code boxes}, {@code scoring}, {@code scenes}, {@code detection}, {@code segmentation} and {@code faces} are rooms of their
 * own.
 */
package mapping.vision;
