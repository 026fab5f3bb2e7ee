package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Address;
import com.denaq.crm.reading.parts.Alphabets;
import com.denaq.crm.reading.parts.Lists;
import com.denaq.crm.reading.parts.ShownHosts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads e-mail addresses: one or several in an entry, with names, {@code mailto:} or {@code (at)}. */
public final class Emails {

    private static final Pattern ADDRESS = Pattern.compile(
            "([\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+)@([\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.-]*[\\p{L}\\p{M}\\p{N}])?)");
    private static final Pattern MAILTO = Pattern.compile("mailto:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile("\\?.*"); // behind mailto:
    private static final Pattern DRESS = Pattern.compile("^[.']+|[.']+$");
    private static final Pattern TAG = Pattern.compile("(?<=.)\\+.*");
    private static final Pattern AT = Pattern.compile(
            "\\s*[\\[({]\\s*(?:at|собака|ат|@)\\s*[\\])}]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DOT = Pattern.compile(
            "\\s*[\\[({]\\s*(?:dot|точка)\\s*[\\])}]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> FREE = Lists.of("free-mail.txt").stream()
            .flatMap(line -> Arrays.stream(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> YANDEX =
            Set.of("yandex.ru", "ya.ru", "yandex.com", "yandex.ua", "yandex.by", "yandex.kz", "yandex.net", "narod.ru");
    private static final int LONGEST = 2000;

    private Emails() {}

    /** The addresses in their order; an entry without any stays one that can't be read. */
    public static List<ReadEmail> read(String typed) {
        String entry = Labels.offEmail(typed);
        if (entry.isEmpty()) {
            return List.of();
        }
        Map<String, ReadEmail> found = new LinkedHashMap<>();
        if (entry.length() <= LONGEST) {
            Matcher address = ADDRESS.matcher(plain(entry));
            while (address.find()) {
                found(address, found);
            }
        }
        List<ReadEmail> read = new ArrayList<>(found.values());
        if (read.size() <= 1) {
            ReadEmail only = read.isEmpty() ? new ReadEmail(entry, null, null) : read.getFirst();
            return List.of(new ReadEmail(entry, only.address(), only.domain()));
        }
        return read;
    }

    /** Whether there are no words beside the addresses but before {@code <}: {@code two words@harborlane.com} may be a slip. */
    static boolean alone(String typed) {
        String entry = Labels.offEmail(typed);
        if (entry.length() > LONGEST || entry.indexOf('<') >= 0) {
            return true;
        }
        String rest = ADDRESS.matcher(plain(entry)).replaceAll(" ");
        return SUBJECT.matcher(rest).replaceFirst("").codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String plain(String entry) {
        String text = MAILTO.matcher(Normalizer.normalize(entry, Normalizer.Form.NFKC))
                .replaceAll(" ");
        return DOT.matcher(AT.matcher(text).replaceAll("@")).replaceAll(".");
    }

    private static void found(Matcher address, Map<String, ReadEmail> found) {
        String domain = Address.host(address.group(2));
        String local = DRESS.matcher(Alphabets.sameScript(address.group(1)).toLowerCase(Locale.ROOT))
                .replaceAll("");
        if (domain != null && !local.isEmpty() && local.length() <= 64) {
            String whole = local + "@" + domain;
            found.putIfAbsent(whole, new ReadEmail(address.group(), whole, domain));
        }
    }

    /** As people write it: {@code x@ы.рф} for {@code x@xn--01a.xn--p1ai}, where that looks like nobody else's. */
    public static String shown(String address) {
        int at = address.lastIndexOf('@') + 1;
        return address.substring(0, at) + ShownHosts.shown(address.substring(at));
    }

    /** Whether anybody can have a mailbox there. */
    public static boolean freeMail(String domain) {
        return FREE.contains(domain);
    }

    /** One spelling of a mailbox that can be written in several: dots at Gmail, {@code +tag}, Yandex's twin domains. */
    public static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        String local = TAG.matcher(address.substring(0, at)).replaceFirst("");
        String domain = address.substring(at + 1);
        if (domain.equals("gmail.com") || domain.equals("googlemail.com")) {
            return local.replace(".", "") + "@gmail.com";
        }
        return YANDEX.contains(domain) ? local.replace('.', '-') + "@yandex.ru" : local + "@" + domain;
    }
}
