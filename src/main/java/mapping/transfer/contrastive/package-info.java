/**
 * Pictures and sentences in one space, section 8.3.1: CLIP in small. {@link mapping.transfer.contrastive.DualEncoder} holds the
 * two networks and their loss; start there. {@link mapping.transfer.contrastive.Photographer} makes the pictures,
 * {@link mapping.transfer.contrastive.Language} the sentences; {@link mapping.transfer.contrastive.Retrieval} judges.
 */
package mapping.transfer.contrastive;
