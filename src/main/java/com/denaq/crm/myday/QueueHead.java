package com.denaq.crm.myday;

/** The first page of the queue, and how much there is of each part. */
public record QueueHead(QueuePage page, QueueCounts counts) {}
