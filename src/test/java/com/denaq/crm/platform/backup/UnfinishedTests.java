package com.denaq.crm.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.ChildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup is written into, when its writer is killed. */
class UnfinishedTests {

    @TempDir
    Path folder;

    /** Begins a backup and doesn't come to its end. */
    static final class Writer {

        static void main(String[] file) throws IOException {
            Unfinished unfinished = Unfinished.beside(Path.of(file[0]));
            unfinished.out().write("half".getBytes(StandardCharsets.UTF_8));
            System.out.println("writing");
            System.in.read();
        }
    }

    @Test
    void one_that_is_being_written_stays_and_one_that_was_left_behind_goes_with_the_next() throws IOException {
        Path file = folder.resolve("nightly.zip");
        Path others = Files.writeString(folder.resolve("nightly.zip.of.12.unfinished"), "of another file");
        try (ChildProcess writer = new ChildProcess(Writer.class, folder, file.toString())) {
            writer.line("writing");
            List<Path> running = unfinished(others);
            assertThat(running).hasSize(1);
            Unfinished.beside(file).close();
            assertThat(unfinished(others)).isEqualTo(running);

            writer.kill();
            assertThat(unfinished(others)).isEqualTo(running);
            try (Unfinished next = Unfinished.beside(file)) {
                next.out().write("whole".getBytes(StandardCharsets.UTF_8));
                assertThat(unfinished(others)).hasSize(1).doesNotContainAnyElementsOf(running);
                Unfinished.beside(file).close();
                next.become(file);
            }
        }
        assertThat(file).hasContent("whole");
        assertThat(unfinished(others)).isEmpty();
        assertThat(others).exists();
    }

    @Test
    void two_of_one_process_stay_although_their_folder_is_named_in_two_ways() throws IOException {
        Path other =
                Files.createDirectory(folder.resolve("other")).resolve("..").resolve("nightly.zip");
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), folder).resolve("nightly.zip");
        try (Unfinished one = Unfinished.beside(folder.resolve("nightly.zip"));
                Unfinished two = Unfinished.beside(other);
                Unfinished three = Unfinished.beside(linked)) {
            assertThat(unfinished(folder)).hasSize(3);
            one.become(folder.resolve("nightly.zip"));
            two.become(other);
            three.become(linked);
        }
        assertThat(folder.resolve("nightly.zip")).isEmptyFile();
    }

    private List<Path> unfinished(Path others) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".unfinished"))
                    .filter(each -> !each.equals(others))
                    .toList();
        }
    }
}
