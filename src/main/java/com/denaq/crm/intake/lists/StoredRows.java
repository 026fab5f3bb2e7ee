package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.ObjectMapper;

/** Reads rows of lists as the database keeps them. */
record StoredRows(ObjectMapper json) {

    ListRow row(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        String result = row.getString("result");
        String why = row.getString("why");
        String given = row.getString("given");
        long dealer = row.getLong("dealer_id");
        return new ListRow(
                row.getInt("n"),
                row.getInt("line"),
                LeadLists.texts(row.getArray("cells")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject("twin_of", Integer.class),
                why == null ? null : json.readValue(why, Why.class),
                Choice.valueOf(row.getString("choice")),
                result == null ? null : Result.valueOf(result),
                dealer == 0 ? null : new DealerId(dealer),
                given == null ? null : json.readValue(given, Given.class));
    }
}
