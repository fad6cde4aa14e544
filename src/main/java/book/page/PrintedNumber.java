package book.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * (the digits as printed now, the recorded value) → the digits as they must be printed. The author's form is kept: the number
 * of decimals, thousands separators (60,000), a percent sign (87.7 % for 0.877), scientific notation (1.2e-8, 1.2 × 10⁻⁸) and
 * the minus sign used. The value is rounded half up from its shortest decimal form, as a reader would do by hand. Where the
 * page has {@code ?}, four significant digits are printed.
 */
public final class PrintedNumber {

    private static final String DIGIT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern FORM = Pattern.compile("([-−+]?)(\\d[\\d,]*)(?:\\.(\\d+))?"
            + "(?:([eE])([-−+]?)(0?)\\d+|(\\s*[×·]\\s*10)([⁻⁺]?)[" + DIGIT + "]+)?(\\s*%)?");

    private PrintedNumber() {
    }

    /** Returns the text to print, or null if {@code printed} does not have the form of a number although the value is one. */
    public static String print(String printed, JsonElement value) {
        JsonPrimitive recorded = value.getAsJsonPrimitive();
        if (recorded.isString()) {
            return recorded.getAsString();
        }
        BigDecimal exact = recorded.getAsBigDecimal();
        if (printed.strip().equals("?")) {
            BigDecimal short4 = exact.round(new MathContext(4, RoundingMode.HALF_UP)).stripTrailingZeros();
            return minus(short4, "−") + short4.abs().toPlainString();
        }
        Matcher form = FORM.matcher(printed);
        if (!form.matches()) {
            return null;
        }
        int decimals = form.group(3) == null ? 0 : form.group(3).length();
        String percent = form.group(9) == null ? "" : form.group(9);
        BigDecimal shown = percent.isEmpty() ? exact : exact.movePointRight(2);
        if (form.group(4) != null || form.group(7) != null) {
            return scientific(form, shown, decimals) + percent;
        }
        BigDecimal rounded = shown.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        return minus(rounded, form.group(1)) + (form.group(2).indexOf(',') >= 0 ? grouped(digits) : digits) + percent;
    }

    private static String scientific(Matcher form, BigDecimal value, int decimals) {
        BigDecimal rounded = value.round(new MathContext(decimals + 1, RoundingMode.HALF_UP));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
        String left = minus(mantissa, form.group(1)) + mantissa.abs().toPlainString();
        if (form.group(4) != null) {
            String sign = exponent < 0 ? (form.group(5).equals("−") ? "−" : "-") : form.group(5).equals("+") ? "+" : "";
            return left + form.group(4) + sign + (Math.abs(exponent) < 10 ? form.group(6) : "") + Math.abs(exponent);
        }
        StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> power.append(DIGIT.charAt(digit - '0')));
        return left + form.group(7) + power;
    }

    private static String minus(BigDecimal value, String sign) {
        if (value.signum() < 0) {
            return sign.equals("-") ? "-" : "−";
        }
        return sign.equals("+") ? "+" : "";
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = point - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
