package com.denaq.crm.bench;

/**
 * One match of an answer.
 *
 * @param record the id it has in the files
 * @param here whether it was called already here, not only similar
 */
record DuplicateAnswer(String record, boolean here) {}
