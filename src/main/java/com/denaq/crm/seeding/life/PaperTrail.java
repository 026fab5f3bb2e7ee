package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.life.World.Choice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The papers of a dealer, as far as they have come. */
final class PaperTrail {

    private final Life life;
    private final SplittableRandom chance;

    PaperTrail(Life life) {
        this.life = life;
        chance = life.chance;
    }

    /** The first ones are verified, the next received, the next asked for, one after the other between the two moments. */
    void walk(Instant from, Instant until, int verified, int received, int asked) {
        List<Choice> papers = life.world.papers();
        long piece = Math.max(1, until.getEpochSecond() - from.getEpochSecond()) / Math.max(1, papers.size() * 3);
        for (int i = 0; i < Math.min(papers.size(), verified + received + asked); i++) {
            String state = i < verified ? "VERIFIED" : i < verified + received ? "RECEIVED" : "ASKED";
            paper(papers.get(i), state, from.plusSeconds(piece * i), Duration.ofSeconds(piece));
        }
    }

    private void paper(Choice paper, String state, Instant asked, Duration piece) {
        long agent = life.worker().id();
        long by = state.equals("VERIFIED") ? life.world.team().admin(chance).id() : agent;
        Instant since = asked;
        Long file = null;
        told(paper, asked, agent, "action", "asked");
        if (!state.equals("ASKED")) {
            since = since.plus(piece);
            file = life.world.fictional() ? file(paper, since, agent) : null;
            String name = file == null ? null : paper.code() + ".pdf";
            told(paper, since, agent, "action", "received", "before", "asked", "file", name, "fileId", file);
        }
        if (state.equals("VERIFIED")) {
            since = since.plus(piece);
            told(paper, since, by, "action", "verified", "before", "received");
        }
        row(paper, state, file, null, since, by);
    }

    /** The last of them came back, for a reason. */
    void rejected(Instant at, String why) {
        Choice paper = life.world.papers().getLast();
        long admin = life.world.team().admin(chance).id();
        told(paper, at, admin, "action", "rejected", "note", why);
        row(paper, "REJECTED", null, why, at, admin);
    }

    private void row(Choice paper, String state, @Nullable Long file, @Nullable String note, Instant since, long by) {
        life.rows.add(Table.PAPER, life.rows.next(Table.PAPER), life.id, paper.id(), state, file, note, since, by);
    }

    private void told(Choice paper, Instant at, long by, @Nullable Object... what) {
        List<@Nullable Object> details = new ArrayList<>(Arrays.asList(what));
        details.addAll(List.of("nameEn", paper.nameEn(), "nameRu", paper.nameRu()));
        life.happened("PAPER", at, by).details = Json.of(details.toArray());
    }

    private long file(Choice paper, Instant at, long by) {
        byte[] content =
                Pdf.of(paper.nameEn() + ", an example: nothing here is real").getBytes(StandardCharsets.US_ASCII);
        long id = life.rows.next(Table.STORED_FILE);
        life.rows.add(
                Table.STORED_FILE,
                id,
                life.id,
                paper.code() + ".pdf",
                "application/pdf",
                content.length,
                "\\x" + HexFormat.of().formatHex(sha256(content)),
                "\\x" + HexFormat.of().formatHex(content),
                by,
                at);
        return id;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
