package com.denaq.crm.intake.review;

/**
 * One field of both companies beside each other; empty is unknown.
 *
 * @param label the message key of its name
 * @param mark {@code same}, {@code near}, {@code x}, or empty where one of them has nothing to say
 */
public record CaseLine(String label, String lead, String known, String mark) {}
