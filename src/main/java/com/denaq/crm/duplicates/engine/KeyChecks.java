package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * That what dealers are recognised by is what they have; words and addresses are worked out in Java, so not those. Whoever
 * has more numbers than are compared isn't recognised by the last of them, and nobody by a placeholder (PhoneMark).
 */
@Component
class KeyChecks implements Checks {

    @Override
    public List<Check> all() {
        return List.of(new Check(
                "duplicates-recognise", "Each live dealer is recognised by its phones, no other by any", """
                select 'Dealer ' || p.dealer_id || ' is not recognised by ' || p.e164
                  from phone p
                  join dealer d on d.id = p.dealer_id -- all dealers: a check of the whole database
                  left join contact c on c.id = p.contact_id
                 where p.e164 is not null and c.deleted_at is null and d.deleted_at is null and d.merged_into is null
                   and right(p.e164, 9) !~ '^(\\d)\\1{8}$'
                   and position(right(p.e164, 10) in '01234567890123456789') = 0
                   and position(right(p.e164, 10) in '98765432109876543210') = 0
                   and not exists (select from duplicate_profile f
                                    where f.dealer_id = p.dealer_id
                                      and (position(substr(p.e164, 2) in f.read) > 0
                                           or regexp_count(f.read, '^p', 1, 'n') >= %d))
                union all
                select 'Dealer ' || d.id || ' is gone but still recognised'
                  from dealer d -- all dealers: a check of the whole database
                 where (d.deleted_at is not null or d.merged_into is not null)
                   and exists (select from duplicate_profile f where f.dealer_id = d.id)""".formatted(
                                ProfileReader.MOST)));
    }
}
