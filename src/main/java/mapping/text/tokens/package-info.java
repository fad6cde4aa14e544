/**
 * From texts to numbers and back, section 6.2. {@link mapping.text.tokens.Characters} and {@link mapping.text.Words} cut a text
 * into tokens, {@link mapping.text.tokens.Vocabulary} numbers them; {@link mapping.text.tokens.BytePairEncoding} learns tokens
 * between characters and words, and every text comes back from its numbers. {@link mapping.text.tokens.WordPiece} and
 * {@link mapping.text.tokens.ByteLevelPairs} cut as BERT and GPT-2 do (7.3.2). {@link mapping.text.tokens.PaddedSequences} lays
 * sequences of unequal length side by side.
 */
package mapping.text.tokens;
