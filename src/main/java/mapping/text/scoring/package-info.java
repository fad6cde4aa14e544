/**
 * How good is a text that was written by a machine? Section 6.2. A {@link mapping.text.scoring.Hypothesis} is what the machine
 * wrote, {@link mapping.text.scoring.References} are what people wrote; they are of different types, so that nobody exchanges
 * them. Read {@link mapping.text.scoring.Bleu} first.
 */
package mapping.text.scoring;
