package com.denaq.crm.duplicates.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.denaq.crm.duplicates.engine.words.NameReader;
import com.denaq.crm.duplicates.engine.words.Sound;
import java.time.Duration;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names, places and contacts are read before they are compared. */
class ReadingsTests {

    @Property(tries = 500)
    void reading_what_was_read_changes_nothing(@ForAll String typed) {
        for (var reading : NameReader.read(typed).readings().stream().limit(1).toList()) {
            String once = reading.written().replace("!", "");
            assertThat(NameReader.read(once).readings().getFirst().joined().length())
                    .isLessThanOrEqualTo(reading.joined().length());
        }
        assertThat(Town.of(Town.of(typed))).isEqualTo(Town.of(typed));
    }

    @Property(tries = 300)
    void a_profile_is_kept_as_it_is(@ForAll String name, @ForAll String street, @ForAll String contact) {
        var profile = new ProfileReader("US")
                .name(name)
                .place(street, contact, name, street)
                .phone(contact, "US")
                .email(contact)
                .site(contact)
                .profile();
        assertThat(WrittenProfile.read(profile.written())).isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource({
        "service, servis",
        "center, tsentr",
        "power, pauer",
        "phone, fon",
        "charge, chardzh",
        "quick, kvik",
        "lakeview, lekvyu",
        "station, steyshn",
        "altaj, altay",
        "tschaika, chayka",
        "mekhanik, mehanik",
        "lighthouse, laytkhaus"
    })
    void words_that_sound_alike_meet(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Санкт-Петербург | St. Petersburg",
                "СПб                | Saint Petersburg",
                "München            | Munich",
                "Washington, D.C.   | washington dc",
                "Ft. Worth          | Fort Worth",
                "Екатеринбург       | Ekaterinburg",
                "Нур-Султан         | Astana",
            })
    void towns_have_many_names(String one, String other) {
        assertThat(Town.same(Town.of(one), Town.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123 N Main St, Suite 4        | 123 NORTH MAIN STREET #4",
                "ул. Ленина, д. 5, оф. 12      | Ленина 5-12",
                "проспект Мира, 14к2           | Мира пр-т, д. 14, корп. 2",
                "Unit 7, 22 High Street        | 22 High St, Unit 7",
                "P.O. Box 118                  | PO Box 118",
                "Hauptstr. 9a                  | Hauptstr. 9 a",
            })
    void one_house_is_written_in_many_ways(String one, String other) {
        assertThat(Street.of(one)).isNotNull().isEqualTo(Street.of(other));
    }

    @Test
    void phones_are_compared_by_what_is_known_of_them() {
        assertThat(PhoneMark.of("+1 (402) 555-0143 ext. 7", "US")).isEqualTo(PhoneMark.of("402.555.0143", "US"));
        assertThat(PhoneMark.compare("14025550143", "5550143")).isEqualTo(PhoneMark.Likeness.LOCAL);
        assertThat(PhoneMark.compare("14025550143", "14025550134")).isEqualTo(PhoneMark.Likeness.NEARLY);
        assertThat(PhoneMark.of("000-000-0000", "US")).isEmpty();
        assertThat(PhoneMark.of("123 456 7890", "US")).isEmpty();
    }

    @Test
    void a_page_on_a_host_of_many_is_told_from_the_host() {
        assertThat(String.valueOf(SiteMark.of("http://plumtree.wixsite.com/home")))
                .isNotEqualTo(String.valueOf(SiteMark.of("quill.wixsite.com")));
        assertThat(SiteMark.of("https://www.Quillfeather.example:443/contact?x=1"))
                .isEqualTo(SiteMark.of("quillfeather.example"));
    }

    @Test
    void parentheses_that_never_close_are_read_as_fast_as_others() {
        assertTimeout(Duration.ofSeconds(5), () -> PhoneMark.of("(".repeat(20_000) + "1-".repeat(20_000) + "!", "US"));
        assertThat(PhoneMark.of("(406) 555-0116 (Bob (the owner), after 5pm)", "US"))
                .containsExactly("14065550116");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "59 avenue Jean Jaurès                | 59, av. Jean Jaurès",
                "вулиця Грушевського 101-109          | вул. Грушевського, буд. 101, оф. 109",
                "просп. Науки, будинок 4, прим. 12    | Науки 4-12",
                "412 42 Street                        | 412 42nd St",
            })
    void a_house_is_written_in_many_ways(String one, String other) {
        Street here = Objects.requireNonNull(Street.of(one));
        Street there = Objects.requireNonNull(Street.of(other));
        assertThat(here.sameHouse(there)).as("%s %s", here, there).isTrue();
        assertThat(here.otherUnit(there)).isFalse();
    }
}
