/** Predictions about types. */
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
        return Answer.BOXES;
    }

    /** How many labels the mapping of pixels gives. */
    public static double labels() {
        return 3072;
    }

    /** The composition that makes French subtitles of an English film. */
    public static Plan subtitles() {
        return Plan.RECOGNISE_THEN_TRANSLATE;
    }

    /** {@code speak.then(translate)}. */
    public static Verdict speakThenTranslate() {
        return Verdict.REFUSED;
    }

    /** How many of 200 mails the blind mapping sorts rightly. */
    public static double blind() {
        return 180;
    }
}
