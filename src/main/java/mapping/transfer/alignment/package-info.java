/**
 * Two kinds of data about one thing, section 8.3.2: {@link mapping.transfer.alignment.LabelSpans},
 * {@link mapping.transfer.alignment.CarriedTimes} and {@link mapping.transfer.alignment.QuietGaps} say when known words were
 * said, {@link mapping.transfer.alignment.Subtitles} writes that down for players, {@link
 * mapping.transfer.alignment.ProductRule} joins what two classifiers say. Read {@link
 * mapping.speech.recognition.ForcedAlignment} first.
 */
package mapping.transfer.alignment;
