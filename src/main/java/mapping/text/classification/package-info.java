/**
 * Mappings from texts to classes, section 6.2.1. Read {@link mapping.text.classification.BagOfWords} first: words become counts;
 * {@link mapping.text.classification.TfIdf} weighs them, and {@link mapping.text.classification.LinearClassifier} decides.
 * {@link mapping.text.classification.SkipGram} learns a vector for each word from texts without labels, and
 * {@link mapping.text.classification.AttentionPooling} makes one vector of those of a text.
 */
package mapping.text.classification;
