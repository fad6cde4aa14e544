/**
 * Readers of folders laid out as those of famous data sets, which themselves cannot be shipped; section 7.3.
 * {@link mapping.data.layouts.ImageFolder} reads ImageNet's, {@link mapping.data.layouts.CocoInstances} the annotations of COCO,
 * {@link mapping.data.layouts.RunLengths} its masks, {@link mapping.data.layouts.LibriSpeech} and
 * {@link mapping.data.layouts.VoxCeleb} those of the two collections of speech. What is not as it should be is refused in one
 * sentence, {@link mapping.formats.MalformedFile}, and no name in a file leads out of its folder.
 */
package mapping.data.layouts;
