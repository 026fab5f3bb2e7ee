package com.denaq.crm.merging.desk;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerMerging;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.merging.Along;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.steps.NextStep;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two dealers beside each other, before they become one.
 *
 * @param besides people, phones and e-mails: nothing is to be chosen of them
 * @param ends the open step of the dealer that goes, where it will be ended; null for none
 * @param reasons why they look the same; none where they were put together by hand
 * @param apart somebody's word that they aren't the same; null: nobody said so
 * @param until so long the merge can be undone
 * @param back where to go when it is done; empty: to the dealer that stays
 * @param problem why they were not merged when that was asked for, in words; empty when it wasn't
 */
public record MergeView(
        Dealer stays,
        Dealer goes,
        List<MergeLine> lines,
        List<SideBySide> besides,
        Along along,
        @Nullable NextStep ends,
        List<Reason> reasons,
        @Nullable Decision apart,
        LocalDate until,
        String back,
        String problem) {

    public String path() {
        return "/dealers/" + stays.id() + "/merges";
    }

    /** The same with the other one staying. */
    public String turned() {
        String turned = "/dealers/" + goes.id() + "/merges/new?other=" + stays.id() + "&stays=this";
        return back.isEmpty() ? turned : turned + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Where to go without merging. */
    public String leave() {
        return back.isEmpty() ? "/dealers/" + stays.id() : back;
    }

    /** Where the two stand as one. */
    public Standing standing() {
        return DealerMerging.further(stays.standing(), goes.standing()) ? goes.standing() : stays.standing();
    }

    public boolean moves() {
        return standing().kind() != stays.standing().kind();
    }

    public List<MergeLine> different() {
        return lines.stream().filter(line -> !line.agreed()).toList();
    }
}
