package com.denaq.crm.sweeping.groups;

/** There was such a cluster: a sweep has found that there is nothing to be said about it any more. */
public final class ClusterGone extends RuntimeException {

    ClusterGone(long id) {
        super("cluster " + id + ", which is gone", null, false, false);
    }
}
