package book.site.reference;

/**
 * Where something stands in the book.
 *
 * @param order  places in the book's order
 * @param number of the topic or section: "3.1.2", "3.1"
 * @param href   "3.1-gradient-descent.html#too-small-right-too-large"
 */
record Place(int order, String number, String href) implements Comparable<Place> {

    /** Returns the number of the section, "3.1" of "3.1.2". */
    String section() {
        String[] parts = number.split("\\.");
        return parts[0] + "." + parts[1];
    }

    @Override
    public int compareTo(Place other) {
        return Integer.compare(order, other.order);
    }
}
