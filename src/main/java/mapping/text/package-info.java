/**
 * Mappings of texts, chapter 6.2: so far the simplest ones, from section 1.1.3. Read {@link mapping.text.Words} first: a text
 * becomes a list of words. {@link mapping.text.NaiveBayes} classifies such lists, {@link mapping.text.Bigrams} continues them,
 * {@link mapping.text.TranslationTable} translates their words, {@link mapping.text.EditDistance} compares two.
 */
package mapping.text;
