package book.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A Chromium without a window, in which a test reads, clicks, types and looks. A test class asks for one by
 * {@link InTheBrowser}; it opens one page after the other in it.
 */
public final class Browser implements AutoCloseable {

    static final Gson GSON = new Gson();

    private final Chromium chromium;
    private final DevTools tools;
    private final Faults faults = new Faults();
    private String scheme = "light";
    private String motion = "no-preference";
    private String medium = "";
    private boolean scripts = true;

    private Browser(Chromium chromium) {
        this.chromium = chromium;
        this.tools = new DevTools(chromium.address(), faults::event);
        tools.openPage();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            tools.call(domain + ".enable");
        }
    }

    /** Whether this machine has one. */
    public static boolean isThere() {
        return Chromium.program().isPresent();
    }

    /** Starts one, which takes about a second. */
    public static Browser start() {
        return new Browser(Chromium.start()).asNew();
    }

    /** An empty page, 1280 by 900, light, on the screen, with scripts. */
    public Browser asNew() {
        scheme = "light";
        motion = "no-preference";
        medium = "";
        scripts(true);
        media();
        return size(1280, 900).open("about:blank");
    }

    /** The window in CSS pixels. */
    public Browser size(int width, int height) {
        tools.call("Emulation.setDeviceMetricsOverride", "width", width, "height", height, "deviceScaleFactor", 1, "mobile",
            width < 600);
        return this;
    }

    public Browser phone() {
        return size(390, 844);
    }

    public Browser dark(boolean dark) {
        scheme = dark ? "dark" : "light";
        return media();
    }

    /** Whether the reader has asked for less motion. */
    public Browser reducedMotion(boolean reduced) {
        motion = reduced ? "reduce" : "no-preference";
        return media();
    }

    /** Whether the page shows itself as on paper. */
    public Browser print(boolean print) {
        medium = print ? "print" : "";
        return media();
    }

    private Browser media() {
        tools.call("Emulation.setEmulatedMedia", "media", medium, "features", List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme), Map.of("name", "prefers-reduced-motion", "value", motion)));
        return this;
    }

    /** Whether pages opened from now on may run scripts. */
    public Browser scripts(boolean run) {
        scripts = run;
        tools.call("Emulation.setScriptExecutionDisabled", "value", !run);
        return this;
    }

    public Browser open(Path file) {
        return open(file.toUri().toString());
    }

    /** Opens a page, waits until it is complete and forgets the faults of the page before. */
    public Browser open(String address) {
        faults.clear();
        JsonObject answer = tools.call("Page.navigate", "url", address);
        assertFalse(answer.has("errorText"), () -> address + ": " + answer.get("errorText"));
        await("document.readyState === 'complete'");
        settle();
        return this;
    }

    /**
     * What the page has done wrong since it was opened: exceptions, errors on the console, resources that are missing, requests
     * that failed.
     */
    public List<String> faults() {
        settle();
        return faults.all();
    }

    /** Lets the page do what it has put off to the end of its turn. */
    private void settle() {
        value(scripts ? "new Promise(done => setTimeout(done, 0))" : "0");
    }

    /** The addresses of all that the page has asked for, itself included. */
    public List<String> requests() {
        return faults.requests();
    }

    /** The value of a JavaScript expression on the page; a promise is waited for, an exception fails the test. */
    public JsonElement value(String expression) {
        JsonObject answer = evaluated(expression);
        assertFalse(answer.has("exceptionDetails"),
            () -> expression + ": " + Faults.exception(answer.getAsJsonObject("exceptionDetails")));
        JsonObject result = answer.getAsJsonObject("result");
        return result.has("value") ? result.get("value") : JsonNull.INSTANCE;
    }

    private JsonObject evaluated(String expression) {
        return tools.call("Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true,
            "userGesture", true);
    }

    /** Waits until an expression is true. */
    public Browser await(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DevTools.PATIENCE_SECONDS);
        while (!isTrue(expression)) {
            assertTrue(System.nanoTime() < end, () -> "never came true: " + expression + "; the page says "
                + value("document.body.innerText"));
            LockSupport.parkNanos(20_000_000);
        }
        return this;
    }

    private boolean isTrue(String expression) {
        JsonElement value = evaluated(expression).getAsJsonObject("result").get("value");
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() && value.getAsBoolean();
    }

    /** How many elements of the page the selector names. */
    public int count(String selector) {
        return value("document.querySelectorAll(" + GSON.toJson(selector) + ").length").getAsInt();
    }

    /** The text of the first such element as it is seen. */
    public String text(String selector) {
        return value(first(selector) + ".innerText").getAsString().strip();
    }

    /** Whether the first such element takes room on the page and is not invisible. */
    public boolean isVisible(String selector) {
        return value("(e => e !== null && e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible')("
            + first(selector) + ")").getAsBoolean();
    }

    private static String first(String selector) {
        return "document.querySelector(" + GSON.toJson(selector) + ")";
    }

    /** Scrolls to the first such element and clicks on its middle; it must be there and nothing may cover it. */
    public Browser click(String selector) {
        hover(selector);
        JsonArray at = middle(selector);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tools.call("Input.dispatchMouseEvent", "type", type, "x", at.get(0), "y", at.get(1), "clickCount", 1,
                "button", "left");
        }
        return this;
    }

    public Browser hover(String selector) {
        JsonArray at = middle(selector);
        tools.call("Input.dispatchMouseEvent", "type", "mouseMoved", "x", at.get(0), "y", at.get(1), "button", "none");
        return this;
    }

    private JsonArray middle(String selector) {
        String found = value("(e => { if (e === null) { return 'nothing on the page is ' + " + GSON.toJson(selector) + "; }"
            + " e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});"
            + " const box = e.getClientRects()[0];"
            + " if (box === undefined) { return 'it is not shown'; }"
            + " const x = box.left + box.width / 2, y = box.top + box.height / 2, top = document.elementFromPoint(x, y);"
            + " return e.contains(top) || (top !== null && top.contains(e) && top.tagName === 'LABEL')"
            + " ? JSON.stringify([x, y]) : 'it is covered by ' + (top === null ? top : top.outerHTML.slice(0, 200)); })("
            + first(selector) + ")").getAsString();
        assertTrue(found.startsWith("["), selector + ": " + found);
        return JsonParser.parseString(found).getAsJsonArray();
    }

    /** Presses and releases keys, each by its name in the DOM: "Tab", "Shift+Tab", "Enter", "Space", "Control+k", "/". */
    public Browser press(String... names) {
        for (String name : names) {
            Keys keys = Keys.of(name);
            for (String type : List.of(keys.text().isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
                tools.call("Input.dispatchKeyEvent", "type", type, "key", keys.key(), "code", keys.code(), "modifiers",
                    keys.modifiers(), "windowsVirtualKeyCode", keys.number(), "text", type.equals("keyUp") ? "" : keys.text());
            }
        }
        return this;
    }

    /** Types a text where the focus is; letters come key by key, Chinese as an input method gives it. */
    public Browser type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (letter.codePointAt(0) < 128) {
                press(letter.equals(" ") ? "Space" : letter);
            } else {
                tools.call("Input.insertText", "text", letter);
            }
        });
        return this;
    }

    /** The element with the focus, such as {@code button#search} or {@code a.next}; {@code body} where nothing has it. */
    public String focused() {
        return value("(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join(''))"
            + "(document.activeElement)").getAsString();
    }

    /** What the window shows, as PNG. */
    public byte[] screenshot() {
        return Base64.getDecoder().decode(tools.call("Page.captureScreenshot").get("data").getAsString());
    }

    /** Writes what the window shows as a PNG file. */
    public Browser screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, screenshot());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a screenshot into the folder that the environment variable BROWSER_PICTURES names, for whoever wants to see. */
    public Browser look(String name) {
        String folder = System.getenv("BROWSER_PICTURES");
        return folder == null ? this : screenshot(Path.of(folder, name + ".png"));
    }

    /** What axe-core finds on the page that is serious or critical: rule, impact, element and what to do. */
    public List<String> axe() {
        return axe("document");
    }

    /** The same within a part of the page, given as an expression for axe's context, such as {@code "'dialog'"}. */
    public List<String> axe(String context) {
        return Axe.violations(this, context);
    }

    /** Fails the test if the page has done something wrong or axe-core finds something serious. */
    public Browser assertSound() {
        assertEquals(List.of(), faults());
        assertEquals(List.of(), axe());
        return this;
    }

    @Override
    public void close() {
        tools.close();
        chromium.close();
    }
}
