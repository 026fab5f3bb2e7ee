package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.distribution.handing.ToldRows.Told;
import com.denaq.crm.notes.NoteWriting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells who lost and who got dealers otherwise than by Distribute: on a dealer's page, in the list, by a program, when
 * somebody leaves. What changes hands in one transaction is told of in one note; taking it back takes back the note that
 * nobody has read yet.
 */
@Component
class ByHandNotes {

    private final HandOverNotes texts;
    private final ToldRows told;
    private final NoteWriting notes;
    private final Users users;

    ByHandNotes(HandOverNotes texts, ToldRows told, NoteWriting notes, Users users) {
        this.texts = texts;
        this.told = told;
        this.notes = notes;
        this.users = users;
    }

    @EventListener
    void on(DealersAssigned assigned) {
        UserId by = assigned.by();
        if (by == null || assigned.handOver() != null || assigned.atEntry()) {
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(each -> each instanceof Gathered gathered && gathered.by.equals(by))
                .map(Gathered.class::cast)
                .findFirst()
                .orElseGet(() -> gathering(by))
                .add(assigned);
    }

    private Gathered gathering(UserId by) {
        Gathered fresh = new Gathered(by);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** What somebody gives in one transaction. */
    private final class Gathered implements TransactionSynchronization {

        private final UserId by;
        private final List<Assignment> given = new ArrayList<>();
        private Instant since = Instant.MAX;
        private Instant until = Instant.MIN;

        Gathered(UserId by) {
            this.by = by;
        }

        void add(DealersAssigned assigned) {
            given.addAll(assigned.assignments());
            since = since.isBefore(assigned.at()) ? since : assigned.at();
            until = until.isAfter(assigned.at()) ? until : assigned.at();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            boolean others = given.stream()
                    .flatMap(each -> Stream.of(each.from(), each.to()))
                    .anyMatch(each -> each != null && !each.equals(by));
            if (others) {
                users.find(by).ifPresent(user -> tell(new Viewer(by, user.role(), false), this));
            }
        }
    }

    private void tell(Viewer by, Gathered all) {
        Collection<Told> undone = told.undone(by, all.given, all.until);
        notes.withdraw(by, undone.stream().map(Told::note).toList());
        for (User agent : notes.colleagues(by)) {
            Set<Long> known = new HashSet<>();
            undone.stream()
                    .filter(each -> each.agent() == agent.id().value())
                    .forEach(each -> known.addAll(each.dealers()));
            List<Assignment> news = all.given.stream()
                    .filter(each -> !known.contains(each.dealer().value()))
                    .toList();
            tell(by, agent, true, whose(news, Assignment::to, agent), Assignment::from, all);
            tell(by, agent, false, whose(news, Assignment::from, agent), Assignment::to, all);
        }
    }

    private void tell(
            Viewer by,
            User agent,
            boolean got,
            List<Assignment> theirs,
            Function<Assignment, @Nullable UserId> other,
            Gathered all) {
        if (theirs.isEmpty() || (got && told.cameBack(agent.id(), all.since, all.until))) {
            return;
        }
        List<@Nullable UserId> others = theirs.stream().map(other).distinct().toList();
        Map<UserId, String> names =
                users.names(others.stream().filter(Objects::nonNull).toList());
        long note = texts.leave(
                by,
                agent,
                got,
                theirs.size(),
                others.stream()
                        .map(each -> each == null ? null : names.get(each))
                        .toList(),
                theirs.size() == 1 ? theirs.getFirst().dealer() : null,
                got && theirs.size() > 1 ? list(by, agent, others, all) : null);
        told.keep(note, agent.id(), got, by, all.since, all.until, theirs.size());
    }

    private static String list(Viewer by, User agent, List<@Nullable UserId> others, Gathered all) {
        UserId from = others.size() == 1 ? others.getFirst() : null;
        return new Giving(
                        by.id().value(),
                        from == null ? Giving.ANYBODY : from.value(),
                        agent.id().value(),
                        all.since,
                        all.until.plusMillis(1))
                .list();
    }

    private static List<Assignment> whose(
            List<Assignment> given, Function<Assignment, @Nullable UserId> whose, User agent) {
        return given.stream()
                .filter(each -> agent.id().equals(whose.apply(each)))
                .toList();
    }
}
