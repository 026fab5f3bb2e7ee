package com.denaq.crm.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * axe-core in a page as it stands: what is wrong there. Not by way of its {@link AxeBuilder}, which sends the script anew
 * for each look at the same page and hands over much more than what is wrong.
 */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** axe reads each colour of each element anew, with a library for all spaces of colours: a fifth to a quarter of its time. */
    private static final String COLOURS_KNOWN = """
            () => {
              const color = axe.commons.color.Color.prototype;
              const read = color.parseString;
              const known = new Map();
              color.parseString = function (text) {
                if (known.has(text)) {
                  return Object.assign(this, known.get(text));
                }
                read.call(this, text);
                known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
                return this;
              };
            }""";

    private static final String WRONG = """
            options => axe.run(document, options)
              .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))""";

    private Axe() {}

    /** Of each rule that is broken its id and the first element that breaks it. */
    static List<String> allBut(List<String> rules, Page page) {
        return wrong(
                page,
                "rules",
                rules.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false))));
    }

    /** As {@link #allBut}, by this rule alone. */
    static List<String> only(String rule, Page page) {
        return wrong(page, "runOnly", List.of(rule));
    }

    @SuppressWarnings("unchecked")
    private static List<String> wrong(Page page, String option, Object value) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
            page.evaluate(COLOURS_KNOWN);
        }
        // Of what is right it needs to know only that. It reads no style sheets: only a rule that is off asks for them.
        Map<String, Object> options = Map.of(
                "resultTypes", List.of("violations"), "preload", Map.of("assets", List.of("media")), option, value);
        return (List<String>) page.evaluate(WRONG, options);
    }
}
