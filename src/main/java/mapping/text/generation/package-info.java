/**
 * Writing text, section 6.2.3. {@link mapping.text.generation.Gpt} scores the next token, the filters make a distribution of the
 * scores, Sampler draws from it.
 */
package mapping.text.generation;
