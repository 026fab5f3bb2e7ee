package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.commands.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Contents contents;

    private BackupFile(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    static BackupFile open(Path file, JsonMapper json) {
        if (Files.isDirectory(file)) {
            throw new CommandFailed(file + " is a folder: name the backup in it.");
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailed("The file " + file + " can't be read.");
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            ZipEntry entry = zip.getEntry(Contents.ENTRY);
            if (entry == null) {
                throw new ZipException("without contents");
            }
            return new BackupFile(zip, json.readValue(zip.getInputStream(entry).readAllBytes(), Contents.class));
        } catch (IOException | JacksonException e) {
            throw new CommandFailed("The file " + file + " is not a whole backup of Denaq CRM.", e);
        }
    }

    Contents contents() {
        return contents;
    }

    InputStream rows(Contents.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("the rows of " + table.name() + " are missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
