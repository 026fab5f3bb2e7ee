package com.denaq.crm.files;

/**
 * A file that is kept.
 *
 * @param name as its owner called it, without folders
 */
public record StoredFile(String name, String contentType, byte[] content) {}
