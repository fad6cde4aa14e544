/**
 * Mappings that make new examples from given ones: pictures cropped, mirrored and shifted, and two examples mixed into one
 * ({@link mapping.data.augmentation.Mixup}). Section 5.3.2. Read {@link mapping.data.augmentation.RandomFlip} first.
 */
package mapping.data.augmentation;
