package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows how columns are called, in English and Russian. */
final class Headings {

    private static final Map<String, Column> CALLED = new HashMap<>();

    /** Of columns from which nothing is taken. */
    private static final Set<String> OTHERS = words(
            "id, n, no, number, date, status, type, category, source, rating, fax, industry, inn, vat, tax id, ein,"
                    + " employees, revenue, latitude, longitude, hours, reviews,"
                    + " инн, кпп, огрн, огрнип, окпо, инн кпп, п п, дата, статус, тип, категория, источник, рейтинг,"
                    + " факс, отрасль, график, режим работы, отзывы,"
                    + " number of people, headcount, who entered, who added, who called, entered by, added by,"
                    + " кто добавил, кто внес, кто звонил, количество человек, количество сотрудников");

    /** What may stand before a name of a column, and after it, and changes nothing. */
    private static final Set<String> BEFORE = words(
            "company, business, billing, mailing, main, primary, work, office, other, legal, full, official, customer,"
                    + " client, dealer, shop, store, account, home, public, second, alternative, mobile, cell, lead, contact,"
                    + " postal, mail, last, created,"
                    + " контакт, контактный, контактная, рабочий, рабочая, основной, основная, мобильный, юридический,"
                    + " фактический, полное, краткое, официальный, городской, дополнительный, главный, другой, адрес, номер");

    private static final Set<String> AFTER = words("address, number, numbers, no, url, link, name,"
            + " фирмы, компании, организации, магазина, клиента, дилера, лида, контакта, сайта, точки, офиса,"
            + " контактного, лица, директора, владельца, сотрудника, руководителя");

    /** Whose phone it is, if a heading says that of one. */
    private static final Set<String> SOMEBODYS = words("contact, contacts, person, persons, owner, owners,"
            + " контакта, лица, директора, владельца, сотрудника, руководителя");

    /** Nobody calls a company like that. */
    private static final Set<String> SURE =
            words("name, company, company name, business name, shop name, store name, account name, dealer name, phone,"
                    + " phones, phone number, telephone, tel, email, e mail, website, web site, url,"
                    + " название, наименование, компания, название компании, название фирмы, фирма, организация,"
                    + " телефон, телефоны, тел, сайт, почта, город");

    /** Of the contact as a whole only: who entered it, or how many people it has, is something else. */
    private static final Pattern WHO = Pattern.compile("whom?|people|кто|кого|с кем|человек|люди|спросить(?: кого)?"
            + "|ask for(?: name| person| whom?)?|whom? to (?:ask|call|contact|speak|talk|write)(?: .*)?"
            + "|(?:у )?кого (?:спросить|спрашивать|звать|позвать)(?: .*)?"
            + "|с кем (?:говорить|поговорить|разговаривать|общаться|связаться|связываться)(?: .*)?");

    private static final Pattern SEVERAL = Pattern.compile("[/,&+|]|\\s(?:and|or|и|или)\\s");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    static {
        called(
                Column.NAME,
                "name, company, company name, account, account name, shop, shop name, store, store name,"
                        + " business, business name, dealer, firm, organization, organisation, lead, title of the shop,"
                        + " название, наименование, компания, название компании, магазин, фирма, организация, дилер, лид");
        called(
                Column.SITE,
                "site, website, web site, web, url, www, domain, homepage, home page, link, company site,"
                        + " сайт, веб сайт, адрес сайта, домен, ссылка, интернет сайт");
        called(
                Column.PHONE,
                "phone, phones, telephone, tel, mobile, cell, phone number, fax phone, business phone,"
                        + " company phone, телефон, телефоны, тел, мобильный, номер телефона, номер, контактный телефон");
        called(
                Column.EMAIL,
                "email, e mail, emails, mail, email address, e mail address, company email,"
                        + " почта, электронная почта, эл почта, емейл, имейл, адрес почты, электронный адрес");
        called(
                Column.CITY,
                "city, town, location, city state, city and state, billing city, mailing city,"
                        + " город, населенный пункт, город и штат");
        called(
                Column.REGION,
                "state, region, province, state province, billing state, county," + " штат, регион, область, край");
        called(
                Column.STREET,
                "street, address, street address, address line, address line 1, billing street,"
                        + " улица, адрес, почтовый адрес, юридический адрес");
        called(Column.POSTCODE, "zip, zip code, postcode, postal code, postal, индекс, почтовый индекс");
        called(Column.COUNTRY, "country, страна");
        called(
                Column.REMARK,
                "note, notes, comment, comments, remark, remarks, description, about, info,"
                        + " заметка, заметки, комментарий, комментарии, примечание, примечания, описание");
        called(
                Column.CONTACT,
                "contact, contact name, contact person, person, full name, owner, owner name, manager,"
                        + " контакт, контактное лицо, фио, директор, владелец, сотрудник");
        called(Column.CONTACT_FIRST_NAME, "first name, given name, forename, имя");
        called(Column.CONTACT_MIDDLE_NAME, "middle name, patronymic, отчество");
        called(Column.CONTACT_LAST_NAME, "last name, family name, surname, фамилия");
        called(Column.CONTACT_ROLE, "job title, title, position, role, contact role, должность, роль");
        called(Column.CONTACT_PHONE, "contact phone, direct phone, owner phone, телефон контакта, личный телефон");
        called(Column.CONTACT_EMAIL, "contact email, contact e mail, owner email, почта контакта, личная почта");
        called(Column.DOES, "does, what it does, services, business type, чем занимается, услуги, вид деятельности");
        called(Column.SELLS, "sells, products, goods, what it sells, продает, товары, что продает");
        called(
                Column.BUYS_NOW,
                "buys now, supplier, current supplier, buys from, поставщик, покупает сейчас, у кого покупает");
        called(Column.SPEAKS, "language, languages, speaks, язык, языки, говорит");
        called(Column.EXTERNAL_ID, "external id, account id, lead id, record id, crm id, salesforce id, внешний код");
        called(Column.STAGE, "stage, dealer stage, стадия, этап");
        called(Column.REFUSAL_REASON, "reason, refusal reason, reason of refusal, причина, причина отказа");
        called(Column.TRY_AGAIN_ON, "try again, try again on, retry on, повторить, попробовать снова, дата повтора");
        called(
                Column.OWNER,
                "agent, our agent, dealer owner, account owner, lead owner, assigned to,"
                        + " агент, наш агент, ответственный, владелец дилера");
    }

