/**
 * Sounds as short rows of numbers, section 6.3.1: what each moment sounds like. Read {@link mapping.speech.features.MelScale} first,
 * then {@link mapping.speech.features.MelFilterBank}, {@link mapping.speech.features.Mfcc} (all steps in order, with the conventions
 * of three programs) and {@link mapping.speech.features.Deltas}.
 */
package mapping.speech.features;
