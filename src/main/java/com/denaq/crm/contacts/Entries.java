package com.denaq.crm.contacts;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads typed entries, each of which may hold several numbers or addresses; the same one twice is one. */
final class Entries {

    private static final int MOST = Reach.MOST;

    private Entries() {}

    /** {@code known} are those that stand there now: what stays as it was typed stays as it was read. */
    static Reach read(List<String> phones, List<String> emails, String country, Reach known) {
        Map<String, ReadPhone> numbers = new LinkedHashMap<>();
        for (String entry : phones) {
            for (ReadPhone each : phone(entry, country, known)) {
                put(numbers, each);
            }
        }
        Map<String, ReadEmail> addresses = new LinkedHashMap<>();
        for (String entry : emails) {
            for (ReadEmail each : email(entry, known)) {
                addresses.putIfAbsent(each.address() == null ? each.typed() : each.address(), each);
            }
        }
        return new Reach(
                numbers.values().stream().limit(MOST).toList(),
                addresses.values().stream().limit(MOST).toList());
    }

    /** In another country: what was read as a number of the one before, or not at all, is read as if typed only now. */
    static Reach anew(Reach known, String before, String now) {
        Map<String, ReadPhone> numbers = new LinkedHashMap<>();
        for (ReadPhone phone : known.phones()) {
            anew(phone, before, now).forEach(each -> put(numbers, each));
        }
        return new Reach(numbers.values().stream().limit(MOST).toList(), known.emails());
    }

    /**
     * As they were kept, brought back: the country may have been corrected since. What stands there now stays as it is
     * read, the others are read as if typed only now.
     */
    static Reach kept(Reach kept, String country, Reach known) {
        Map<String, ReadPhone> numbers = new LinkedHashMap<>();
        for (ReadPhone phone : kept.phones()) {
            List<ReadPhone> read = phone(phone.typed(), country, known);
            boolean readable = read.stream().anyMatch(ReadPhone::readable);
            (readable ? read : List.of(phone)).forEach(each -> put(numbers, each));
        }
        return new Reach(numbers.values().stream().limit(MOST).toList(), kept.emails());
    }

    private static List<ReadPhone> anew(ReadPhone phone, String before, String now) {
        boolean misread = phone.e164() == null
                || Phones.read(phone.typed(), before).equals(List.of(phone))
                || Phones.read(phone.e164(), before).stream().noneMatch(ReadPhone::readable);
        List<ReadPhone> read = misread ? Phones.read(phone.typed(), now) : List.of(phone);
        return read.stream().anyMatch(ReadPhone::readable) ? read : List.of(phone);
    }

    private static void put(Map<String, ReadPhone> numbers, ReadPhone phone) {
        numbers.putIfAbsent(phone.e164() == null ? phone.typed() : phone.e164() + "x" + phone.extension(), phone);
    }

    /** Part of an entry may make sense only beside the rest of it: {@code 813-555-0142 / 0143}. */
    private static List<ReadPhone> phone(String entry, String country, Reach known) {
        return known.phones().stream()
                .filter(each -> each.readable() && each.typed().equals(entry.strip()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> Phones.read(entry, country));
    }

    private static List<ReadEmail> email(String entry, Reach known) {
        return known.emails().stream()
                .filter(each -> each.readable() && each.typed().equals(entry.strip()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> Emails.read(entry));
    }
}
