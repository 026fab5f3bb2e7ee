package com.denaq.crm.reading;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/**
 * A piece of what somebody wrote: text alone, or an address or number that leads somewhere.
 *
 * @param text as it was written
 * @param href {@code https:}, {@code http:}, {@code mailto:} or {@code tel:}, never anything else; null: text alone
 */
public record Linked(String text, @Nullable String href) {

    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.allOf(LinkType.class))
            .emailDomainMustHaveDot(true)
            .build();
    private static final Pattern PAGE = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    /**
     * A host by itself: only under endings that are no words, so that a forgotten blank ({@code Call them.In May}) makes none,
     * and nothing that is a part of something else.
     */
    private static final Pattern HOST = Pattern.compile(
            "(?<![\\p{L}\\p{N}@/\\\\.:_=&?#%+-])(?:[a-z0-9-]{1,63}\\.){0,3}(?=[0-9-]{0,62}[a-z])[a-z0-9][a-z0-9-]{1,62}"
                    + "\\.(?:com|org|biz|ru|su|ua|kz|eu|(?:co\\.)?uk|net(?!\\s+\\d))(?![\\p{L}\\p{N}@_-]|\\.[\\p{L}\\p{N}])"
                    + "(?:/[\\p{L}\\p{N}/._~%?=&#+-]{0,500}(?<![.?]))?"
                    + "|(?<![\\p{L}\\p{N}@/.-])[а-яё0-9][а-яё0-9-]{1,62}\\.рф(?![\\p{L}\\p{N}@_-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    /** Nothing with fewer digits is a phone number; most words have none. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:\\D{0,4}\\d){6}");
    /** As it is written in North America, also where nobody has been given it yet. */
    private static final Pattern GROUPED = Pattern.compile("\\(?[2-9]\\d{2}\\)?[ .\\-]{1,2}\\d{3}[ .\\-]\\d{4}\\b");
    /** So many are looked at in one text: whoever pastes more has pasted a table. */
    private static final int MOST = 60;

    /**
     * All of it, in its order.
     *
     * @param country whose numbers are written without a country; null: numbers lead nowhere
     */
    public static List<Linked> of(String words, @Nullable String country) {
        List<Linked> pieces = new ArrayList<>();
        for (Span span : ADDRESSES.extractSpans(words)) {
            String text = words.substring(span.getBeginIndex(), span.getEndIndex());
            String href = span instanceof LinkSpan link ? address(link.getType(), text) : null;
            if (href != null) {
                pieces.add(new Linked(text, href));
            } else {
                hosts(pieces, text, country);
            }
        }
        return pieces;
    }

    /** Whether it leads out of the house, to a page. */
    public boolean page() {
        return href != null && href.startsWith("http");
    }

    private static @Nullable String address(LinkType type, String text) {
        return switch (type) {
            case URL -> PAGE.matcher(text).matches() ? text.replaceFirst("^[^:]+", scheme(text)) : null;
            case WWW -> "https://" + text;
            case EMAIL ->
                "mailto:" + text.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
        };
    }

    private static String scheme(String url) {
        return url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    private static void hosts(List<Linked> pieces, String text, @Nullable String country) {
        int at = 0;
        Matcher host = HOST.matcher(text);
        while (host.find()) {
            numbers(pieces, text.substring(at, host.start()), country);
            add(pieces, host.group(), "https://" + host.group());
            at = host.end();
        }
        numbers(pieces, text.substring(at), country);
    }

    private static void numbers(List<Linked> pieces, String text, @Nullable String country) {
        int at = 0;
        if (country != null && NUMBER.matcher(text).find()) {
            int looked = 0;
            for (PhoneNumberMatch match : PHONES.findNumbers(text, country, Leniency.POSSIBLE, MOST)) {
                if (++looked > MOST) {
                    break;
                }
                if (PHONES.isValidNumber(match.number())
                        || GROUPED.matcher(match.rawString()).find()) {
                    add(pieces, text.substring(at, match.start()), null);
                    add(pieces, match.rawString(), "tel:" + dialled(match.number()));
                    at = match.end();
                }
            }
        }
        add(pieces, text.substring(at), null);
    }

    private static String dialled(PhoneNumber number) {
        String e164 = PHONES.format(number, PhoneNumberFormat.E164);
        return new ReadPhone(e164, e164, number.getExtension().isEmpty() ? null : number.getExtension()).dialled();
    }

    private static void add(List<Linked> pieces, String text, @Nullable String href) {
        if (!text.isEmpty()) {
            pieces.add(new Linked(text, href));
        }
    }
}
