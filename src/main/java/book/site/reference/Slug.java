package book.site.reference;

import java.text.Normalizer;
import java.util.Locale;

/** Words → what an anchor is called: "Variational autoencoder (VAE)" → "variational-autoencoder-vae". */
final class Slug {

    private Slug() {
    }

    static String of(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "").toLowerCase(Locale.ROOT)
                .replace("µ", "mu").replace("μ", "mu").replace("ø", "o");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
