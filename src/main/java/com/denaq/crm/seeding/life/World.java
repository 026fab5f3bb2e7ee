package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.words.Persons;
import com.denaq.crm.seeding.words.Shops;
import com.denaq.crm.seeding.words.Texts;
import com.denaq.crm.seeding.words.Towns;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What all made-up dealers have in common.
 *
 * @param now where all history ends
 * @param past how long ago the first of them was entered
 * @param companyZone whose midnight ends a day of the history
 * @param reasons the refusal reasons in use
 * @param papers the required papers
 * @param touches how many conversations a firm has had on average
 * @param pace how much of it is late or waits
 * @param fictional only numbers that can't belong to anybody, each once, domains without a mark, files, and an audit
 */
public record World(
        Instant now,
        Duration past,
        ZoneId companyZone,
        Team team,
        List<Choice> reasons,
        List<Choice> papers,
        int touches,
        Pace pace,
        boolean fictional,
        Towns towns,
        Shops shops,
        Persons persons,
        Texts texts) {

    /** A row of an admin's list. */
    public record Choice(long id, String code, String nameEn, String nameRu) {}
}
