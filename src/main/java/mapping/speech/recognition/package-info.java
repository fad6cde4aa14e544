/**
 * From probabilities of each frame to labels, section 6.3.2: {@link mapping.speech.recognition.BestPath} reads the likeliest
 * label of
 * each frame, {@link mapping.speech.recognition.PrefixBeam} adds up alignments and may ask a
 * {@link mapping.speech.recognition.LabelModel}, {@link mapping.speech.recognition.ForcedAlignment} tells when known labels
 * were said.
 * The loss is {@link mapping.losses.Ctc}. {@link mapping.speech.recognition.DigitStrings} composes sounds whose truth is
 * known, and {@link mapping.speech.recognition.WordRecogniser} is all of it: a sound in, words out.
 */
package mapping.speech.recognition;
