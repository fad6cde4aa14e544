import book.exercise.ToDo;

/** What paths with blanks spell. */
public final class PathsThatSpell {

    private PathsThatSpell() {
    }

    /** The text that a path spells; "-" is the blank. */
    public static String spelt(String path) {
        throw new ToDo();
    }

    /** How many paths of so many frames spell a text. */
    public static long count(String text, int frames) {
        throw new ToDo();
    }
}
