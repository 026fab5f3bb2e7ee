package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harborlane.com | harborlane.com",
                "HTTP://Www.Harbor-Lane.com:8080/contact?x=1#top | harbor-lane.com",
                "https//harborlane.com | harborlane.com",
                "www.harborlane.co.uk/ | harborlane.co.uk",
                "shop.harborlane.com | harborlane.com",
                "<https://harborlane.com>, | harborlane.com",
                "site: www.harborlane.com | harborlane.com",
                "harborlane.example | harborlane.example",
                "ноутбук-сервис.рф | xn----9sbelqitiwiedmc.xn--p1ai",
                "https://www.google.com/url?q=https%3A%2F%2Fharborlane.com%2Fhome&sa=D | harborlane.com",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.harborlane.com%2F&h=AT0 | harborlane.com",
                "https://vk.com/away.php?to=http%3A%2F%2Fharborlane.ru | harborlane.ru",
                "https://web.archive.org/web/2020/http://harborlane.com/ | harborlane.com",
                "facebook.com/HarborLane/ | facebook.com/harborlane",
                "https://m.facebook.com/harborlane?ref=1 | facebook.com/harborlane",
                "https://www.facebook.com/profile.php?id=100012345 | facebook.com/100012345",
                "https://www.facebook.com/pages/Harbor-Lane/1234567890 | facebook.com/1234567890",
                "instagram.com/harbor.lane | instagram.com/harbor.lane",
                "https://www.ebay.com/usr/harborlane | ebay/harborlane",
                "https://www.ebay.co.uk/str/harborlane | ebay/harborlane",
                "https://stores.ebay.com/harborlane | ebay/harborlane",
                "https://www.amazon.com/sp?seller=A1B2C3 | amazon/a1b2c3",
                "https://www.etsy.com/shop/HarborLane | etsy.com/harborlane",
                "https://harborlane.etsy.com | etsy.com/harborlane",
                "https://vk.com/club123 | vk.com/club123",
                "https://www.avito.ru/user/abc123/profile | avito.ru/abc123",
                "https://www.ozon.ru/seller/notnik-12345/ | ozon.ru/notnik-12345",
                "https://linktr.ee/harborlane | linktr.ee/harborlane",
                "https://www.yelp.com/biz/harbor-lane-tampa?osq=x | yelp/harbor-lane-tampa",
                "https://www.google.com/maps/place/Harbor+Lane/@27.9,-82.4,17z | google/harbor-lane",
                "https://maps.app.goo.gl/AbC | maps.app.goo.gl/abc",
                "harborlane.business.site | business.site/harborlane",
                "harborlane.myshopify.com | myshopify.com/harborlane",
                "harborlane.narod.ru | narod.ru/harborlane",
            })
    void a_site_is_told_by_its_domain_or_its_page_on_a_host_of_many(String typed, String key) {
        assertThat(Sites.read(typed).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "gmail.com",
                "www.facebook.com",
                "https://www.ebay.com/itm/1234",
                "amazon.com",
                "dana@harborlane.com",
                "http://",
                "....",
                "com",
                "192.168.1.1",
                "http://google.com"
            })
    void what_tells_nothing_has_no_key(String typed) {
        assertThat(Sites.read(typed).key()).isNull();
    }

    @Test
    void a_link_leads_there() {
        assertThat(Sites.read("Www.HarborLane.com/Price List").url()).isEqualTo("https://www.harborlane.com/Price");
        assertThat(Sites.read("http://harborlane.com/цены?a=\"b\"c").url())
                .isEqualTo("http://harborlane.com/%D1%86%D0%B5%D0%BD%D1%8B?a=%22b%22c");
        assertThat(Sites.read("javascript:alert(1)").url()).isNull();
        assertThat(Sites.read("no site").url()).isNull();
    }

    @Property(tries = 500)
    void nothing_typed_breaks_it_and_a_key_of_its_own_domain_reads_as_itself(@ForAll String typed) {
        String key = Sites.read(typed).key();
        if (key != null && !key.contains("/")) {
            assertThat(Sites.read(key).key()).isEqualTo(key);
        }
    }
}
