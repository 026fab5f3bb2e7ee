package com.denaq.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything this installation keeps: the bundled database, uploaded files in it. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Creates the folder where it lacks; refuses one that can't be written. */
    public DataFolder writable() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            Files.delete(Files.createTempFile(path, "writable", ""));
            return this;
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " can't be written: " + Reasons.of(e) + ".", e);
        }
    }

    /** Refuses a folder in which nothing was ever begun: somebody mistyped its name. */
    public DataFolder begun() {
        if (!Files.exists(path.resolve("lock"))) {
            throw noInstallation();
        }
        return this;
    }

    CannotStart noInstallation() {
        return new CannotStart("There is no installation in " + path + ": name its data folder with --data.");
    }

    CannotStart onlyDemo() {
        return new CannotStart("There is only a demo in " + path + ": say so with --demo.");
    }
}
