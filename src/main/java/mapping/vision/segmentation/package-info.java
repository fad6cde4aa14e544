/**
 * Segmentation, section 6.1.2: a class for each pixel, and masks of single objects. {@link
 * mapping.vision.segmentation.SegmentationData} makes tensors of scenes, a {@link mapping.architectures.UNet} says numbers
 * about each pixel, {@link mapping.vision.segmentation.CentreVotes} or {@link mapping.vision.segmentation.MaskComponents}
 * reads objects out of them, {@link mapping.vision.segmentation.SegmentationScore} judges both; {@link
 * mapping.vision.segmentation.RunLengths} is how COCO keeps masks.
 */
package mapping.vision.segmentation;
