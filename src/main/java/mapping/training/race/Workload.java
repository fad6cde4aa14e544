package mapping.training.race;

/**
 * What a race is run on: the mapping (racer with its learning rate, seed) ↦ outcome. The same arguments give the same outcome;
 * the seed decides the start and the order of the data.
 */
@FunctionalInterface
public interface Workload {

    Outcome run(Racer racer, long seed);
}
