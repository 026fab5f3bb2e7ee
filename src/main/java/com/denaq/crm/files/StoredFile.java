package com.denaq.crm.files;

/**
 * A file that is kept.
 *
 * @param name as its owner called it, without folders
 * @param size in bytes
 */
public record StoredFile(long id, String name, String contentType, long size, byte[] content) {}
