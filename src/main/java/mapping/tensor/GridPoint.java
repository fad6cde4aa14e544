package mapping.tensor;

/** A place in an image between elements: up to four corners around it and their weights. Moved along a grid, made once. */
final class GridPoint {

    private final SamplingAxis across;
    private final SamplingAxis down;
    private final boolean nearest;
    private int at;
    private double x;
    private double y;
    private int left;
    private int top;
    private double toRight;
    private double toBottom;

    GridPoint(SamplingAxis across, SamplingAxis down, boolean nearest) {
        this.across = across;
        this.down = down;
        this.nearest = nearest;
    }

    void moveTo(float[] grid, int position) {
        at = position;
        x = grid[position];
        y = grid[position + 1];
        double column = across.place(x);
        double row = down.place(y);
        double firstColumn = nearest ? Math.rint(column) : Math.floor(column);
        double firstRow = nearest ? Math.rint(row) : Math.floor(row);
        left = (int) firstColumn;
        top = (int) firstRow;
        toRight = column - firstColumn;
        toBottom = row - firstRow;
    }

    /** Where the coordinates stand in the grid. */
    int at() {
        return at;
    }

    /** The nearest element alone, or four: left above, right above, left below, right below. */
    int corners() {
        return nearest ? 1 : 4;
    }

    private int column(int corner) {
        return left + (corner & 1);
    }

    private int row(int corner) {
        return top + (corner >> 1);
    }

    boolean isInside(int corner) {
        return column(corner) >= 0 && column(corner) < across.size() && row(corner) >= 0 && row(corner) < down.size();
    }

    /** The corner's place in the plane of a channel. */
    int place(int corner) {
        return row(corner) * across.size() + column(corner);
    }

    double weight(int corner) {
        return nearest ? toRight * 0 + toBottom * 0 + 1 : horizontal(corner) * vertical(corner);    // NaN stays NaN
    }

    /** The derivative of the weight by the column. */
    double weightRight(int corner) {
        return nearest ? 0 : (corner & 1) == 0 ? -vertical(corner) : vertical(corner);
    }

    /** The derivative of the weight by the row. */
    double weightDown(int corner) {
        return nearest ? 0 : corner < 2 ? -horizontal(corner) : horizontal(corner);
    }

    private double horizontal(int corner) {
        return (corner & 1) == 0 ? 1 - toRight : toRight;
    }

    private double vertical(int corner) {
        return corner < 2 ? 1 - toBottom : toBottom;
    }

    double slopeRight() {
        return across.slope(x);
    }

    double slopeDown() {
        return down.slope(y);
    }
}
