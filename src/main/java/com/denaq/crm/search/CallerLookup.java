package com.denaq.crm.search;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.search.find.People;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Says who calls. */
@Service
public class CallerLookup {

    private static final int MOST = 10;

    private final People people;
    private final Settings settings;

    CallerLookup(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** Whose number it is, of those whom the viewer may know; the viewer's own dealers first. */
    public List<FoundPerson> whose(Viewer viewer, String number) {
        return Phones.read(number, settings.homeCountry()).stream()
                .map(ReadPhone::e164)
                .filter(Objects::nonNull)
                .findFirst()
                .map(e164 -> people.withExactPhone(viewer, e164, MOST))
                .orElse(List.of());
    }
}
