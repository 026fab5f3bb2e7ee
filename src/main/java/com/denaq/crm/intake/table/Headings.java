package com.denaq.crm.intake.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows how columns are called, in English and Russian. */
final class Headings {

    private static final Map<String, Column> CALLED = new HashMap<>();

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
                        + " контакт, контактное лицо, фио, имя, директор, владелец, сотрудник");
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
        Arrays.stream(names.split(",\\s*")).forEach(name -> CALLED.put(name.strip(), column));
    }

    /**
     * The longest name in the heading counts; of equally long ones the last in English ({@code Company phone}), the first
     * in Russian ({@code Телефон фирмы}).
     */
    static Column of(String heading) {
        List<String> words = Arrays.stream(heading.toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" "))
                .limit(8)
                .toList();
        boolean russian =
                heading.chars().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.CYRILLIC);
        for (int length = words.size(); length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                int from = russian ? i : words.size() - length - i;
                Column column = CALLED.get(String.join(" ", words.subList(from, from + length)));
                if (column != null) {
                    return column;
                }
            }
        }
        return Column.NOTHING;
    }
}
