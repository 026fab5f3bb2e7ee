package com.denaq.crm.management.bin;

import com.denaq.crm.contacts.PeopleToErase.Sought;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Who is looked for to be erased, and who may be meant.
 *
 * @param asked whether somebody came for that
 */
public record PersonSearch(String typed, boolean asked, Sought found) {

    /** Where those are seen of whom it is true as well, once one is erased. */
    public String path() {
        return typed.isEmpty() ? "/bin" : "/bin?person=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
