/**
 * Mappings that give each word of a sentence a tag, and so find names; section 6.2.2. Read {@link mapping.text.tagging.Lattice}
 * first: what all ways to tag a sentence score, their sum and the best of them. {@link mapping.text.tagging.Crf} and
 * {@link mapping.text.tagging.CrfLoss} make it a layer and a loss, {@link mapping.text.tagging.Taggers} puts a network before
 * it.
 */
package mapping.text.tagging;
