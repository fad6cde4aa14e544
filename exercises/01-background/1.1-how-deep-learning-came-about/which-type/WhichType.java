import book.exercise.ToDo;

/** Predictions about types. Replace each {@code throw} by {@code return} and your answer. */
public final class WhichType {

    /** What a mapping may give for a picture; a label is sheep or meadow. */
    public enum Answer { ONE_CLASS, A_LABEL_FOR_EACH_PIXEL, BOXES }

    /** Ways to join two mappings. */
    public enum Plan { RECOGNISE_THEN_TRANSLATE, TRANSLATE_THEN_RECOGNISE, TRANSLATE_THEN_SPEAK }

    /** What {@code then} does with two mappings. */
    public enum Verdict { COMPOSES, REFUSED }

    private WhichType() {
    }

    /** What the farmer's mapping must give. */
    public static Answer farmer() {
        throw new ToDo();
    }

    /** How many labels the mapping of pixels gives. */
    public static double labels() {
        throw new ToDo();
    }

    /** The composition that makes French subtitles of an English film. */
    public static Plan subtitles() {
        throw new ToDo();
    }

    /** {@code speak.then(translate)}. */
    public static Verdict speakThenTranslate() {
        throw new ToDo();
    }

    /** How many of 200 mails the blind mapping sorts rightly. */
    public static double blind() {
        throw new ToDo();
    }
}
