/**
 * Learning without labels, section 8.2.1: {@link mapping.selfsupervised.SimClr} trains a network to tell two views of a picture
 * from all other pictures, {@link mapping.selfsupervised.LinearProbe} says what its features are worth.
 * {@code selfsupervised.clustering} finds groups. Read {@code SimClr} first.
 */
package mapping.selfsupervised;
