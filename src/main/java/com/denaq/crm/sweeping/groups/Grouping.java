package com.denaq.crm.sweeping.groups;

import org.springframework.stereotype.Component;

/** x. */
@Component
public class Grouping {
    public void anew() {}
}
