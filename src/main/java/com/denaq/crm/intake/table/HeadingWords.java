package com.denaq.crm.intake.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How columns are called, in English, Russian and the languages of {@link HeadingsAbroad}. */
final class HeadingWords {

    private static final Pattern MARK = Pattern.compile("(?<=\\p{IsLatin}\\p{M}{0,3})\\p{M}");

    static final Map<String, Column> CALLED = new HashMap<>();

    /** What a person or a way to reach one may stand below: that it tells. */
    static final Set<String> GENERAL =
            words("contact, contacts, contact info, contact information, contact details, contact data, key contact,"
                    + " контакт, контакты, контактные данные, контактная информация, kontakt, kontakte, kontaktdaten, contacto, contactos,"
                    + " contatto, contatti, contato, contatos, контакти");

    /** What whoever or whatever it is may be called by. */
    static final Set<String> BARE = words("name, nom, nombre, nome, naam");

    /** Of columns from which nothing is taken. */
    static final Set<String> OTHERS = words(HeadingsAbroad.OTHERS
            + ", id, n, no, number, st, date, status, type, category, source, rating, fax, industry, inn, vat, tax id, ein,"
            + " employees, revenue, latitude, longitude, hours, reviews,"
            + " инн, кпп, огрн, огрнип, окпо, инн кпп, п п, дата, статус, тип, категория, источник, рейтинг,"
            + " факс, отрасль, график, режим работы, отзывы,"
            + " number of people, headcount, who entered, who added, who called, entered by, added by,"
            + " кто добавил, кто внес, кто звонил, количество человек, количество сотрудников");

    /** What may stand before a name of a column, and after it, and changes nothing. */
    static final Set<String> BEFORE = words(
            "company, business, billing, mailing, main, primary, work, office, other, legal, full, official, customer,"
                    + " client, dealer, shop, store, account, home, public, second, alternative, mobile, cell, lead, contact,"
                    + " postal, mail, last, created,"
                    + " контакт, контактный, контактная, рабочий, рабочая, основной, основная, мобильный, юридический,"
                    + " фактический, полное, краткое, официальный, городской, дополнительный, главный, другой, адрес, номер");

    static final Set<String> AFTER = words("address, number, numbers, no, url, link, name,"
            + " фирмы, компании, организации, магазина, клиента, контрагента, покупателя, партнера, предприятия,"
            + " мастерской, дилера, лида, контакта, сайта, точки, офиса,"
            + " контактного, лица, директора, владельца, сотрудника, руководителя");

    /** Whose phone it is, if a heading says that of one. */
    static final Set<String> SOMEBODYS = words("contact, contacts, person, persons, owner, owners,"
            + " контакта, лица, директора, владельца, сотрудника, руководителя");

    /** What is a column's name only as a whole: {@code Client since} and {@code Customer ID} are something else. */
    static final Map<String, Column> WHOLE = new HashMap<>();

    /** Nobody calls a company like that. */
    static final Set<String> SURE =
            words("name, company, company name, business name, shop name, store name, account name, dealer name, phone,"
                    + " phones, phone number, telephone, tel, email, e mail, website, web site, url,"
                    + " название, наименование, компания, название компании, название фирмы, фирма, организация,"
                    + " телефон, телефоны, тел, сайт, почта, город");

    /** Of the contact as a whole only: who entered it, or how many people it has, is something else. */
    static final Pattern WHO = Pattern.compile("whom?|people|кто|кого|с кем|человек|люди|спросить(?: кого)?"
            + "|ask for(?: name| person| whom?)?|whom? to (?:ask|call|contact|speak|talk|write)(?: .*)?"
            + "|(?:у )?кого (?:спросить|спрашивать|звать|позвать)(?: .*)?"
            + "|с кем (?:говорить|поговорить|разговаривать|общаться|связаться|связываться)(?: .*)?");

