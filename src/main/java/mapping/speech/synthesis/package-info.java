/**
 * Sounds that nobody made, section 6.3.3: letters ↦ frames ↦ magnitudes ↦ a signal. From the end to the start:
 * {@link mapping.speech.synthesis.GriffinLim} finds a signal for magnitudes (read it first),
 * {@link mapping.speech.synthesis.NonNegative} magnitudes for mel bands, {@link mapping.speech.synthesis.MelFrames} both ways;
 * {@link mapping.speech.synthesis.TextToMel} writes frames for letters, whose durations come from
 * {@link mapping.speech.synthesis.SegmentalAlignment}; {@link mapping.speech.synthesis.VoiceAdaptation} makes it speak like
 * somebody of whom it has heard little. {@link mapping.speech.synthesis.Watermark} marks what was made.
 */
package mapping.speech.synthesis;
