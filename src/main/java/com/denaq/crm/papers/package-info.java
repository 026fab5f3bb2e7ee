/**
 * What a firm must send, sign and have verified to become an account. A checklist for each dealer, with a file for each
 * paper; {@code dealers} asks it before a firm may agree.
 *
 * <p>Door: {@link com.denaq.crm.papers.Papers}; which papers come along in a merge tells {@link com.denaq.crm.papers.FurtherPapers}. Its tables are {@code paper}, {@code paper_file} and {@code paper_type}; screen rooms may
 * read all columns of {@code paper_type} and {@code paper (dealer_id, paper_type, state, state_since)}.
 */
@ApplicationModule(displayName = "Papers")
@NullMarked
package com.denaq.crm.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