    private Headings() {}

    private static void called(Column column, String names) {
        words(names).forEach(name -> CALLED.put(name, column));
    }

    private static Set<String> words(String names) {
        return Set.of(names.strip().split(",\\s*"));
    }

    /** Whether the cell as a whole is what a column is called, or several of them are. */
    static boolean name(String cell) {
        String bare = BRACKETS.matcher(cell).replaceAll(" ");
        List<String> parts = Arrays.stream(SEVERAL.split(bare.toLowerCase(Locale.ROOT)))
                .filter(part -> !part.isBlank())
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(part -> named(split(part)));
    }

    /** Whether it is what a column is called and nothing else: no company is. */
    static boolean sure(String cell) {
        return SURE.contains(String.join(" ", split(cell)));
    }

    /** Whether it is what a column is called, without anything before or after it. */
    static boolean plain(String cell) {
        return CALLED.containsKey(String.join(" ", split(cell)));
    }

    /** {@code Billing City}, {@code Телефон фирмы 2}; but {@code Main Contact Shop} is one. */
    private static boolean named(List<String> words) {
        if (who(words)) {
            return true;
        }
        int size = words.size();
        for (int from = 0; from < size && (from == 0 || BEFORE.contains(words.get(from - 1))); from++) {
            for (int to = size; to > from && (to == size || after(words.get(to))); to--) {
                String name = String.join(" ", words.subList(from, to));
                boolean dressed = from > 0 || to < size;
                Column column = CALLED.get(name);
                if (OTHERS.contains(name)
                        || column != null && !(dressed && column == Column.NAME && !SURE.contains(name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean after(String word) {
        return AFTER.contains(word) || word.matches("\\d{1,2}");
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" "))
                .limit(8)
                .toList();
    }

    /**
     * The longest name in the heading counts; of equally long ones the last in English ({@code Company phone}), the first
     * in Russian ({@code Телефон фирмы}).
     */
    static Column of(String heading) {
        boolean russian =
                heading.chars().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.CYRILLIC);
        List<String> words = split(heading);
        return who(words) ? Column.CONTACT : of(words, russian);
    }

    /** Whether it only asks who: what is called the contact is that sooner. */
    static boolean who(String heading) {
        return who(split(heading));
    }

    private static boolean who(List<String> words) {
        return WHO.matcher(String.join(" ", words)).matches();
    }

    private static Column of(List<String> words, boolean russian) {
        for (int length = words.size(); length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                int from = russian ? i : words.size() - length - i;
                Column column = CALLED.get(String.join(" ", words.subList(from, from + length)));
                if (column != null) {
                    List<String> others = new ArrayList<>(words.subList(0, from));
                    others.addAll(words.subList(from + length, words.size()));
                    if (column.partOfName()) {
                        return partOfName(column, others, russian);
                    }
                    return column == Column.CONTACT ? theirs(of(others, russian)) : somebodys(column, words);
                }
            }
        }
        return Column.NOTHING;
    }

    /** {@code First and last name}, {@code Имя, фамилия} is the whole of it. */
    private static Column partOfName(Column part, List<String> others, boolean russian) {
        Column other = of(others, russian);
        if (other.partOfName() || others.contains("first") || others.contains("last")) {
            return Column.CONTACT;
        }
        return theirs(other) == Column.CONTACT ? part : theirs(other);
    }

    /** {@code E-mail контакта}, {@code Contact's e-mail}. */
    private static Column somebodys(Column column, List<String> words) {
        boolean theirs = words.stream().anyMatch(SOMEBODYS::contains) && theirs(column) != Column.CONTACT;
        return theirs ? theirs(column) : column;
    }

    private static Column theirs(Column column) {
        return switch (column) {
            case PHONE, CONTACT_PHONE -> Column.CONTACT_PHONE;
            case EMAIL, CONTACT_EMAIL -> Column.CONTACT_EMAIL;
            case CONTACT_FIRST_NAME, CONTACT_MIDDLE_NAME, CONTACT_LAST_NAME -> column;
            default -> Column.CONTACT;
        };
    }
}
