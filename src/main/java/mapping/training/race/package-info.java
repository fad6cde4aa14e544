/**
 * Races of update rules with equal chances (3.3): {@link mapping.training.race.Race} tunes the learning rate of every
 * {@link mapping.training.race.Racer} in the same way on some seeds and judges it on others; a
 * {@link mapping.training.race.Workload} is what they run on. Read {@code Race} first.
 */
package mapping.training.race;
