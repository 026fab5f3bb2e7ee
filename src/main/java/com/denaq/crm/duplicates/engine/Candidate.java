package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Profile;

/** A dealer that shares a key with the question. */
record Candidate(long dealer, Profile profile) {}
