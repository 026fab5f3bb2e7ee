package com.denaq.crm.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What all screens are judged by sees what is wrong. */
class WindowTests {

    @Test
    void what_cannot_be_read_is_found_in_light_and_dark() {
        try (Window window = Browsers.open(0)) {
            window.page().setContent("""
                    <html lang="en"><title>Pale</title><main><h1>Pale</h1><p style="color: light-dark(#eee, #222)">Hardly</p>
                    <button></button></main>
                    <style>:root { color-scheme: light dark; } body { background: light-dark(#fff, #111); }</style></html>""");
            assertThatThrownBy(window::mustBeAccessible)
                    .hasMessageContaining("button-name: <button>")
                    .hasMessageContaining("color-contrast: <p");
            assertThatThrownBy(window::mustReadWellInDark)
                    .hasMessageContaining("color-contrast: <p")
                    .hasMessageNotContaining("button-name");
        }
    }
}
