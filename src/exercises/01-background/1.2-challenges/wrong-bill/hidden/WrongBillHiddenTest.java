import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.costs.Cluster;
import mapping.costs.TrainingBill;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WrongBillHiddenTest {

    // Patterson et al. (2021), table 4: each of the 10,000 processors does 24.6e12 FLOP/s; 1,287 MWh.
    @Test
    @DisplayName("GPT-3 as published: 355 hours, 1,287 MWh")
    void published() {
        double hours = WrongBill.hours(3.14e23, 10_000, 125e12, 24.6 / 125);
        Check.close("hours", 3.14e23 / 24.6e12 / 10_000 / 3600, hours, 1e-9);
        Check.close("MWh", 1287, WrongBill.kilowattHours(hours, 10_000, 330, 1.1) / 1000, 1e-3);
    }

    @Test
    @DisplayName("a random bill agrees with the library's")
    void random() {
        Random random = Seed.random();
        double flop = 1e18 * (1 + random.nextDouble());
        int processors = 1 + random.nextInt(20);
        double utilization = 0.1 + 0.8 * random.nextDouble();
        double pue = 1 + random.nextDouble();
        TrainingBill.Total total = new TrainingBill(new Cluster(processors, 1e14, utilization, 250, pue), 0.4).apply(flop);
        double hours = WrongBill.hours(flop, processors, 1e14, utilization);
        Check.close("hours", total.hours(), hours, 1e-9);
        Check.close("kWh", total.kilowattHours(), WrongBill.kilowattHours(hours, processors, 250, pue), 1e-9);
    }

    @Test
    @DisplayName("sending: eight bits for each byte")
    void sending() {
        double parameters = 1e6 * (1 + Seed.random().nextDouble());
        Check.close("seconds", parameters * 2 / 1.25e9, WrongBill.sendingSeconds(parameters, 2, 10), 1e-12);
        Check.close("FLOP", 6 * parameters, WrongBill.trainingFlop(parameters, 1), 1e-9);
    }
}
