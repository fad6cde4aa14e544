/**
 * Faces, section 6.1.3. Where is one: {@link mapping.vision.faces.IntegralImage} adds up rectangles of pixels,
 * {@link mapping.vision.faces.HaarFeature} compares them, {@link mapping.vision.faces.AdaBoost} learns which comparisons tell a
 * face, and {@link mapping.vision.faces.Cascade} says no early; {@link mapping.vision.faces.CascadeFile} reads OpenCV's. Whose is
 * it: {@link mapping.vision.faces.Portrait} draws people who do not exist, {@link mapping.vision.faces.Album} collects their
 * pictures, and {@link mapping.vision.faces.Verification} judges who is told from whom. Read {@code IntegralImage} first.
 */
package mapping.vision.faces;
