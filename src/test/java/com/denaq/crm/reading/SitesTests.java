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
            nullValues = "null",
            value = {
                "https://harborlane.com | harborlane.com",
                "http://www.harborlane.com:8080/contact?x=1 | harborlane.com",
                "www.harborlane.com | harborlane.com",
                "harborlane.com/contact | harborlane.com",
                "https://harbor | harbor",
                "harborlane.com | null",
                "Harbor Lane | null",
                "https://harborlane.com is theirs | null",
                "dana@harborlane.com | null",
                "24/7 Phones | null",
                "A/C Repair | null"
            })
    void a_whole_address_is_told_from_words(String typed, String host) {
        assertThat(Sites.pasted(typed)).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harborlane.com | harborlane.com",
                "HTTP://Www.Harbor-Lane.com:8080/contact?x=1#top | harbor-lane.com",
                "https//harborlane.com | harborlane.com",
                "//harborlane.com | harborlane.com",
                "http:\\\\harborlane.com | harborlane.com",
                "https://webcache.googleusercontent.com/search?q=cache:harborlane.com | harborlane.com",
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
                "https://web.archive.org/web/2020/harborlane.com/shop | harborlane.com",
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharborlane.com%2F&data=05 | harborlane.com",
                "https://out.reddit.com/t3_1?url=https%3A%2F%2Fharborlane.com&token=x | harborlane.com",
                "https://slack-redir.net/link?url=https%3A%2F%2Fharborlane.com | harborlane.com",
                "https://href.li/?https://harborlane.com/shop | harborlane.com",
                "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9oYXJib3JsYW5lLmNvbS8&ntb=1 | harborlane.com",
                "https://r.search.yahoo.com/_ylt=A/RV=2/RO=10/RU=https%3a%2f%2fharborlane.com%2f/RK=2 | harborlane.com",
                "https://yandex.ru/clck/jsredir?from=x&url=http%3A%2F%2Fharborlane.ru | harborlane.ru",
                "https://www.google.com/amp/s/harborlane.com/amp/ | harborlane.com",
                "https://harbor--lane-com.translate.goog/?_x_tr_sl=en | harbor-lane.com",
                "https://redirect.2gis.com/1/2?http://harborlane.ru | harborlane.ru",
                "https://harborlane-com.cdn.ampproject.org/c/s/harborlane.com/a | harborlane.com",
                "https://urldefense.com/v3/__https://harborlane.com/x__;!!a$ | harborlane.com",
                "facebook.com/HarborLane/ | facebook.com/harborlane",
                "fb.com/HarborLane | facebook.com/harborlane",
                "fb.me/HarborLane | facebook.com/harborlane",
                "https://m.me/HarborLane | facebook.com/harborlane",
                "https://telegram.me/HarborLane | t.me/harborlane",
                "https://t.me/s/HarborLane | t.me/harborlane",
                "https://api.whatsapp.com/send?phone=%2B380441234567&text=x | wa.me/380441234567",
                "https://wa.me/380441234567 | wa.me/380441234567",
                "https://maps.google.com/?cid=1234567 | google/1234567",
                "https://www.google.com/maps?cid=1234567 | google/1234567",
                "https://prom.ua/ua/c3012345-harbor-lane.html | prom.ua/c3012345",
                "https://prom.ua/c3012345-harbor-lane.html | prom.ua/c3012345",
                "https://allegro.pl/uzytkownik/harborlane?x=1 | allegro/harborlane",
                "https://kaspi.kz/shop/info/merchant/harborlane/ | kaspi.kz/harborlane",
                "https://www.olx.ua/uk/list/user/1AbCd/ | olx/1abcd",
                "https://bit.ly/3AbCd | bit.ly/3abcd",
                "x.com/HarborLane | twitter.com/harborlane",
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
                "https://kaspi.kz/shop/info/",
                "https://www.olx.ua/uk/list/q-laptop/",
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
    void what_was_typed_on_the_other_keyboard_is_what_the_keys_say_unless_it_is_an_address_as_it_stands() {
        assertThat(Sites.read("ьнырщзюсщь").key()).isEqualTo("myshop.com");
        assertThat(Sites.read("цщдмукштуцшкудуыы.сщь").key()).isEqualTo("wolverinewireless.com");
        assertThat(Sites.read("мир-зарядок.рф").key()).endsWith(".xn--p1ai");
        assertThat(Sites.read("Зарядки").key()).isNull();
        assertThat(Sites.read("Ремонт компьютеров 8 913 555-01-16").key()).isNull();
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
