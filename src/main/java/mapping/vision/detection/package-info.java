/**
 * Finding objects in pictures in one pass, section 6.1.1. {@link mapping.vision.detection.SingleShot} is the network,
 * picture ↦ scores and offsets of all anchors; {@link mapping.vision.detection.DetectionLoss} is what its training lowers,
 * {@link mapping.vision.detection.Detections} reads boxes from its numbers, and
 * {@link mapping.vision.detection.SlidingWindow} is the baseline.
 */
package mapping.vision.detection;
