/**
 * Judging what was found in pictures, sections 6.1.1 and 6.1.2: one protocol for boxes and for masks. A
 * {@link mapping.vision.scoring.Found} holds scores and overlaps, {@link mapping.vision.scoring.VocRule} and
 * {@link mapping.vision.scoring.CocoRule} make a {@link mapping.vision.scoring.PrecisionCurve} of them, and
 * {@link mapping.vision.scoring.CocoSummary} the twelve numbers of COCO.
 */
package mapping.vision.scoring;
