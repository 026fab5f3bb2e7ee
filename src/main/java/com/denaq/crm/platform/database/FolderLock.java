package com.denaq.crm.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder to one process; the file says whose it is, so that others can say so. */
final class FolderLock implements AutoCloseable {

    enum Holder {
        APPLICATION,
        COMMAND
    }

    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(60);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, waiting for a command that has it to end. Empty: an application has it, which a command
     * may work beside; another application may not.
     */
    static Optional<FolderLock> take(DataFolder folder, Holder holder) {
        long end = System.nanoTime() + COMMAND_PATIENCE.toNanos();
        Path file = folder.path().resolve("lock");
        try {
            while (true) {
                FolderLock taken = attempt(file, holder);
                if (taken != null) {
                    return Optional.of(taken);
                }
                String other = Files.readString(file).strip();
                if (!other.startsWith(Holder.COMMAND.name()) && !other.isEmpty()) {
                    return Optional.empty();
                }
                if (System.nanoTime() > end) {
                    throw new CannotStart("A command has been using the data folder %s for a minute (%s)."
                            .formatted(folder.path(), other));
                }
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder %s can't be locked: %s.".formatted(folder.path(), Reasons.of(e)), e);
        } catch (InterruptedException e) {
            throw new CannotStart("Interrupted while waiting for the data folder.", e);
        }
    }

    static String holder(DataFolder folder) {
        try {
            return Files.readString(folder.path().resolve("lock")).strip().replaceFirst("^\\w+ ", "process ");
        } catch (IOException e) {
            return "another process";
        }
    }

    private static @Nullable FolderLock attempt(Path file, Holder holder) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap((holder + " " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new FolderLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
