package mapping.costs;

import mapping.Requirement;

/**
 * Processors that train together. Section 1.2.2.
 *
 * @param processors  how many
 * @param peak        floating-point operations a second that the data sheet gives one of them
 * @param utilization the part of the peak that a training reaches, in (0, 1]; an assumption unless it was measured
 * @param watts       what one of them draws, with its share of host and network
 * @param pue         power usage effectiveness: energy of the building over energy of its machines, at least 1
 */
public record Cluster(int processors, double peak, double utilization, double watts, double pue) {

    public Cluster {
        Requirement.atLeast("The number of processors", processors, 1);
        Requirement.positive("The peak", peak);
        Requirement.positive("The utilization", utilization);
        Requirement.atMost("The utilization", utilization, "all of the peak", 1);
        Requirement.positive("The power", watts);
        Requirement.positive("The power usage effectiveness", pue);
        if (pue < 1) {
            throw new IllegalArgumentException("The power usage effectiveness must be at least 1, got " + pue
                + ": a building draws what its machines draw, and more.");
        }
    }

    /** Operations a second that they really do. */
    public double speed() {
        return processors * peak * utilization;
    }
}
