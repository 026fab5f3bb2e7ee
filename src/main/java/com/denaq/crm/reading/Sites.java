package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Address;
import com.denaq.crm.reading.parts.Alphabets;
import com.denaq.crm.reading.parts.Recent;
import com.denaq.crm.reading.parts.Redirects;
import com.denaq.crm.reading.parts.SharedHosts;
import com.google.common.net.InternetDomainName;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses of sites: {@code HTTP://Www.Harbor-Lane.com:80/contact} is {@code harbor-lane.com}. */
public final class Sites {

    private static final int LONGEST = 2000;
    private static final int REMEMBERED = 200;
    private static final int REDIRECTS = 3;
    /** {@code //harborlane.com}, {@code http:\\\\harborlane.com}: as pages link, and as a disk is named. */
    private static final Pattern BEFORE = Pattern.compile("^[:/\\\\\\s]+");

    private static final Pattern SLASHES = Pattern.compile("(?i)^(https?:)[\\\\/]{1,3}");

    private static final Pattern WRAPPED = Pattern.compile("^[\\s\"'«»“”‘’<>(\\[]+|[\\s\"'«»“”‘’<>)\\],;.!]+$");

    private static final Pattern SCHEME = Pattern.compile("^(https?)\\s*:\\s*/\\s*/\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("[/?]");
    /** With a scheme, {@code www}, or something behind the domain. */
    private static final Pattern PASTED = Pattern.compile(
            "(?i)(?:https?:/*|//|www\\.)\\S+|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(?::\\d+)?[/?#]\\S*");

    private static final Pattern SEVERAL = Pattern.compile("[\\s,;|]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** How many addresses end, half typed: {@code .com}, {@code .net}, {@code .info}, {@code .biz}. */
    private static final Set<String> HALF = Set.of("co", "ne", "in", "bi");

    private static final Recent<String, ReadSite> RECENT = new Recent<>(Sites::site);

    private Sites() {}

    /**
     * Of a whole address, as a browser gives it, the host whose site it is: {@code harborlane.com} of
     * {@code https://www.harborlane.com/contact?x=1}, also half typed. Null for anything else, a bare domain as well.
     */
    public static @Nullable String pasted(String typed) {
        String text = typed.strip();
        if (!PASTED.matcher(text).matches()) {
            return null;
        }
        String url = read(text).url();
        String bare =
                url == null ? text.replaceFirst("(?i)^(?:https?:)?/*", "") : url.substring(url.indexOf("://") + 3);
        return PATH.split(bare, 2)[0].replaceFirst("(?i)^www\\.", "").replaceFirst(":\\d*$", "");
    }

    /** As people say it: {@code harborlane.com/shop}, without scheme, www and a last slash. */
    public static String display(String typed) {
        String bare = typed.strip().replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    public static ReadSite read(String typed) {
        if (typed.length() > LONGEST) {
            return new ReadSite(typed, null, null);
        }
        return typed.length() > REMEMBERED ? site(typed) : RECENT.of(typed);
    }

    private static ReadSite site(String typed) {
        Address address = meant(typed, address(typed));
        return address == null ? new ReadSite(typed, null, null) : new ReadSite(typed, key(address), address.url());
    }

    /** As the keys give it on the other keyboard, where only that is an address: {@code ьнырщзюсщь} is {@code myshop.com}. */
    private static @Nullable Address meant(String typed, @Nullable Address read) {
        String word = typed.strip();
        boolean cyrillic =
                word.chars().anyMatch(Alphabets::isCyrillic) && word.chars().noneMatch(Alphabets::isLatin);
        if (!cyrillic || BLANKS.matcher(word).find() || isThere(read)) {
            return read;
        }
        Address other =
                address(Names.otherLayout(word.toLowerCase(Locale.ROOT).replace('.', 'ю'))); // the key of the dot
        return isThere(other) ? other : read;
    }

    /** Whether it ends as addresses do. */
    private static boolean isThere(@Nullable Address address) {
        return address != null && InternetDomainName.from(address.host()).hasPublicSuffix();
    }

    /** Each of several in one entry, in their order: {@code facebook.com/quill; quill.com}. One alone is what was typed. */
    public static List<String> each(String typed) {
        List<String> some = typed.length() > LONGEST
                ? List.of()
                : Arrays.stream(SEVERAL.split(typed.strip()))
                        .filter(each -> each.indexOf('.') > 0 && read(each).key() != null && whole(each))
                        .toList();
        return some.size() < 2 ? List.of(typed) : some;
    }

    /** Whether the address may be more than the first half of one that is being typed: {@code shop.c}, {@code shop.co}. */
    public static boolean whole(String typed) {
        String url = read(typed).url();
        return url != null && wholeHost(PATH.split(url.substring(url.indexOf("://") + 3), 2)[0]);
    }

    /** The same of a host in ASCII. */
    public static boolean wholeHost(String host) {
        boolean ends = InternetDomainName.from(host).hasPublicSuffix();
        return ends && !HALF.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static @Nullable Address address(String typed) {
        String plain = BEFORE.matcher(Normalizer.normalize(Labels.offSite(typed), Normalizer.Form.NFKC))
                .replaceFirst("");
        String text =
                word(plain.indexOf('\\') < 0 ? plain : SLASHES.matcher(plain).replaceFirst("$1//"));
        Address address = text.contains("@") && !text.contains("/") ? null : Address.of(text);
        for (int i = 0; address != null && i < REDIRECTS; i++) {
            Optional<Address> behind =
                    Redirects.behind(address).map(Sites::word).map(Address::of);
            if (behind.isEmpty()) {
                return address;
            }
            address = behind.get();
        }
        return address;
    }

    /** Of several words, the first that can be an address. */
    private static String word(String typed) {
        String joined = SCHEME.matcher(typed.strip()).replaceFirst("$1://");
        return Arrays.stream(BLANKS.split(joined))
                .map(word -> WRAPPED.matcher(word).replaceAll(""))
                .filter(word -> word.indexOf('.') > 0 && (word.indexOf('@') < 0 || word.indexOf('/') >= 0))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String key(Address address) {
        SharedHosts.Rule rule = SharedHosts.rule(address.host());
        if (rule != null) {
            return rule.key(address);
        }
        String domain = address.registrable();
        return domain == null || Emails.freeMail(domain) ? null : domain;
    }
}
