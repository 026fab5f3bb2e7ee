package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.engine.Cards.Card;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import com.denaq.crm.duplicates.engine.score.Outcome;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts reasons into what was asked and what is known, as far as the viewer may see it. */
final class Telling {

    private Telling() {}

    static Reason reason(Code code, Question question, Profile known, Outcome outcome, Card card) {
        return switch (code) {
            case SAME_NAME, NAME_NEARLY, NAME_PARTLY -> name(code, question, outcome.name(), card);
            case ACRONYM, OTHER_NAME -> new Reason(code, "name", question.name(), card.name());
            case SAME_CITY ->
                new Reason(code, "city", question.city(), outcome.before() ? null : card.city(), outcome.before());
            case OTHER_CITY -> new Reason(code, "city", question.city(), place(question, known, card));
            case SAME_SITE, SHARED_SITE, OTHER_SITE, BRANCH, NAMED_AS_SITE, SITE_NEARLY ->
                new Reason(code, "site", question.site(), card.mayOpen() ? site(known) : null);
            case SAME_PHONE, PHONE_NEARLY, SHARED_PHONE, OTHER_PHONE ->
                new Reason(code, "phones", first(question.phones()), null);
            case SAME_EMAIL, SAME_MAIL_DOMAIN, SHARED_EMAIL, SHARED_MAIL_DOMAIN ->
                new Reason(code, "emails", first(question.emails()), null);
            case SAME_PERSON -> new Reason(code, "contacts", null, null);
            case SAME_ADDRESS -> new Reason(code, "street", question.street(), null, outcome.before());
            case SHARED_ADDRESS, OTHER_ADDRESS -> new Reason(code, "street", question.street(), null);
        };
    }

    /** Which of the names agrees: the dealer may have been called so before. */
    private static Reason name(Code code, Question question, @Nullable Reading agreed, Card card) {
        String before = agreed == null || card.formerNames().isEmpty() || isOf(agreed, card.name())
                ? null
                : card.formerNames().stream()
                        .filter(each -> isOf(agreed, each))
                        .findFirst()
                        .orElse(null);
        String known = before == null ? card.name() : card.mayOpen() ? before : null;
        return new Reason(code, "name", question.name(), known, before != null);
    }

    private static boolean isOf(Reading reading, String name) {
        return new ProfileReader("").name(name).profile().names().contains(reading);
    }

    /** With what tells it from the town of that name that is asked about. */
    private static @Nullable String place(Question question, Profile known, Card card) {
        String country = question.country();
        if (card.city() == null) {
            return null;
        }
        if (country != null && !known.country().isEmpty() && !country.equalsIgnoreCase(known.country())) {
            return card.city() + ", " + known.country();
        }
        return question.region() == null || card.region() == null ? card.city() : card.city() + ", " + card.region();
    }

    private static @Nullable String site(Profile known) {
        return known.sites().stream().map(SiteMark::key).findFirst().orElse(null);
    }

    private static @Nullable String first(List<String> entries) {
        return entries.isEmpty() ? null : entries.getFirst();
    }
}
