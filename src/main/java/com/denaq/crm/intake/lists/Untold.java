package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.reading.Names;
import java.util.List;
import java.util.Set;

/** Rows that tell too little to come in by themselves: a phone without a name, a name that could be anybody's and no more. */
final class Untold {

    /** Of a row without a name that nothing here has. */
    static final String NAMELESS = "intake.row.name-needed";

    private static final String VAGUE = "intake.row.vague";

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

    /** Whether its name is all that is told, and could be anybody's. */
    static boolean vague(NewLead lead) {
        return lead.facts().site() == null
                && lead.facts().city() == null
                && lead.facts().street() == null
                && lead.facts().postcode() == null
                && lead.phones().isEmpty()
                && lead.emails().isEmpty()
                && lead.people().isEmpty()
                && anybody(Names.words(lead.facts().name()));
    }

    private static boolean anybody(List<String> words) {
        return String.join("", words).length() < 2 || ANYBODY.containsAll(words);
    }

    /** As it was checked; but it isn't chosen by itself, and says why. */
    static Checked settled(Checked checked, Read read) {
        if (!(read instanceof Read.Company company)) {
            return checked;
        }
        boolean nameless = nameless(company.lead());
        boolean left = nameless || checked.verdict() == Verdict.NEW && vague(company.lead());
        if (!left || checked.choice() != Choice.ADD && checked.verdict() != Verdict.NEW) {
            return checked;
        }
        Why why = checked.verdict() == Verdict.NEW ? Why.problem(nameless ? NAMELESS : VAGUE) : checked.why();
        return new Checked(checked.n(), checked.verdict(), checked.twinOf(), why, Choice.SKIP);
    }
}
