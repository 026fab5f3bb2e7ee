package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.words.Persons.Person;
import com.denaq.crm.seeding.words.Towns.Town;
import java.time.Instant;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a dealer is, whatever happens to it: its facts, numbers and people. */
final class Shop {

    final boolean russian;
    final Town town;
    final String name;
    final @Nullable String domain;
    final LocalTime opens;
    final LocalTime closes;
    final int openDays;
    private final World world;
    private final SplittableRandom chance;

    /** {@code like}: one that it resembles, null for none. */
    Shop(World world, long id, @Nullable Shop like, SplittableRandom chance) {
        this.world = world;
        this.chance = chance;
        russian = chance.nextInt(8) == 0;
        town = like != null ? like.town : world.towns().any(chance);
        name = like != null
                ? like.name + (chance.nextBoolean() ? " LLC" : " 2")
                : world.shops().name(russian, town, chance);
        domain = like != null || chance.nextInt(10) == 0
                ? null
                : world.shops().domain(name, world.fictional() ? "" : Long.toString(id, 36), chance);
        opens = LocalTime.of(chance.nextInt(8, 11), 0);
        closes = LocalTime.of(chance.nextInt(17, 20), 0);
        openDays = chance.nextInt(3) == 0 ? 63 : 31;
    }

    /** Its own number, and mostly an address. */
    void numbers(Rows rows, long dealer) {
        if (chance.nextInt(12) > 0) {
            phone(rows, dealer, null, 0);
        }
        if (domain != null && chance.nextInt(3) > 0) {
            email(rows, dealer, null, "info@" + domain);
        }
    }

    long person(Rows rows, long dealer, Person person, Instant at, @Nullable Long by, boolean atEntry) {
        long id = rows.next(Table.CONTACT);
        rows.add(
                Table.CONTACT,
                id,
                dealer,
                person.name(),
                person.role(),
                person.russian() ? "Russian" : chance.nextInt(9) == 0 ? "English, Spanish" : "English",
                chance.nextInt(6) == 0 ? world.persons().remark(chance) : null,
                chance.nextInt(60) == 0,
                at,
                by,
                atEntry);
        phone(rows, dealer, id, 0);
        if (domain != null && chance.nextInt(4) > 0) {
            email(rows, dealer, id, person.mailbox().split("\\.")[0] + "@" + domain);
        }
        return id;
    }

    private void phone(Rows rows, long dealer, @Nullable Long contact, int position) {
        String number = number();
        for (int tries = 0; tries < 100 && !world.shops().free(number); tries++) {
            number = number();
        }
        String typed = "(%s) %s-%s".formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6));
        rows.add(Table.PHONE, rows.next(Table.PHONE), dealer, contact, typed, "+1" + number, position);
    }

    private String number() {
        String area = town.areas().get(chance.nextInt(town.areas().size()));
        int exchange = world.fictional() ? 555 : chance.nextInt(220, 990);
        int line = world.fictional() ? chance.nextInt(100, 200) : chance.nextInt(10_000);
        return area + exchange + (line + 10_000 + "").substring(1);
    }

    private void email(Rows rows, long dealer, @Nullable Long contact, String address) {
        rows.add(Table.EMAIL, rows.next(Table.EMAIL), dealer, contact, address, address, domain, 0);
    }
}
