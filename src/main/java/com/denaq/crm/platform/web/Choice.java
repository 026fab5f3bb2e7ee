package com.denaq.crm.platform.web;

/** One of the things to choose from: what is sent, and what is read. */
public record Choice(String value, String label) {}
