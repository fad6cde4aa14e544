package mapping.transfer.contrastive;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.sets.Stamp;

/**
 * Photograph ↦ sentence, section 8.3.1: the stamp's caption, and as wanted its class and its ground, "A crow. A bird, on red
 * brick."
 *
 * @param language of the captions
 * @param stamps   in the order of their numbers
 * @param captions one for each stamp
 * @param kind     whether the class is named
 * @param place    whether the ground is named
 */
public record Describer(Language language, List<Stamp> stamps, List<String> captions, boolean kind, boolean place)
        implements Mapping<Photograph, String> {

    static final int GROUNDS = 3;

    public Describer {
        Requirement.given("The language", language);
        stamps = Requirement.copied("The stamps", stamps);
        captions = Requirement.copied("The captions", captions);
        Requirement.asMany("captions", captions.size(), "stamps", stamps.size());
    }

    @Override
    public String apply(Photograph photograph) {
        int stamp = Requirement.given("The photograph", photograph).stamp();
        Requirement.index("stamp", stamp, stamps.size());
        String name = captions.get(stamp);
        String ground = language.ground(photograph.tint(), photograph.ground());
        String category = language.classes().get(stamps.get(stamp).category());
        if (language == Language.ENGLISH) {
            return name + (kind ? " A " + category + "." : "") + (place ? " On " + ground + "." : "");
        }
        return name + (kind ? category + "。" : "") + (place ? "在" + ground + "上。" : "");
    }

    @Override
    public String name() {
        return "describer";
    }
}
