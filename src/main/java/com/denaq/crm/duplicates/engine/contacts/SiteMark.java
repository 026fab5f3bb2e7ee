package com.denaq.crm.duplicates.engine.contacts;

import com.denaq.crm.reading.ReadSite;
import com.denaq.crm.reading.Sites;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A site.
 *
 * @param key the domain somebody registered, or the page on a host where many live
 * @param sub what stands before that domain, but for what everybody has there; empty for nothing
 * @param page what of the path tells something; empty for nothing
 */
public record SiteMark(String key, String sub, String page) {

    private static final Pattern QUESTION = Pattern.compile("[?#].*$");
    private static final Pattern FILE = Pattern.compile("\\.(?:html?|php|aspx?)$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}._%-]");
    private static final Set<String> EVERYBODYS = Set.of(
            "www", "www1", "www2", "www3", "m", "mobile", "wap", "shop", "store", "catalog", "en", "ru", "de", "fr",
            "es", "it", "uk", "us", "kz", "by", "ua", "pl", "home", "web", "new", "old", "beta", "blog", "my", "info",
            "mail", "site");
    private static final Set<String> NO_PAGE = Set.of(
            "index",
            "home",
            "main",
            "contact",
            "contacts",
            "about",
            "catalog",
            "shop",
            "store",
            "stores",
            "en",
            "ru",
            "de",
            "kz",
            "products",
            "services",
            "locations",
            "location",
            "branches",
            "filialy",
            "magaziny",
            "news",
            "blog",
            "cart",
            "kontakty");

    public static @Nullable SiteMark of(String typed) {
        ReadSite site = Sites.read(typed.strip());
        String key = site.key();
        String url = site.url();
        if (key == null || url == null) {
            return null;
        }
        if (key.indexOf('/') >= 0) {
            return new SiteMark(key, "", "");
        }
        String rest = url.substring(url.indexOf("://") + 3);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        String before = host.endsWith("." + key) ? host.substring(0, host.length() - key.length() - 1) : "";
        return new SiteMark(key, sub(before), slash < 0 ? "" : page(rest.substring(slash + 1)));
    }

    private static String sub(String before) {
        StringBuilder own = new StringBuilder();
        for (String label : before.split("\\.")) {
            if (!label.isEmpty() && !EVERYBODYS.contains(label)) {
                own.append(own.isEmpty() ? "" : ".").append(label);
            }
        }
        return own.toString();
    }

    private static String page(String path) {
        StringBuilder page = new StringBuilder();
        for (String part : QUESTION.matcher(path).replaceFirst("").split("/")) {
            String plain = NO_LETTER
                    .matcher(FILE.matcher(part.toLowerCase(java.util.Locale.ROOT))
                            .replaceFirst(""))
                    .replaceAll("");
            if (!plain.isEmpty() && !NO_PAGE.contains(plain)) {
                page.append(page.isEmpty() ? "" : "/").append(plain);
            }
        }
        return page.toString();
    }

    /** Whether its owner registered the domain: no page on a host where many live. */
    public boolean ownDomain() {
        return key.indexOf('/') < 0;
    }

    /** The number that a messenger's page is of: {@code wa.me/14055550199}; null where it is another's page. */
    public @Nullable String phone() {
        return new ReadSite(key, key, null).phone();
    }

    /** The label that names its owner: {@code harbor-lane} of {@code harbor-lane.com}. */
    public String label() {
        int slash = key.indexOf('/');
        return slash >= 0 ? key.substring(slash + 1) : key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** {@code harbor-lane.com}, or where its page is. */
    public String host() {
        int slash = key.indexOf('/');
        return slash >= 0 ? key.substring(0, slash) : key;
    }

    public String written() {
        return key + "|" + sub + "|" + page;
    }

    /** As {@link #written()} wrote it. */
    public static SiteMark read(String written) {
        String[] parts = written.split("\\|", -1);
        return new SiteMark(parts[0], parts[1], parts[2]);
    }

    /** Both below one domain, in places of their own that differ. */
    public boolean elsewhere(SiteMark other) {
        return !sub.isEmpty() && !other.sub.isEmpty() && !sub.equals(other.sub);
    }

    /** Whether it may be the other one, half typed. */
    public boolean begins(SiteMark whole) {
        String typed = sub.isEmpty() ? key : sub + "." + key;
        return whole.key.startsWith(typed.startsWith("www.") ? typed.substring(4) : typed);
    }

    /** Pages beside each other, {@code user/quill} and {@code user/plum}: perhaps two that live on one host. */
    public boolean beside(SiteMark other) {
        int slash = page.indexOf('/');
        return slash > 0
                && !page.equals(other.page)
                && other.page.startsWith(page.substring(0, slash + 1))
                && !page.startsWith(other.page + "/")
                && !other.page.startsWith(page + "/");
    }
}
