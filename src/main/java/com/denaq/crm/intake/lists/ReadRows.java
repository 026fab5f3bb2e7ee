package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Twins.Company;
import com.denaq.crm.intake.table.RowReader.Read;
import java.util.List;
import java.util.Map;

/**
 * A portion of a list to be checked.
 *
 * @param read what each row is, in their order
 * @param companies those that are one, as they are compared, by row
 */
record ReadRows(List<ListRow> rows, List<Read> read, Map<Integer, Company> companies) {}
