import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WrongBillTest {

    @Test
    @DisplayName("1e9 multiply-adds forward and a million examples are 6e15 FLOP of training")
    void trainingFlop() {
        Check.close("FLOP", 6e15, WrongBill.trainingFlop(1e9, 1e6), 1e-9);
    }

    @Test
    @DisplayName("6e15 FLOP on ten processors at half of 1e12 FLOP/s take a third of an hour")
    void hours() {
        Check.close("hours", 1.0 / 3, WrongBill.hours(6e15, 10, 1e12, 0.5), 1e-9);
    }

    @Test
    @DisplayName("a third of an hour of ten processors of 300 watts, PUE 1.2, is 1.2 kWh")
    void kilowattHours() {
        Check.close("kWh", 1.2, WrongBill.kilowattHours(1.0 / 3, 10, 300, 1.2), 1e-9);
    }

    @Test
    @DisplayName("50 million parameters of 4 bytes take 1.6 seconds over 1 gigabit a second")
    void sendingSeconds() {
        Check.close("seconds", 1.6, WrongBill.sendingSeconds(50e6, 4, 1), 1e-9);
    }
}
