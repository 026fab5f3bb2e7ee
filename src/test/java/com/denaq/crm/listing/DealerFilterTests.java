package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DealerFilterTests {

    @Test
    void a_filter_is_what_its_query_says() {
        String query = "stage=firm&stage=dead-end&owner=me&city=New+York&entered=2026-10-01..2026-10-31&step=late";
        DealerFilter filter = DealerFilter.parse(query);
        assertThat(filter.get(FilterField.STAGE)).containsExactly("firm", "dead-end");
        assertThat(filter.one(FilterField.CITY)).isEqualTo("New York");
        assertThat(DealerFilter.parse(filter.query())).isEqualTo(filter);
        assertThat(filter.without(FilterField.STEP).query()).doesNotContain("step");
    }

    @Test
    void what_is_not_understood_is_passed_over() {
        assertThat(DealerFilter.parse(
                                "stage=boss&owner=1;drop&country=usa&entered=2026-02-30..&last=-1&x=y&=&step=%zz&entered=..")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_is_typed_is_kept_however_long_it_is() {
        for (String field : java.util.List.of("q", "city", "region")) {
            DealerFilter filter = DealerFilter.parse(field + "=" + "x".repeat(400));
            assertThat(filter.isEmpty()).as(field).isFalse();
            assertThat(filter.tooLong()).as(field).isTrue();
        }
        assertThat(DealerFilter.parse("q=" + "x".repeat(200)).tooLong()).isFalse();
    }

    @Test
    void a_period_may_come_in_two_fields_and_be_open() {
        assertThat(DealerFilter.parse("entered-from=2026-10-01&entered-to=").one(FilterField.ENTERED))
                .isEqualTo("2026-10-01..");
        assertThat(DealerFilter.parse("entered-from=&entered-to=").isEmpty()).isTrue();
    }

    @Test
    void a_figure_keeps_its_parameters() {
        DealerFilter filter = DealerFilter.parse("figure=became-firms&figure.from=2026-10-01&figure.agent=7");
        assertThat(filter.figure()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(filter.figure()).parameters())
                .containsEntry("from", "2026-10-01")
                .containsEntry("agent", "7");
        assertThat(DealerFilter.parse(filter.query())).isEqualTo(filter);
    }

    @Test
    void a_place_survives_being_written() {
        ListPlace place = new ListPlace(3, "m", java.util.List.of("", "amperia"), 42);
        assertThat(ListPlace.read(place.written())).isEqualTo(place);
        ListPlace bare = new ListPlace(1, "m", java.util.List.of(), 42);
        assertThat(ListPlace.read(bare.written())).isEqualTo(bare);
        assertThat(ListPlace.read("nonsense")).isNull();
    }
}
