package com.denaq.crm.platform.checks;

/**
 * One rule over the whole database.
 *
 * @param name short and stable, with dashes: {@code history-continuous}
 * @param rule the rule in a sentence
 * @param sql a SELECT without parameters of one text column: one row, a sentence, for each violation; none when all is
 *     well. Set-wise: there may be millions of dealers
 */
public record Check(String name, String rule, String sql) {}
