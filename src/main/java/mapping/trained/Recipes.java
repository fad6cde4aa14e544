package mapping.trained;

import java.util.List;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.text.translation.HandbookSentences.Language;

/** All recipes of the book: the list that {@code ./book train} shows. A new one is entered here. */
public final class Recipes {

    private static final List<Recipe> ALL = Stream.<Stream<? extends Recipe>>of(
        Stream.of(new FashionTeacher(), new StampsDetector(), new StampsUNet()),
        FashionClassifier.all().stream(),
        BrownTagger.all().stream(),
        Stream.of(new HandbookTranslator(Language.FRENCH), new HandbookTranslator(Language.CHINESE)),
        Stream.of(new KingJamesGpt(), new TangGpt()),
        Stream.of(new VoiceEmbedder(), new DigitSpeaker()),
        DigitRecogniser.all().stream(), LetterRecogniser.all().stream())
        .<Recipe>flatMap(some -> some).toList();

    private Recipes() {
    }

    /** All recipes, in the order of the sections that use them. */
    public static List<Recipe> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if there is none of this name; names those that there are */
    public static Recipe named(String name) {
        Requirement.given("The name of a model", name);
        return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The name of a trained model must be one of "
                + String.join(", ", ALL.stream().map(Recipe::name).toList()) + ", got \"" + name + "\"."));
    }
}
