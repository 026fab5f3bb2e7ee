package com.denaq.crm.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What maps and directories write around a company and that surely is none: ratings, opening hours, buttons, services. In
 * English and Russian; only as a whole, so that {@code Open Sky Repair} stays a name.
 */
final class Chatter {

    /** Longer are reviews at most, and those are cut. */
    static final int LONGEST = 500;

    /** What stands between the parts of such a line. */
    private static final Pattern DOT = Pattern.compile("\\s*[·⋅•∙‧]\\s*");

    /** Icons are letters of a font of the map's own. */
    private static final Pattern ICONS = Pattern.compile("[\\p{Co}\\p{Cf}\\p{Cn}]+");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+]+$");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String STARS = "[0-5][.,]\\d(?:\\s*(?:[★☆⭐]|stars?|звезд\\p{L}*|/\\s?5|из\\s5|out\\sof\\s5))*";
    private static final String COUNT = "\\d[\\d.,\\s\\u00a0\\u202f]{0,9}(?:[kк]|тыс\\.?)?\\+?";
    private static final String REVIEWS = "(?:google\\s)?(?:reviews?|ratings?|votes?|отзыв\\p{L}*|оцен\\p{L}*)";
    private static final String COUNTED =
            "(?:\\(" + COUNT + "(?:\\s" + REVIEWS + ")?\\)|" + COUNT + "\\s?" + REVIEWS + ")";
    private static final String NONE = "(?:no|нет|пока\\sнет)\\s(?:reviews|ratings|отзывов|оценок)(?:\\syet)?";

    private static final Pattern SURELY_RATED =
            Pattern.compile("(?:" + STARS + "\\s*" + COUNTED + "|" + NONE + ")", FLAGS);
    private static final Pattern RATED =
            Pattern.compile("(?:" + STARS + "|\\(?" + COUNTED + "\\)?|[★☆⭐\\s]*[★☆⭐][★☆⭐\\s]*)", FLAGS);
    private static final Pattern RATED_AT_END =
            Pattern.compile("(?:\\s*[·⋅•–—-]\\s*|\\s+)" + STARS + "\\s*" + COUNTED + "$", FLAGS);
    private static final Pattern NAME = Pattern.compile("[^,;|\\t]*\\p{L}[^,;|\\t]*");

    /** Of how dear, how old, how far it is, and whether it has written itself. */
    private static final Pattern FIGURES = Pattern.compile(
            "[$€£₽]{1,4}|[$€£₽]\\d+\\s?[–-]\\s?\\d+\\+?"
                    + "|(?:more than|over|более|свыше|больше)?\\s?\\d+\\+?\\s*(?:years?|год\\p{L}*|лет)\\s(?:in business|в бизнесе|на рынке)"
                    + "|(?:un)?claimed"
                    + "|\\d+(?:[.,]\\d+)?\\s?(?:mi|km|miles?|км|м)\\.?",
            FLAGS);

    /** How many were found, and which of them a page shows. */
    private static final String FOUND =
            "(?:results?|listings?|entries|businesses|records|matches|результат\\p{L}*|запис\\p{L}*|объявлени\\p{L}*|организаци\\p{L}*)";

    private static final Pattern RESULTS = Pattern.compile(
            "(?:(?:showing|displaying|viewing|показан\\p{L}*)\\s)?(?:" + FOUND
                    + "\\s)?(?:с\\s)?\\d+\\s?(?:[–—-]|to|по)\\s?\\d+"
                    + "\\s(?:of|out of|из)\\s(?:(?:about|over|около|более)\\s)?" + COUNT + "(?:\\s?" + FOUND + ")?"
                    + "|(?:(?:about|over|around|all|около|более|найдено|всего|все)\\s)?" + COUNT + "\\s?" + FOUND
                    + "(?:\\sfound|\\sнайден\\p{L}*)?(?:\\s\\(.{1,20}\\))?"
                    + "|(?:page|страница|стр\\.)\\s\\d+\\s(?:of|из)\\s\\d+",
            FLAGS);

    /** What a page alone says, and no company is called. */
    private static final Set<String> ADVERTISED = phrases(
            "sponsored, sponsored result, sponsored results, advertisement",
            "реклама, спонсируется, на правах рекламы, результаты поиска");

    private static final Pattern QUOTED =
            Pattern.compile("[\"“](?:\\S+\\s+){3,}\\S+[\"”]|«(?:\\S+\\s+){4,}\\S+»", FLAGS);
    private static final Pattern MENTIONED = Pattern.compile(
            "(?:(?:their |the )?website mentions|provides:|sold here:|in stock:|на (?:их )?сайте упомина|предоставляет:|в наличии:).*",
            FLAGS);

    /** A place by its code on a map, and whose a page is. */
    private static final Pattern CODE = Pattern.compile(
            "[2-9CFGHJMPQRVWX]{4,8}\\+[2-9CFGHJMPQRVWX]{2,3}(?:[\\s,].*)?|(?:©|\\(c\\)|copyright\\s).*", FLAGS);

    private static final Pattern TIME = Pattern.compile("\\d{1,2}(?:[:.]\\d{2})?(?:am|pm)|\\d{1,2}[:.]\\d{2}", FLAGS);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;–—/()-]+|\\.(?!\\d)|(?<=\\p{L}):");

    private static final Set<String> HOURS = words("open opens closed closes opening closing reopens hours"
            + " открыто открыт открыта закрыто закрыт закрыта закроется откроется закрывается открывается круглосуточно"
            + " ежедневно работает");
    private static final Set<String> DAYS = words("mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday"
            + " thursday friday saturday sunday daily today tomorrow"
            + " пн вт ср чт пт сб вс понедельник понедельника вторник вторника среда среды среду четверг четверга пятница"
            + " пятницы пятницу суббота субботы субботу воскресенье воскресенья сегодня завтра");
    private static final Set<String> BESIDE_HOURS =
            words("now soon at until till in on again temporarily permanently from to"
                    + " am pm a p m noon midnight min mins minutes hour hr hrs and"
                    + " скоро сейчас временно навсегда до в во с через часов часа час ч мин минут минуты минуту больше не"
                    + " уже еще и без выходных перерыва");

    private static final Set<String> MARKS = phrases(
            "website, web site, directions, get directions, call, call now, share, save, saved, send to phone, nearby,"
                    + " results, sponsored, ad, ads, more info, view details, read more, photos, see photos, reviews,"
                    + " book online, book now, order online, schedule, request a quote, get a quote, get quote,"
                    + " message, chat, claim this business, own this business, suggest an edit, add a label, view map,"
                    + " all filters, filters, back to results, update results when map moves,"
                    + " you've reached the end of the list, you’ve reached the end of the list,"
                    + " in-store shopping, in-store pickup, in-store pick-up, curbside pickup, kerbside pickup, delivery,"
                    + " same-day delivery, no-contact delivery, on-site services, onsite services, online appointments,"
                    + " online estimates, online classes, takeaway, takeout, dine-in, drive-through,"
                    + " overview, about, updates, see hours, see more hours, write a review, add photo,"
                    + " add photos, follow, your maps activity, send to your phone, contact us, contacts, contact info,"
                    + " contact information, get in touch, find us, visit us, our address,"
                    + " wheelchair accessible entrance, women-owned, identifies as women-owned, veteran-owned,"
                    + " identifies as veteran-owned, lgbtq+ friendly",
            "веб-сайт, сайт, маршрут, маршруты, проложить маршрут, построить маршрут, как добраться, как проехать,"
                    + " позвонить, поделиться, сохранить, отправить на телефон, результаты, реклама, спонсируется, подробнее,"
                    + " показать телефон, показать номер, контакты, отзывы, фото, заказать онлайн, записаться,"
                    + " записаться онлайн, запись онлайн, онлайн-запись, написать, чат, рядом, все фильтры, фильтры,"
                    + " обзор, рейтинг, еще, написать отзыв, оставить отзыв, добавить фото, показать все, товары и услуги,"
                    + " особенности, похожие места, наши контакты, контактная информация, контактные данные, наш адрес,"
                    + " свяжитесь с нами, график работы, режим работы, часы работы,"
                    + " показать еще, вы достигли конца списка, обновлять результаты при перемещении карты,"
                    + " покупки в магазине, самовывоз, самовывоз из магазина, доставка, доставка в тот же день,"
                    + " бесконтактная доставка, услуги на месте, обслуживание на месте, обслуживание на выезде, выезд на дом,"
                    + " онлайн-консультации, онлайн-оценка стоимости");

    private Chatter() {}

    /** The company, where its rating stands in one line with it. */
    static @Nullable String name(String line) {
        Matcher rating = RATED_AT_END.matcher(line);
        String name = rating.find() ? line.substring(0, rating.start()) : "";
        return NAME.matcher(name).matches() ? name : null;
    }

    /** A line without icons. */
    static String bare(String line) {
        return ICONS.matcher(line).replaceAll(" ").strip();
    }

    /** What a line says, one after the other. */
    static List<String> parts(String line) {
        return Arrays.stream(DOT.split(bare(line)))
                .filter(part -> part.codePoints()
                        .anyMatch(each -> Character.isLetterOrDigit(each) || "★☆⭐$€£₽".indexOf(each) >= 0))
                .toList();
    }

    static boolean surelyRated(String part) {
        return SURELY_RATED.matcher(part).matches();
    }

    static boolean rated(String part) {
        return surelyRated(part) || RATED.matcher(part).matches();
    }

    /** Whether nothing else stands in a line of a map. */
    static boolean only(String line) {
        return only(line, Chatter::is);
    }

    /** The same where no map was copied: what is quoted there may be a name, {@code "Joe's Computer Repair Shop"}. */
    static boolean onlyBesideNames(String line) {
        return only(line, Chatter::sure);
    }

    private static boolean only(String line, Predicate<String> chatter) {
        List<String> parts = line.length() > LONGEST ? List.of() : parts(line);
        return !parts.isEmpty() && parts.stream().allMatch(chatter);
    }

    /** Whether services stand there: those that nobody knows beside some that are known. */
    static boolean services(List<String> parts) {
        return parts.size() > 1
                && parts.stream().anyMatch(Chatter::mark)
                && parts.stream().allMatch(part -> is(part) || part.chars().noneMatch(Character::isDigit));
    }

    static boolean is(String part) {
        return part.length() <= LONGEST
                && (sure(part)
                        || QUOTED.matcher(part).matches()
                        || MENTIONED.matcher(part).matches());
    }

    private static boolean sure(String part) {
        return rated(part)
                || certain(part)
                || figure(part)
                || mark(part)
                || hours(part)
                || CODE.matcher(part).matches();
    }

    /** Whether a line is that even where it stands alone among names: counts of results, what is advertised, days with hours. */
    static boolean certainly(String line) {
        return only(
                line,
                part -> certain(part) || surelyRated(part) || hours(part) && part.matches("(?U).*\\d.*\\D.*\\d.*"));
    }

    private static boolean certain(String part) {
        return RESULTS.matcher(part).matches() || ADVERTISED.contains(plain(part));
    }

    /** What stands before the address of a company, if anywhere. */
    static boolean figure(String part) {
        return FIGURES.matcher(part).matches();
    }

    private static boolean mark(String part) {
        return MARKS.contains(plain(part));
    }

    private static String plain(String part) {
        return AROUND.matcher(part.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll("")
                .replaceAll("\\s+", " ");
    }

    /** {@code Closes 6 PM}, {@code Mon–Fri 9:00–18:00}, {@code Откроется в 09:00 пн}. */
    private static boolean hours(String part) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(
                        part.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([ap])\\.\\s?m\\.?", "$1m")))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean all = words.stream()
                .allMatch(word -> HOURS.contains(word)
                        || DAYS.contains(word)
                        || BESIDE_HOURS.contains(word)
                        || word.matches("\\d{1,2}")
                        || TIME.matcher(word).matches());
        boolean named = words.stream().anyMatch(HOURS::contains);
        boolean timed =
                words.stream().anyMatch(word -> TIME.matcher(word).matches() || word.equals("am") || word.equals("pm"));
        long days = words.stream().filter(DAYS::contains).count();
        return all && (named || timed || days > 1);
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    private static Set<String> phrases(String english, String russian) {
        return Set.copyOf(Arrays.asList((english + ", " + russian).split(",\\s*")));
    }
}
