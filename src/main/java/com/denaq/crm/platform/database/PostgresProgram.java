package com.denaq.crm.platform.database;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs for this machine, unpacked once from the archive that the application carries. */
final class PostgresProgram {

    private static final Pattern JAR = Pattern.compile("([^/!]+)\\.jar!/[^!]*$");

    private PostgresProgram() {}

    /** The folder with {@code bin/postgres}, its name the archive's with version and platform. */
    static Path unpackedIn(Path folder) {
        URL archive = archive();
        Matcher name = JAR.matcher(archive.toString());
        Path home = folder.resolve(name.find() ? name.group(1) : "postgresql");
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, "unpacking");
            unpack(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            return named(unfinished, home);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL can't be unpacked in " + folder + ": " + Reasons.of(e) + ".", e);
        }
    }

    /** Another process may have been faster. */
    private static Path named(Path unfinished, Path home) throws IOException {
        try {
            return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
            FileSystemUtils.deleteRecursively(unfinished);
            return home;
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String resource = "postgres-%s-%s.txz".formatted(system, ArchUtils.normalize(System.getProperty("os.arch")));
        URL archive = PostgresProgram.class.getClassLoader().getResource(resource);
        if (archive == null) {
            throw new CannotStart("No PostgreSQL is bundled for this machine (" + resource
                    + "): name a server with --db, on a Mac build with -Pmacos.");
        }
        return archive;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(path));
            permissions.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
