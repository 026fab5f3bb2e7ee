package com.denaq.crm.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A person before the application: {@code page()} is Playwright's. Closing fails the test when the browser's console had
 * an error (a broken script, a breach of the content policy, a 500), unless it was {@link #expectError expected}.
 */
public final class Window implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 8000;

    /** Else the browser asks which program shall dial, and the keyboard goes nowhere. */
    private static final String NO_TELEPHONE = "document.addEventListener('click', (event) => {"
            + " if (event.target.closest?.('a[href^=\"tel:\"]')) event.preventDefault(); }, true)";

    private static final String COLOURS_SETTLED = "() => document.getAnimations()"
            + ".filter(each => each instanceof CSSTransition).forEach(each => each.finish())";

    /** A heading is seen before the modules, which come last, have run. */
    private static final String LISTENS = "() => document.readyState === 'complete'"
            + " && !document.querySelector('.htmx-swapping, .htmx-settling, .htmx-added')";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Window(Browser browser, String address, Look look) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale(look.language())
                .setTimezoneId("America/New_York")
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(NO_TELEPHONE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(errors::add);
    }

    public Page page() {
        return page;
    }

    /** Opens one of the application's paths. */
    public Window visit(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Through the real form, as people do. */
    public Window signIn(String email, String password) {
        visit("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("main form button.primary").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** When what was drawn last listens: nobody is faster, but a busy machine may be slower. */
    public Window press(String key) {
        page.waitForFunction(LISTENS);
        page.keyboard().press(key);
        return this;
    }

    public void click(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    /** Errors of the console that contain this are what the test is about: a 409, a lost connection. */
    public Window expectError(String part) {
        expected.add(part);
        return this;
    }

    /** axe-core finds nothing wrong with the page as it stands. */
    public void mustBeAccessible() {
        mustBeAccessibleBut(List.of());
    }

    /** As {@link #mustBeAccessible}, but for axe's rules of these ids; the test says why. */
    public void mustBeAccessibleBut(List<String> rules) {
        page.evaluate(COLOURS_SETTLED);
        nothingWrong(Axe.allBut(rules, page));
    }

    /** The same page in dark, where only colours differ. */
    public void mustReadWellInDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(COLOURS_SETTLED);
        nothingWrong(Axe.only("color-contrast", page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void nothingWrong(List<String> found) {
        assertThat(found).as("axe on %s", page.url()).isEmpty();
    }

    /** The page is not wider than the window. */
    public void mustFit() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no horizontal scroll on %s", page.url())
                .isEqualTo(true);
    }

    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors)
                .as("errors of the browser's console")
                .allMatch(error -> expected.stream().anyMatch(error::contains));
    }
}
