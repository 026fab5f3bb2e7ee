package com.denaq.crm.myday;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the queue.
 *
 * @param next where it goes on; null at its end
 */
public record QueuePage(List<QueueItem> items, @Nullable QueuePlace next) {}
