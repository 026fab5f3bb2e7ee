package com.denaq.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.House;
import com.denaq.crm.support.House.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a reviewer would look for in every change, over the whole tree. */
class HouseTests {

    private static final Pattern CALLED = Pattern.compile("\\b(?:screen\\.t|words\\.text)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*([A-Za-z]+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|placeholder|alt|label)=\"[^\"$]*\\p{L}{2}[^\"$]*\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}{2}[^<>]*)<");
    private static final Pattern READS_DEALERS =
            Pattern.compile("\\b(?:from|join)\\s+(?:dealer|dealer_listing)\\b(?!_)");

    @Test
    void each_message_stands_in_both_languages_with_the_same_arguments() {
        Map<String, String> english = House.messages("en");
        Map<String, String> russian = House.messages("ru");
        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(arguments(russian.getOrDefault(key, "")))
                        .as("arguments of %s", key)
                        .isEqualTo(arguments(text)));
    }

    @Test
    void each_message_that_a_template_or_class_asks_for_is_there() {
        Map<String, String> known = House.messages("en");
        List<String> missing = new ArrayList<>();
        for (Source source : House.mainSources()) {
            Matcher call = CALLED.matcher(source.text());
            while (call.find()) {
                if (!known.containsKey(call.group(1))) {
                    missing.add(source.path() + ": " + call.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_words_are_written_into_a_template() {
        List<String> found = new ArrayList<>();
        for (Source source : House.templates()) {
            if (source.path().startsWith("jte/gallery/")) {
                continue; // sample data
            }
            String drawn = House.withoutExpressions(source.text());
            Matcher attribute = ATTRIBUTE.matcher(drawn);
            while (attribute.find()) {
                found.add(source.path() + ": " + attribute.group());
            }
            Matcher text = TEXT.matcher(drawn.replaceAll("(?s)<kbd.*?</kbd>", "<kbd></kbd>"));
            while (text.find()) {
                found.add(source.path() + ": " + text.group(1).strip());
            }
        }
        assertThat(found).isEmpty();
    }

    /** By itself or in another component. */
    @Test
    void each_component_is_drawn_in_the_gallery() {
        String drawn = House.templates().stream()
                .filter(source -> source.path().startsWith("jte/gallery/")
                        || source.path().startsWith("jte/components/"))
                .map(Source::text)
                .collect(Collectors.joining());
        assertThat(House.templates().stream()
                        .map(source ->
                                source.path().replaceAll("^jte/|[.]jte$", "").replace('/', '.'))
                        .filter(name -> name.startsWith("components.") && !drawn.contains("@template." + name + "(")))
                .isEmpty();
    }

    /** Two that were written side by side can take the same. */
    @Test
    void each_migration_has_a_number_of_its_own() {
        assertThat(House.migrations().stream().map(source -> source.path().replaceAll(".*/V|__.*", "")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void no_template_has_a_style_or_script_of_its_own() {
        Pattern inline =
                Pattern.compile("\\sstyle=\"|\\son(click|change|submit|load|input|keydown)=\"|<script>|<style");
        assertThat(pathsWith(House.templates(), inline)).isEmpty();
    }

    /** Each reads through the viewer's eyes, or says why not in a comment that begins "all dealers". */
    @Test
    void each_select_on_dealers_asks_who_is_looking() {
        List<String> blind = new ArrayList<>();
        for (Source source : House.java()) {
            Matcher read = READS_DEALERS.matcher(source.text());
            while (read.find()) {
                String statement = House.statementAround(source.text(), read.start());
                if (!statement.contains("may")
                        && !statement.contains("all dealers")
                        && !statement.contains("ermission")) {
                    blind.add(source.path() + ":" + source.line(read.start()));
                }
            }
        }
        assertThat(blind).isEmpty();
    }

    @Test
    void files_are_small() {
        List<String> large = new ArrayList<>();
        for (Source source : House.all()) {
            int most = source.path().endsWith(".jte") ? 120 : 250;
            if (source.lines() > most) {
                large.add(source.path() + " has " + source.lines() + " lines");
            }
        }
        assertThat(large).isEmpty();
    }

    @Test
    void only_the_clock_knows_the_time_and_nobody_sleeps() {
        Pattern clocks = Pattern.compile(
                "\\b(?:Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)|Thread\\.sleep");
        assertThat(pathsWith(House.java(), clocks))
                .allMatch(path -> path.contains("/platform/database/")); // which starts before there is a clock
    }

    @Test
    void each_package_says_what_it_is_for() {
        Set<String> silent = new TreeSet<>();
        for (Source source : House.java()) {
            String folder = source.path().substring(0, source.path().lastIndexOf('/'));
            boolean told = House.java().stream()
                    .anyMatch(each -> each.path().equals(folder + "/package-info.java")
                            && each.text().contains("@NullMarked")
                            && each.text().contains("/**"));
            if (!told) {
                silent.add(folder);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<String> pathsWith(List<Source> sources, Pattern forbidden) {
        return sources.stream()
                .filter(source -> forbidden.matcher(source.text()).find())
                .map(Source::path)
                .toList();
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        while (argument.find()) {
            if (pattern.startsWith(",", argument.end()) || pattern.startsWith("}", argument.end())) {
                names.add(argument.group(1));
            }
        }
        return names;
    }
}
