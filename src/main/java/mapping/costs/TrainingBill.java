package mapping.costs;

import mapping.Mapping;
import mapping.Requirement;

/**
 * What a computation costs on a cluster, section 1.2.2: the mapping floating-point operations ↦ (hours, kilowatt hours, tonnes
 * of CO₂). Linear: twice the operations cost twice as much.
 *
 * <pre>
 *   seconds = operations / (processors · peak · utilization)
 *   kWh     = seconds / 3600 · processors · watts / 1000 · pue
 *   tonnes  = kWh · (kg for each kWh) / 1000
 * </pre>
 *
 * @param cluster the assumptions about the machines
 * @param grid    kilograms of CO₂ that a kilowatt hour of this grid stands for
 */
public record TrainingBill(Cluster cluster, double grid) implements Mapping<Double, TrainingBill.Total> {

    private static final double SECONDS = 3600;

    /**
     * The costs of one computation.
     *
     * @param hours         from beginning to end, with all processors at work
     * @param kilowattHours of the building
     * @param tonnes        of CO₂, or its equivalent
     */
    public record Total(double hours, double kilowattHours, double tonnes) {

        public double days() {
            return hours / 24;
        }
    }

    public TrainingBill {
        Requirement.given("The cluster", cluster);
        Requirement.notNegative("The grid's intensity", grid);
    }

    @Override
    public Total apply(Double flop) {
        Requirement.notNegative("The number of operations", Requirement.given("The number of operations", flop));
        double hours = flop / cluster.speed() / SECONDS;
        double kilowatts = cluster.processors() * cluster.watts() / 1000 * cluster.pue();
        double energy = hours * kilowatts;
        return new Total(hours, energy, energy * grid / 1000);
    }

    @Override
    public String name() {
        return "TrainingBill";
    }
}
