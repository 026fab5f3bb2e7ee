package com.denaq.crm.timeline;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Standing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a row of {@link ActivityRows} what an entry that wrote itself has to tell. */
final class StoryRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoryRows() {}

    static @Nullable Story story(ActivityKind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case STAGE -> stage(row);
            case ASSIGNMENT ->
                new Story.Assignment(
                        ActivityRows.user(row, "story_from"), row.getString("from_name"),
                        ActivityRows.user(row, "story_to"), row.getString("to_name"),
                        row.getBoolean("back"), row.getBoolean("undone"));
            case PAPER ->
                new Story.Paper(
                        row.getString("paper_action"),
                        row.getString("paper_before"),
                        row.getString("paper_en"),
                        row.getString("paper_ru"),
                        row.getString("paper_file"),
                        row.getObject("paper_file_id", Long.class),
                        row.getString("note"),
                        row.getBoolean("back"));
            case CALL, MAIL, MEETING, MESSAGE, NOTE -> null;
        };
    }

    private static @Nullable Story stage(ResultSet row) throws SQLException {
        if (row.getString("merge") != null) {
            return merge(row);
        }
        if (row.getString("list") != null) {
            return fromList(row);
        }
        if (row.getString("evidence") != null) {
            return new Story.Evidence(
                    row.getString("evidence"),
                    row.getString("proof"),
                    row.getObject("seen_on", LocalDate.class),
                    row.getString("link"),
                    row.getString("note"));
        }
        if (row.getString("deleted") != null) {
            return new Story.Deleted(!row.getBoolean("deleted"));
        }
        return row.getString("erased") != null
                ? new Story.Erased()
                : row.getString("move_kind") == null ? null : stageMove(row);
    }

    private static Story.FromList fromList(ResultSet row) throws SQLException {
        return new Story.FromList(
                row.getString("list"),
                row.getBoolean("back"),
                texts(row, "list_given").map(Story.FromList.Given::of).toList(),
                texts(row, "list_people").toList());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static Story.Merge merge(ResultSet row) throws SQLException {
        String deed = row.getString("deed");
        return new Story.Merge(
                deed == null ? Story.Merge.Deed.TOOK : Story.Merge.Deed.valueOf(deed),
                new DealerId(row.getLong("merged")),
                row.getString("merged_name"),
                Standing.Kind.valueOf(row.getString("story_from")),
                Standing.Kind.valueOf(row.getString("story_to")),
                row.getString("undone") != null,
                map(row.getString("changed"), new TypeReference<>() {}),
                map(row.getString("along"), new TypeReference<>() {}),
                map(row.getString("left_out"), new TypeReference<>() {}),
                endedStep(row.getArray("ended_step")));
    }

    private static Story.Merge.@Nullable EndedStep endedStep(@Nullable Array step) throws SQLException {
        if (step == null) {
            return null;
        }
        @Nullable String[] parts = (String[]) step.getArray();
        return new Story.Merge.EndedStep(
                Objects.requireNonNull(parts[0]), LocalDate.parse(Objects.requireNonNull(parts[1])), parts[2]);
    }

    private static <T> Map<String, T> map(@Nullable String written, TypeReference<Map<String, T>> type) {
        return written == null ? Map.of() : JSON.readValue(written, type);
    }

    private static Story.StageMove stageMove(ResultSet row) throws SQLException {
        String from = row.getString("story_from");
        String because = row.getString("because");
        String takesBack = row.getString("takes_back");
        List<@Nullable String> reason = reason(row);
        row.getInt("taken_back");
        boolean takenBack = !row.wasNull();
        return new Story.StageMove(
                row.getInt("move"), // 0 of one that was merged into this one: nothing here takes it back
                MoveKind.valueOf(row.getString("move_kind")),
                from == null ? null : Standing.Kind.valueOf(from),
                Standing.Kind.valueOf(row.getString("story_to")),
                reason.get(0),
                reason.get(1),
                reason.get(2),
                row.getString("note"),
                row.getBoolean("overridden"),
                missing(row.getString("without")),
                because == null ? null : ActivityKind.valueOf(because),
                takesBack == null ? null : MoveKind.valueOf(takesBack),
                takenBack);
    }

    private static List<Missing> missing(@Nullable String written) {
        return written == null ? List.of() : JSON.readValue(written, new TypeReference<>() {});
    }

    /** Its code and its two names. */
    private static List<@Nullable String> reason(ResultSet row) throws SQLException {
        Array reason = row.getArray("reason");
        return Arrays.asList(reason == null ? new @Nullable String[3] : (String[]) reason.getArray());
    }
}