    static final Set<String> COMPANY =
            words("company, firm, organization, organisation, firma, firmenname, unternehmen,"
                    + " entreprise, societe, empresa, azienda, ditta, bedrijf, bedrijfsnaam, компанія, фірма,"
                    + " компания, компании, фирма, фирмы, организация, организации, магазин, магазина, точка, точки");

    static final Set<String> NAMED =
            words("name, of, the, account, nazwa, nom, nombre, nome, naam, de, la, l, имя, название, наименование");

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
                        + " company phone, telefon, telefonnummer, telefono, teléfono, téléphone, телефон, телефоны, тел, мобильный, номер телефона, номер, контактный телефон");
        called(
                Column.EMAIL,
                "email, e mail, emails, mail, email address, e mail address, company email,"
                        + " почта, электронная почта, эл почта, емейл, имейл, мейл, мыло, адрес почты, электронный адрес");
        called(
                Column.CITY,
                "city, town, location, city state, city and state, billing city, mailing city, country city, city country,"
                        + " country town, country and city, city and country,"
                        + " город, населенный пункт, нас пункт, город и штат, страна город, город страна, страна и город");
        called(
                Column.REGION,
                "state, region, province, state province, billing state, county," + " штат, регион, область, край");
        called(
                Column.STREET,
                "street, address, street address, address line, address line 1, billing street, addr, addr1, addr 1, address1,"
                        + " улица, адрес, почтовый адрес, юридический адрес");
        called(Column.POSTCODE, "zip, zip code, postcode, postal code, postal, индекс, почтовый индекс");
        called(Column.COUNTRY, "country, country region, страна");
        called(
                Column.REMARK,
                "note, notes, comment, comments, remark, remarks, description, about, info,"
                        + " заметка, заметки, комментарий, комментарии, примечание, примечания, описание,"
                        + " memo, social, social media, facebook, instagram, коммент, прим, соцсети, соц сети, вконтакте");
        called(
                Column.CONTACT,
                "contact, contact name, contact person, person, full name, owner, owner name, manager,"
                        + " contacts, contact names, contact persons, contact people, contact info, contact information,"
                        + " contact details, contact data, persons, owners, managers, key contact, key contacts, decision maker,"
                        + " decision makers, director, directors, representative, buyer, buyers,"
                        + " контакт, контактное лицо, конт лицо, контакт лицо, фио, директор, владелец, сотрудник,"
                        + " контакты, контактные лица, контактные данные, контактная информация, конт лица, лица, владельцы,"
                        + " директора, менеджер, менеджеры, руководитель, руководители, сотрудники, представитель, представители,"
                        + " лпр, контактная персона");
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

    static {
        whole(
                Column.NAME,
                "customer, client, merchant, retailer, reseller, prospect, partner, business partner, trading name,"
                        + " trade name, legal name, outlet, workshop, service center, service centre,"
                        + " контрагент, клиент, покупатель, партнер, предприятие, мастерская, сервисный центр,"
                        + " торговая точка, точка, заказчик, юр лицо, юрлицо, юридическое лицо");
        whole(Column.CONTACT_FIRST_NAME, "first, owner first, contact first");
        whole(Column.CONTACT_LAST_NAME, "last, owner last, contact last");
    }

    static {
        HeadingsAbroad.CALLED.forEach(
                (column, names) -> words(names).forEach(name -> CALLED.putIfAbsent(name, column)));
    }

    private HeadingWords() {}

    /** Letters without their marks but those of Cyrillic, as many leave them out: {@code telefono}. */
    static String folded(String text) {
        String parted = MARK.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(parted, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ı', 'i');
    }

    private static void called(Column column, String names) {
        words(names).forEach(name -> CALLED.put(name, column));
    }

    private static void whole(Column column, String names) {
        words(names).forEach(name -> WHOLE.put(name, column));
    }

    private static Set<String> words(String names) {
        return Stream.of(folded(names).strip().split(",\\s*")).collect(Collectors.toUnmodifiableSet());
    }
}
