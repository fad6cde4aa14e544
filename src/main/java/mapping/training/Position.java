package mapping.training;

/**
 * Where a training run stands, between two steps.
 *
 * @param epoch    the epoch that is being trained, from 0
 * @param batches  how many batches of it are done
 * @param steps    of the optimizer, in all
 * @param loss     the sum of the losses of the epoch's examples so far
 * @param examples their number
 */
record Position(int epoch, int batches, int steps, double loss, long examples) {

    static final Position START = new Position(0, 0, 0, 0, 0);

    Position after(int moreBatches, double moreLoss, int moreExamples) {
        return new Position(epoch, batches + moreBatches, steps + 1, loss + moreLoss, examples + moreExamples);
    }

    Position nextEpoch() {
        return new Position(epoch + 1, 0, steps, 0, 0);
    }

    double meanLoss() {
        return loss / examples;
    }

    double[] numbers() {
        return new double[] {epoch, batches, steps, loss, examples};
    }

    static Position of(double[] numbers) {
        return new Position((int) numbers[0], (int) numbers[1], (int) numbers[2], numbers[3], (long) numbers[4]);
    }
}
