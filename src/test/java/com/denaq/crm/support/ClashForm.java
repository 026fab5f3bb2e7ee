package com.denaq.crm.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a person sends who presses the button of a form in which two have met: mine, wherever both have changed it. */
public final class ClashForm {

    private static final Pattern FORM = Pattern.compile("<form class=\"[^\"]*conflict\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"(hidden|radio)\" name=\"(\\w+)\"(?: value=\"([^\"]*)\")?( checked)?");

    private ClashForm() {}

    public static Object[] sent(String body) {
        Matcher form = FORM.matcher(body);
        if (!form.find()) {
            throw new AssertionError("No two have met in " + body);
        }
        List<Object> fields = new ArrayList<>();
        for (Matcher field = FIELD.matcher(form.group()); field.find(); ) {
            if (!field.group(2).startsWith("_") && (field.group(1).equals("hidden") || field.group(4) != null)) {
                fields.add(field.group(2));
                fields.add(field.group(3) == null ? "" : HtmlUtils.htmlUnescape(field.group(3)));
            }
        }
        return fields.toArray();
    }

    /** What the form says that is open there was drawn over. */
    public static String was(String body) {
        Matcher was = Pattern.compile("name=\"was\" value=\"([^\"]*)\"").matcher(body);
        if (!was.find()) {
            throw new AssertionError("It doesn't say what it was drawn over: " + body);
        }
        return HtmlUtils.htmlUnescape(was.group(1));
    }
}
