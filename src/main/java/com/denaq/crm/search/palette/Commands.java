package com.denaq.crm.search.palette;

import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.Person;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.reading.Names;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be done and where one can go, by the words of its label in either language, in either alphabet and on either layout. */
@Component
class Commands {

    private final List<Navigation> navigations;
    private final Languages languages;

    Commands(List<Navigation> navigations, Languages languages) {
        this.languages = languages;
        this.navigations = navigations;
    }

    List<NavigationEntry> named(Screen screen, String typed) {
        Person person = screen.person();
        if (person == null) {
            return List.of();
        }
        return navigations.stream()
                .flatMap(each -> each.entries(person).stream())
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .filter(entry -> called(List.of(entry.labelKey()), typed))
                .toList();
    }

    /** Where nothing is typed yet, only where one can go stands there. */
    List<Deed> deeds(Screen screen, String typed) {
        return Stream.of(Deed.values())
                .filter(deed -> !typed.isEmpty() && deed.useful(screen) && called(deed.calledKeys(), typed))
                .toList();
    }

    private boolean called(List<String> keys, String typed) {
        String name = asked(typed) ? typed.substring(1).strip() : typed;
        if (name.isEmpty()) {
            return true;
        }
        List<String> words = Names.searchWords(name);
        List<String> other = Names.searchWords(Names.otherLayout(name));
        return keys.stream()
                .flatMap(key -> Languages.ALL.stream()
                        .map(each -> Names.searchWords(languages.words(each).text(key))))
                .anyMatch(label -> fits(label, words) || fits(label, other));
    }

    private static boolean fits(List<String> label, List<String> typed) {
        return !typed.isEmpty()
                && typed.stream().allMatch(word -> label.stream().anyMatch(own -> own.startsWith(word)));
    }

    /** For somebody who asks for commands alone. */
    static boolean asked(String typed) {
        return Stream.of(">", "/").anyMatch(typed::startsWith);
    }
}
