package com.denaq.crm.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is measured: a line each. */
final class Cases {

    private static final double GOAL = 15;
    private static final double GOAL_OVER_EVERYTHING = 60;
    private static final double GOAL_STATISTICS = 100;

    private final List<Case> all = new ArrayList<>();

    Cases(Clients who, Samples some, Places far, LocalDate today) {
        page("My day", who.agent(), 8, () -> "/my-day");
        page("My day, another dealer", who.agent(), 8, () -> "/my-day?at=" + some.own());
        page("Dealer", who.agent(), 20, () -> "/dealers/" + some.own());
        page("Dealer, admin", who.admin(), 4, () -> "/dealers/" + some.any());
        page("Dealer, a colleague's", who.agent(), 2, () -> "/dealers/" + some.any());
        page("Dealers, mine", who.agent(), 6, () -> "/dealers?owner=me");
        page(
                "Dealers, mine, filtered and sorted",
                who.agent(),
                4,
                () -> "/dealers?owner=me&stage=firm,account&sort=" + sort());
        page("Dealers, mine, far page", who.agent(), 2, far::agents);
        page("Dealers, everybody's cards", who.agent(), 1, () -> "/dealers?all=1");
        admin("Dealers, all", who.admin(), 2, () -> "/dealers?all=1&sort=" + sort());
        admin("Dealers, all, filtered", who.admin(), 2, () -> "/dealers?stage=firm&step=late&sort=" + sort());
        admin("Dealers, all, page 1000", who.admin(), 1, far::admins);
        page("Board", who.agent(), 3, () -> "/board");
        page("Board, admin", who.admin(), 1, () -> "/board");
        piece("Search as you type", who.agent(), 10, () -> "/palette?q=" + encoded(some.typed()));
        piece("Search as you type, a person", who.agent(), 3, () -> "/palette?q=" + encoded(some.person()));
        piece("Caller look-up by phone", who.agent(), 3, () -> "/palette?q=" + encoded(some.phone()));
        statistics("Statistics, quarter", who.admin(), 1, () -> "/statistics?span=quarter");
        statistics("Statistics, three years", who.admin(), 1, () -> "/statistics?from=" + today.minusYears(3));
        page("Statistics, an agent's own", who.agent(), 1, () -> "/statistics");
        page("Sticky notes", who.agent(), 1, () -> "/notes");
        page("Review", who.admin(), 1, () -> "/review");
        page("Distribute", who.admin(), 1, () -> "/distribute");
        piece("Distribute, what was given lately", who.admin(), 1, () -> "/distribute/hand-overs");
        write(
                "Duplicate check while typing",
                who.agent(),
                6,
                () -> Request.post(
                        "/leads/new/verdict", "name", some.name(), "phone", some.phone(), "site", some.site()));
        write(
                "Duplicate check, API",
                who.program(),
                3,
                () -> Request.json(
                        "/api/v1/duplicates/check",
                        "{\"name\":\"%s\",\"phones\":[\"%s\"]}"
                                .formatted(some.name().replace("\"", ""), some.phone())));
        NastyQuestions.all()
                .forEach((what, body) -> write(
                        "Duplicate check, " + what,
                        who.program(),
                        0,
                        () -> Request.json("/api/v1/duplicates/check", body)));
        write(
                "Write a note",
                who.worker(),
                4,
                () -> Request.post(
                        "/dealers/" + some.workersFirm() + "/activities",
                        "kind",
                        "note",
                        "body",
                        "Asked for the price list",
                        "once",
                        UUID.randomUUID()));
        write(
                "Log a call",
                who.worker(),
                4,
                () -> Request.post(
                        "/dealers/" + some.workersFirm() + "/activities",
                        "kind",
                        "call",
                        "direction",
                        "OUT",
                        "outcome",
                        "NO_ANSWER",
                        "once",
                        UUID.randomUUID()));
        write(
                "Plan a step, API",
                who.program(),
                3,
                () -> Request.json(
                        "/api/v1/dealers/" + some.workersFirm() + "/next-steps",
                        "{\"kind\":\"call\",\"what\":\"Call again\",\"date\":\"%s\"}".formatted(today.plusDays(3))));
        all.add(new Case("Add a lead", who::leadCreator, GOAL, 2, Cases::lead));
        all.add(new Case("My leads", who::leadCreator, GOAL, 2, () -> Request.get("/leads")));
    }

    List<Case> all() {
        return all;
    }

    private void page(String name, Client client, int share, Supplier<String> path) {
        all.add(new Case(name, () -> client, GOAL, share, () -> Request.get(path.get())));
    }

    private void admin(String name, Client client, int share, Supplier<String> path) {
        all.add(new Case(name, () -> client, GOAL_OVER_EVERYTHING, share, () -> Request.get(path.get())));
    }

    private void statistics(String name, Client client, int share, Supplier<String> path) {
        all.add(new Case(name, () -> client, GOAL_STATISTICS, share, () -> Request.get(path.get())));
    }

    private void piece(String name, Client client, int share, Supplier<String> path) {
        all.add(new Case(name, () -> client, GOAL, share, () -> Request.piece(path.get())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void write(String name, Client client, int share, Supplier<Request> request) {
        all.add(new Case(name, () -> client, GOAL, share, request));
    }

    private static String sort() {
        return List.of("name", "activity", "created", "due").get(Samples.chance(4));
    }

    /** Like none that is here. */
    static Request lead() {
        String word = word(7);
        return Request.post(
                "/leads/new",
                "name",
                word(8) + " " + word,
                "site",
                word + word(5) + ".example",
                "city",
                "Tampa, FL",
                "once",
                UUID.randomUUID());
    }

    private static String word(int letters) {
        return ThreadLocalRandom.current()
                .ints(letters, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static LocalDate today() {
        return LocalDate.ofEpochDay(System.currentTimeMillis() / 86_400_000L);
    }
}
