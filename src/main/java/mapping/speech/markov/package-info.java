/**
 * Hidden Markov models, section 6.3.1: sounds recognised by states that nobody sees. {@link mapping.speech.markov.Trellis} does
 * the sums over all paths (read it first); {@link mapping.speech.markov.HiddenMarkovModel} puts probabilities on sequences with
 * it, from {@link mapping.speech.markov.Emissions} of two kinds; {@link mapping.speech.markov.BaumWelch} learns them.
 * {@link mapping.speech.markov.WordModels} recognises a word, {@link mapping.speech.markov.NoisyChannel} a sequence of words
 * with the help of a language model.
 */
package mapping.speech.markov;
