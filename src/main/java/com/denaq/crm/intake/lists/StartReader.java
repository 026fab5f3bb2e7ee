package com.denaq.crm.intake.lists;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.RefusalReasons.Reason;
import com.denaq.crm.dealers.Standing.Kind;
import com.denaq.crm.intake.lists.Start.Read;
import com.denaq.crm.intake.lists.Start.Read.May;
import com.denaq.crm.intake.lists.Start.Read.MayNot;
import com.denaq.crm.intake.table.Said;
import com.denaq.crm.platform.time.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says of where a company stands and whose it is, or says why it can't be so.
 *
 * @param language of whoever's list it is
 * @param agents who may own dealers
 * @param missing what a company that comes in lacks to be an account
 */
record StartReader(
        Viewer viewer,
        Locale language,
        List<User> agents,
        List<Reason> reasons,
        List<Missing> missing,
        LocalDate today) {

    private static final Map<String, Kind> STAGES = Map.ofEntries(
            Map.entry("lead", Kind.LEAD),
            Map.entry("лид", Kind.LEAD),
            Map.entry("firm", Kind.FIRM),
            Map.entry("фирма", Kind.FIRM),
            Map.entry("account", Kind.ACCOUNT),
            Map.entry("аккаунт", Kind.ACCOUNT),
            Map.entry("client", Kind.CLIENT),
            Map.entry("клиент", Kind.CLIENT),
            Map.entry("dead end", Kind.DEAD_END),
            Map.entry("тупик", Kind.DEAD_END));

    Read read(Said said) {
        return said.owner() == null ? stage(said, null) : owner(said, said.owner());
    }

    private Read owner(Said said, String name) {
        if (!viewer.mayManage()) {
            return MayNot.because("intake.row.owner-admin");
        }
        List<User> called = agents.stream()
                .filter(each ->
                        each.email().equalsIgnoreCase(name) || each.name().equalsIgnoreCase(name))
                .toList();
        if (called.size() != 1) {
            return MayNot.because(
                    called.isEmpty() ? "intake.row.owner-unknown" : "intake.row.owner-several", "owner", name);
        }
        User owner = called.getFirst();
        return owner.awayOn(today)
                ? MayNot.because("intake.row.owner-away", "owner", owner.name())
                : stage(said, owner.id());
    }

    private Read stage(Said said, @Nullable UserId owner) {
        Kind kind = said.stage() == null ? Kind.LEAD : STAGES.get(plain(said.stage()));
        if (kind == null) {
            return MayNot.because("intake.row.stage", "stage", String.valueOf(said.stage()));
        }
        return switch (kind) {
            case LEAD, FIRM -> new May(new Start(kind, null, owner));
            case ACCOUNT ->
                missing.isEmpty()
                        ? new May(new Start(kind, null, owner))
                        : MayNot.because(
                                "intake.row.stage-papers", "papers", names(missing, each -> each.name(language)));
            case CLIENT -> MayNot.because("intake.row.stage-evidence");
            case DEAD_END -> deadEnd(said, owner);
        };
    }

    private Read deadEnd(Said said, @Nullable UserId owner) {
        if (said.reason() == null) {
            return MayNot.because("intake.row.reason-missing");
        }
        String wanted = plain(said.reason());
        Reason reason = reasons.stream()
                .filter(each -> List.of(plain(each.code()), plain(each.nameEn()), plain(each.nameRu()))
                        .contains(wanted))
                .findFirst()
                .orElse(null);
        if (reason == null) {
            return MayNot.because(
                    "intake.row.reason-unknown",
                    "reason",
                    said.reason(),
                    "reasons",
                    names(reasons, each -> each.name(language)));
        }
        String again = said.tryAgainOn();
        LocalDate date = again == null ? null : TypedDate.of(again);
        if (again != null && date == null) {
            return MayNot.because("intake.row.again", "date", again);
        }
        return date != null && date.isBefore(today)
                ? MayNot.because("intake.row.again-over", "date", date.toString())
                : new May(new Start(Kind.DEAD_END, new Refusal(reason.id(), null, date), owner));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    private static <T> String names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining(", "));
    }
}
