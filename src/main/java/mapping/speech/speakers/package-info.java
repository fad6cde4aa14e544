/**
 * Who speaks, section 6.3.3: {@link mapping.speech.speakers.SpeakerNetwork} gives a sound a vector,
 * {@link mapping.speech.speakers.MeanCepstrum} the simplest one, {@link mapping.speech.speakers.Trials} compares two and counts
 * the errors.
 */
package mapping.speech.speakers;
