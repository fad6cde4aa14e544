/**
 * Mappings of pictures, chapter 6.1: so far the simplest ones, from section 1.1.3. A {@link mapping.vision.Box} says where an
 * object is, and two of them how well they agree; {@link mapping.vision.ConnectedComponents} makes objects of pixels.
 */
package mapping.vision;
