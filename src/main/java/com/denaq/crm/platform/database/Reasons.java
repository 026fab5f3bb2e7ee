package com.denaq.crm.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why a file operation failed, in words. */
public final class Reasons {

    private Reasons() {}

    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a folder";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        @Nullable String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    static boolean diskFull(String output) {
        return output.contains("No space left on device");
    }
}
