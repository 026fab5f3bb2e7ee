package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.Sites;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that tell too little to come in by themselves: a phone without a name, a name that could be anybody's and no more. */
public final class Untold {

    /** Of a row without a name that nothing here has. */
    static final String NAMELESS = "intake.row.name-needed";

    private static final String VAGUE = "intake.row.vague";
    private static final String VAGUE_THERE = "intake.row.vague-there";

    /** In the reading of {@link Names#words}. */
    private static final Set<String> ANYBODY = Set.of((" computer computers computing comp pc laptop laptops notebook"
                    + " notebooks mac phone phones mobile mobiles cell cellphone smartphone tablet battery batteries"
                    + " charger electronics repair repairs fix fixing service services servis center centre shop shops"
                    + " store stores company firm dealer tech it sales parts test name none unknown na the a and of"
                    + " kompyuter kompyutery noutbuk noutbuki telefon telefony remont magazin tsentr kompaniya firma"
                    + " zapchasti batarei zaryadka elektronika tehnika i")
            .strip()
            .split(" "));

    private Untold() {}

    static boolean nameless(NewLead lead) {
        return lead.facts().name().isEmpty();
    }

    /** Whether its name could be anybody's and nothing else tells whose it is. */
    public static boolean tooLittle(NewLead lead) {
        return !nameless(lead) && vague(lead) != null;
    }

    /**
     * Why its name could be anybody's and nothing else tells whose it is; null: it is somebody's. {@code Laptop Repair} is
     * somebody's in its town, {@code Computer} isn't.
     */
    private static @Nullable String vague(NewLead lead) {
        List<String> words = Names.words(lead.facts().name());
        if (!anybody(words) || told(lead)) {
            return null;
        }
        boolean placed = lead.facts().city() != null || lead.facts().postcode() != null;
        return !placed ? VAGUE : words.size() > 1 ? null : VAGUE_THERE;
    }

    /** By what can't be read nobody is told apart: {@code ask the owner}. */
    private static boolean told(NewLead lead) {
        String site = lead.facts().site();
        return site != null && Sites.read(site).url() != null
                || lead.facts().street() != null
                || lead.phones().stream()
                        .flatMap(typed -> Phones.read(typed, lead.facts().country()).stream())
                        .anyMatch(ReadPhone::readable)
                || lead.emails().stream()
                        .flatMap(typed -> Emails.read(typed).stream())
                        .anyMatch(ReadEmail::readable)
                || !lead.people().isEmpty();
    }

    private static boolean anybody(List<String> words) {
        return String.join("", words).length() < 2 || ANYBODY.containsAll(words);
    }

    /** As it was checked; but it isn't chosen by itself, and says why. */
    static Checked settled(Checked checked, Read read) {
        if (!(read instanceof Read.Company company)) {
            return checked;
        }
        boolean fresh = checked.verdict() == Verdict.NEW;
        String untold = nameless(company.lead()) ? NAMELESS : fresh ? vague(company.lead()) : null;
        if (untold == null || checked.choice() != Choice.ADD && !fresh) {
            return checked;
        }
        Why why = fresh ? Why.problem(untold) : checked.why();
        return new Checked(checked.n(), checked.verdict(), checked.twinOf(), why, Choice.SKIP);
    }
}
