/**
 * Mappings of sound, chapter 6.3: so far the simplest ones, from section 1.1.3. {@link mapping.speech.Spectrogram} shows what
 * a sound is made of, moment by moment (read it first); {@link mapping.speech.TimeWarping} compares two of them that run at
 * different speeds; {@link mapping.speech.Pauses} cuts a recording where it is silent.
 */
package mapping.speech;
