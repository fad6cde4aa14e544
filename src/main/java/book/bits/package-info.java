/**
 * {@code ./book digest}: small training runs, each summarized in one line, which is the same on every machine. Read
 * {@link book.bits.TrainingRun} first, then {@link book.bits.TrainingRuns}.
 */
package book.bits;
