/**
 * From a text to one in another language, section 6.2.3. A {@link mapping.text.translation.Translator} is an encoder, which
 * reads
 * the source, and a decoder, which writes token by token; {@link mapping.text.translation.RecurrentTranslator} and
 * {@link mapping.text.translation.TransformerTranslator} are the two kinds. {@link mapping.text.translation.Greedy} and
 * {@link mapping.text.translation.BeamSearch} make a text of its probabilities. {@link mapping.text.translation.Dates} is a
 * task
 * whose answers are known. Read {@link mapping.text.translation.NextToken} first.
 */
package mapping.text.translation;
