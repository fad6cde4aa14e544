package book.run;

import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/**
 * What a cell can set for its whole JVM: a notebook finds it as the one before it did.
 *
 * @param properties a copy of the system properties
 */
record JvmSettings(Properties properties, Locale locale, Locale display, Locale format, TimeZone zone) {

    static JvmSettings current() {
        return new JvmSettings((Properties) System.getProperties().clone(), Locale.getDefault(),
                Locale.getDefault(Locale.Category.DISPLAY), Locale.getDefault(Locale.Category.FORMAT), TimeZone.getDefault());
    }

    void restore() {
        System.setProperties((Properties) properties.clone());
        Locale.setDefault(locale);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
        TimeZone.setDefault(zone);
    }
}
