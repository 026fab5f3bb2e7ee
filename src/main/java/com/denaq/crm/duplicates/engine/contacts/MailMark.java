package com.denaq.crm.duplicates.engine.contacts;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox.
 *
 * @param box in one spelling
 * @param domain of its company; null at a free provider's
 */
public record MailMark(String box, @Nullable String domain) {

    private static final Set<String> NOBODY = Set.of(
            "noemail",
            "none",
            "no",
            "na",
            "nomail",
            "noreply",
            "no-reply",
            "donotreply",
            "unknown",
            "null",
            "test",
            "tests",
            "testing",
            "example",
            "email",
            "mail",
            "user",
            "your",
            "youremail",
            "yourname",
            "name",
            "xxx",
            "aaa",
            "abc",
            "asdf",
            "qwerty",
            "net",
            "nope",
            "nothing",
            "n-a",
            "notavailable",
            "blank",
            "empty",
            "dummy",
            "fake",
            "sample",
            "me",
            "a");
    private static final Set<String> NOWHERE = Set.of(
            "example",
            "none",
            "noemail",
            "nomail",
            "no",
            "na",
            "unknown",
            "null",
            "test",
            "email",
            "domain",
            "yourdomain",
            "company",
            "sample",
            "fake",
            "dummy",
            "nowhere",
            "mailinator",
            "xxx",
            "asdf",
            "nope",
            "mysite",
            "website",
            "site");

    /** Those in one entry that are somebody's. */
    public static List<MailMark> of(String typed) {
        List<MailMark> marks = new ArrayList<>();
        for (ReadEmail email : Emails.read(typed)) {
            if (email.address() != null && !placeholder(email.address())) {
                marks.add(of(email.address(), String.valueOf(email.domain())));
            }
        }
        return marks;
    }

    private static MailMark of(String address, String host) {
        return new MailMark(
                Emails.mailbox(address),
                Emails.freeMail(host) ? null : Sites.read(host).key());
    }

    private static boolean placeholder(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        String label = address.substring(at + 1).replaceFirst("\\..*", "");
        boolean nobodys = local.equals(label) || local.length() < 3 && Emails.freeMail(address.substring(at + 1));
        return NOWHERE.contains(label) || NOBODY.contains(local) && nobodys;
    }
}
