/** From multiply-adds to hours, kilowatt hours and seconds on the line. Faults are hidden here. */
public final class WrongBill {

    private WrongBill() {
    }

    /** Floating-point operations of a training, from the multiply-adds of one example forward. */
    public static double trainingFlop(double multiplyAdds, double examples) {
        return 3 * multiplyAdds * examples;
    }

    /** Hours that the processors need. */
    public static double hours(double flop, int processors, double peak, double utilization) {
        double speed = processors * peak / utilization;
        return flop / speed / 3600;
    }

    /** Energy of the building in kilowatt hours. */
    public static double kilowattHours(double hours, int processors, double watts, double pue) {
        double kilowatts = processors * watts / 1000 / 3600;
        return kilowatts * hours * pue;
    }

    /** Seconds that sending the parameters takes. */
    public static double sendingSeconds(double parameters, int bytes, double gigabits) {
        double bits = parameters * bytes;
        return bits / (gigabits * 1e9);
    }
}
