package com.denaq.crm.sweeping.groups;

import com.denaq.crm.duplicates.Match;

/** Two dealers that look alike, without the reasons: there may be hundreds of thousands. */
record Link(long a, long b, boolean sure, Match.Kind kind, float bits) {}
