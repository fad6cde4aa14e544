/**
 * Predictions on the site: below a question to predict ({@link book.page.Prediction}) the answer is covered until the reader has
 * guessed or asks to see. Without script, in print and in the EPUB everything is open.
 */
package book.site.prediction;
