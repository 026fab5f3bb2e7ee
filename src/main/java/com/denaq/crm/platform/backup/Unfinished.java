package com.denaq.crm.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a backup is written into until it is whole; one of its own for each, as two may be written at once. Its writer
 * keeps it locked to the end, so one that nobody has locked was left behind by somebody who was killed.
 */
final class Unfinished implements AutoCloseable {

    /** The file keys of those of this process, however named: to open one of them once more would let go of its lock. */
    private static final Set<Object> OURS = new HashSet<>();

    private static final String ENDING = ".unfinished";

    private final Path path;
    private final Object key;
    private final FileChannel channel;

    private Unfinished(Path path) throws IOException {
        this.path = path;
        this.key = key(path);
        this.channel = FileChannel.open(path, StandardOpenOption.WRITE);
    }

    /** What others have left behind for that file goes. */
    static Unfinished beside(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        synchronized (OURS) {
            clear(whole);
            while (true) {
                Path path = create(whole);
                try {
                    Unfinished made = new Unfinished(path);
                    if (made.held()) {
                        OURS.add(made.key);
                        return made;
                    }
                    made.close();
                } catch (NoSuchFileException e) {
                    continue; // another one took it for left behind before it was opened
                }
            }
        }
    }

    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /**
     * Still locked, so that nobody clears it away before it has its name. On the disk before it takes the place of the last
     * one: a machine that loses its power must not be left with neither.
     */
    void become(Path file) throws IOException {
        channel.force(true);
        Files.move(path, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        synchronized (OURS) {
            Files.deleteIfExists(path);
            channel.close();
            OURS.remove(key);
        }
    }

    /** For nobody else's eyes: everything about all customers is in it. */
    private static Path create(Path whole) throws IOException {
        return Files.createTempFile(
                folder(whole),
                whole.getFileName() + ".",
                ENDING,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void clear(Path whole) {
        Pattern name = Pattern.compile(Pattern.quote(whole.getFileName() + ".") + "\\d+" + Pattern.quote(ENDING));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder(whole),
                each -> name.matcher(each.getFileName().toString()).matches())) {
            for (Path each : files) {
                clearOne(each);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // a folder that can be written to, not read: no reason not to make a backup
        }
    }

    private static void clearOne(Path left) {
        try {
            if (!OURS.contains(key(left))) {
                deleteUnlessLocked(left);
            }
        } catch (IOException e) {
            return; // somebody else's, or gone by now: the same
        }
    }

    private static void deleteUnlessLocked(Path left) throws IOException {
        try (FileChannel opened = FileChannel.open(left, StandardOpenOption.WRITE)) {
            if (opened.tryLock() != null) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static Object key(Path path) throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }

    /** Locked, and not cleared away in between. On a file system without locks nobody clears away either. */
    private boolean held() {
        try {
            return channel.tryLock() != null && Files.exists(path);
        } catch (IOException e) {
            return true;
        }
    }

    private static Path folder(Path whole) {
        return Objects.requireNonNull(whole.getParent());
    }
}
