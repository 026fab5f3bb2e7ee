package com.denaq.crm.intake.fresh;

import com.denaq.crm.intake.table.PastedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form with what a pasted block tells. What was typed stays, a town that only the phone told gives way; nothing of the block
 * is lost.
 *
 * @param rest what had no room in its field, as something else stands there: it is in the remark
 */
record TakenBlock(LeadForm form, List<String> rest) {

    private static final String AND = "; ";
    private static final Pattern BEFORE_HOST = Pattern.compile("^(?:https?://)?(?:www\\.)?");

    /** @param typed what stays of the name */
    static TakenBlock into(LeadForm form, String typed, PastedBlock block) {
        List<String> rest = new ArrayList<>();
        String site = either(form.site(), block.site(), String::startsWith, rest);
        String name = either(typed, block.name(), String::startsWith, rest);
        String city = either(form.placed().equals("true") ? form.city() : "", block.place(), String::contains, rest);
        boolean told = !city.isEmpty();
        String remark = Stream.concat(Stream.of(form.remark()), Stream.concat(rest.stream(), Stream.of(block.remark())))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        LeadForm filled = new LeadForm(
                name,
                site,
                both(form.phone(), block.phone(), digits(form.phone()).contains(digits(block.phone()))),
                both(form.email(), block.email(), mailboxes(form.email()).containsAll(mailboxes(block.email()))),
                told ? city : form.city(),
                form.country(),
                remark,
                form.why(),
                form.comment(),
                form.even(),
                told ? "true" : form.placed());
        return new TakenBlock(filled, List.copyOf(rest));
    }

    /** Of two that say the same the one that says more: somebody may have begun to type it. */
    private static String either(String typed, String told, BiPredicate<String, String> says, List<String> rest) {
        String one = bare(typed);
        String other = bare(told);
        if (says.test(one, other)) {
            return typed;
        }
        if (says.test(other, one)) {
            return told;
        }
        rest.add(told);
        return typed;
    }

    private static String bare(String text) {
        return BEFORE_HOST.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** There may be several of them in a field. */
    private static String both(String typed, String told, boolean known) {
        return known ? typed : typed.isEmpty() ? told : typed + AND + told;
    }

    private static String digits(String phones) {
        return phones.replaceAll("\\D", "");
    }

    /** Each as a whole: one may end as another does. */
    private static Set<String> mailboxes(String emails) {
        return Stream.of(emails.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }
}
