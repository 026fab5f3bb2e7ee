package com.denaq.crm.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages far behind in a list, found by walking there. */
record Places(String agents, String admins) {

    private static final int FAR = 1000;
    private static final Pattern NEXT = Pattern.compile("href=\"(/dealers\\?[^\"]*after=[^\"]*)\"");

    static Places walk(Clients who) throws IOException {
        return new Places(walk(who.agent(), "/dealers?owner=me"), walk(who.admin(), "/dealers?all=1"));
    }

    /** The thousandth page, or the last that is full. */
    private static String walk(Client client, String first) throws IOException {
        String path = first;
        for (int page = 2; page <= FAR; page++) {
            Matcher next = NEXT.matcher(Wire.text(client.send(Request.get(path))));
            if (!next.find()) {
                return path;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }
}
