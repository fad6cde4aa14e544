/**
 * Mappings that make other examples of the given ones: pictures cropped, mirrored and shifted, and two examples mixed into one
 * ({@link mapping.data.augmentation.Mixup}). Section 5.3.2.
 */
package mapping.data.augmentation;
