/**
 * Classes of which there are only a few examples, section 8.3.3: {@link mapping.transfer.fewshot.Episodes} draws small tasks,
 * {@link mapping.transfer.fewshot.Prototypes} are the mapping that a handful of examples gives, and
 * {@link mapping.transfer.fewshot.PrototypicalNetwork} learns the features in which that mapping works.
 */
package mapping.transfer.fewshot;
