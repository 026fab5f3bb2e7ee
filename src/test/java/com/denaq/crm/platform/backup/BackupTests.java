package com.denaq.crm.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.platform.backup.Contents.Table;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.support.DatabaseTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class BackupTests {

    private static final String PICTURE = """
            select d.id, d.name, d.standing, m.kind, m.prev_seq, u.email, n.text
              from dealer d join stage_move m on (m.dealer_id, m.seq) = (d.id, d.stage_seq)
              join app_user u on u.id = d.entered_by join sticky_note n on n.dealer_id = d.id""";

    @TempDir
    Path folder;

    @Autowired
    JdbcClient db;

    @Autowired
    BackupCommand backup;

    @Autowired
    RestoreCommand restore;

    @Autowired
    JsonMapper json;

    @Test
    void what_was_backed_up_comes_back_with_its_keys_and_numbers() {
        long dealer = dealer();
        db.sql("update refusal_reason set name_en = 'Too dear' where code = 'price'")
                .update();
        var before = db.sql(PICTURE).query().listOfRows();
        String file = backedUp();
        db.sql("delete from sticky_note").update();
        db.sql("update dealer set name = 'Changed afterwards'").update();

        restore.run(List.of("--replace", file), terminal());

        assertThat(before).hasSize(1);
        assertThat(db.sql(PICTURE).query().listOfRows()).isEqualTo(before);
        assertThat(db.sql("select name_en from refusal_reason where code = 'price'")
                        .query(String.class)
                        .single())
                .isEqualTo("Too dear");
        assertThat(dealer()).isGreaterThan(dealer);
        assertThatThrownBy(() -> db.sql("update sticky_note set dealer_id = 0").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(db.sql("select count(*) from pg_indexes where indexname = 'dealer_owner'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_backup_is_for_its_owner_alone_and_takes_the_place_of_the_one_before() throws Exception {
        String file = backedUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
                .isEqualTo("rw-------");
        assertThat(backup.run(List.of(file), terminal())).isZero(); // each night the same
        assertThatThrownBy(() -> backup.run(List.of("/no/such/folder/x.zip"), terminal()))
                .hasMessageContaining("There is no folder /no/such/folder");
    }

    @Test
    void a_folder_is_no_file() {
        String told = folder + " is a folder: name";
        assertThatThrownBy(() -> backup.run(List.of(folder.toString()), terminal()))
                .hasMessageStartingWith(told);
        assertThatThrownBy(() -> restore.run(List.of(folder.toString()), terminal()))
                .hasMessageStartingWith(told);
    }

    @Test
    void two_that_are_written_into_one_file_at_once_leave_a_whole_one() throws Exception {
        db.sql("insert into setting select 'pad.' || n, repeat(md5(n::text), 400) from generate_series(1, 3000) n")
                .update();
        Path file = folder.resolve("nightly.zip");
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(n -> both.submit(() -> backup.run(List.of(file.toString()), terminal())))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
        try (ZipFile whole = new ZipFile(file.toFile())) {
            assertThat(whole.getEntry(Contents.ENTRY)).isNotNull();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void nobodys_sign_in_or_password_link_comes_back_from_a_file() throws Exception {
        dealer();
        db.sql("""
                with s as (insert into user_session (user_id, token_hash, created_at, seen_at)
                           select id, 'session', now(), now() from app_user returning id)
                insert into remembered_session (session_id, series_hash, token_hash, rotated_at, until)
                select id, 'series', 'token', now(), now() + interval '60 days' from s""").update();
        db.sql("""
                insert into password_link (user_id, code_hash, created_at, expires_at)
                select id, 'code', now(), now() + interval '1 day' from app_user""").update();
        String file = backedUp();
        try (ZipFile zip = new ZipFile(file)) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("rows/app_user.copy")
                    .noneMatch(each -> each.contains("session") || each.contains("password_link"));
        }
        restore.run(List.of("--replace", file), terminal());
        assertThat(db.sql("select (select count(*) from user_session) + (select count(*) from password_link)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodys_sign_in_comes_back_from_a_file_of_before_that_has_it() throws Exception {
        dealer();
        Table sessions = new Table("user_session", List.of("user_id", "token_hash", "created_at", "seen_at"), 1);
        String row = db.sql("select id || E'\\tsession\\t' || now() || E'\\t' || now() || E'\\n' from app_user limit 1")
                .query(String.class)
                .single();
        restore.run(List.of("--replace", with(sessions, row, backedUp())), terminal());
        assertThat(db.sql("select count(*) from user_session").query(Long.class).single())
                .isZero();
        assertThat(db.sql("select count(*) from dealer").query(Long.class).single())
                .isOne();
    }

    @Test
    void a_token_that_was_revoked_since_stays_so_where_the_database_knows_it() {
        dealer();
        db.sql("""
                insert into api_token (user_id, name, token_hash, created_at, revoked_at)
                select id, n, n::bytea, now(), case n when 'old' then now() - interval '1 year' end
                  from (select min(id) as id from app_user) u, unnest(array['kept', 'stolen', 'old']) n""").update();
        String file = backedUp();
        db.sql("update api_token set revoked_at = now() where name = 'stolen'").update();

        restore.run(List.of("--replace", file), terminal());

        assertThat(db.sql("select name from api_token where revoked_at is null")
                        .query(String.class)
                        .list())
                .containsExactly("kept");
    }

    @Test
    void a_restore_says_whose_passwords_and_tokens_are_valid_now() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        restore.run(List.of(backedUp()), terminal(said));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Restored as of ", "tokens for programs are as they were then", "everybody signs in anew");
    }

    /** That backup with another table's rows. */
    private String with(Table table, String rows, String file) throws IOException {
        Path other = folder.resolve("before.zip");
        try (ZipFile zip = new ZipFile(file);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                byte[] told = zip.getInputStream(each).readAllBytes();
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(each.getName().equals(Contents.ENTRY) ? and(table, told) : told);
            }
            out.putNextEntry(new ZipEntry(table.entry()));
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        return other.toString();
    }

    private byte[] and(Table table, byte[] told) {
        Contents contents = json.readValue(told, Contents.class);
        List<Table> all =
                Stream.concat(contents.tables().stream(), Stream.of(table)).toList();
        return json.writeValueAsBytes(
                new Contents(contents.format(), contents.at(), contents.migrations(), all, contents.sequences()));
    }

    @Test
    void a_just_migrated_database_takes_a_backup() {
        String file = backedUp();
        assertThat(restore.run(List.of(file), terminal())).isZero();
    }

    @Test
    void a_database_with_rows_is_not_overwritten_unasked() {
        String file = backedUp();
        dealer();
        assertThatThrownBy(() -> restore.run(List.of(file), terminal()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("The database is not empty")
                .hasMessageContaining("--replace");
    }

    @Test
    void a_file_that_is_no_backup_is_told_in_a_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sirs");
        assertThatThrownBy(() -> restore.run(List.of(file.toString()), terminal()))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("The file " + file + " is not a whole backup of Denaq CRM.");
    }

    private String backedUp() {
        String file = folder.resolve("denaq.backup").toString();
        assertThat(backup.run(List.of(file), terminal())).isZero();
        return file;
    }

    private long dealer() {
        return db.sql("""
                with u as (insert into app_user (email, name, role)
                           values ('u' || gen_random_uuid() || '@example.com', E'Анна\\t"Tab"\\n', 'AGENT') returning id),
                     d as (insert into dealer (name, standing, stage_seq, standing_since, time_zone, source, entered_by, created_at)
                           select E'Back\\\\slash', 'LEAD', 1, now(), 'UTC', 'AGENT', id, now() from u returning id, entered_by),
                     m as (insert into stage_move (dealer_id, seq, kind, to_standing, at, day)
                           select id, 1, 'ENTER', 'LEAD', now(), current_date from d)
                insert into sticky_note (from_user, to_user, dealer_id, text, created_at)
                select entered_by, entered_by, id, 'Call them', now() from d
                returning dealer_id""").query(Long.class).single();
    }

    private static Terminal terminal() {
        return terminal(new ByteArrayOutputStream());
    }

    private static Terminal terminal(ByteArrayOutputStream said) {
        return new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(said));
    }
}
