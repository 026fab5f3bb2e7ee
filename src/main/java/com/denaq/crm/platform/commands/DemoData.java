package com.denaq.crm.platform.commands;

/** Fills the demo's empty database; a room that has the data is a bean of this type. */
public interface DemoData {

    /** Called once, in one transaction, before the server says that it is ready. */
    void fill();

    /** Called at each start, once there is the data. */
    void announce();
}
