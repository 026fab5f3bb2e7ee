package com.denaq.crm.api.users;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.myday.Queue;
import com.denaq.crm.myday.QueueItem;
import com.denaq.crm.myday.QueuePage;
import com.denaq.crm.myday.QueuePlace;
import com.denaq.crm.myday.QueueSection;
import com.denaq.crm.myday.QueueWhy;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller, and their day. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Queue queue;

    MeController(Queue queue) {
        this.queue = queue;
    }

    /**
     * A dealer in the queue.
     *
     * @param section {@code answer}, {@code due}, {@code later}, {@code new} or {@code neglected}
     * @param why {@code reply}, {@code missed-call}, {@code call}, {@code new-lead}, {@code no-step}, …
     * @param open whether somebody is there now
     * @param opens from when somebody is there; the moment of asking while it is open
     * @param step the next step that is to be done; null without one, or where an answer waits
     * @param contact with whom
     */
    record QueueJson(
            long dealer,
            String name,
            @OneOf(QueueSection.class) String section,
            @OneOf(QueueWhy.class) String why,
            @Nullable String words,
            Instant at,
            boolean late,
            String timeZone,
            boolean open,
            Instant opens,
            @Nullable Long step,
            @Nullable Long contact) {

        static QueueJson of(QueueItem item) {
            return new QueueJson(
                    item.dealer().value(),
                    item.name(),
                    item.section().name().toLowerCase(Locale.ROOT),
                    item.why().code(),
                    item.words(),
                    item.at(),
                    item.late(),
                    item.zone().getId(),
                    item.open(),
                    item.opens(),
                    item.step() == null ? null : item.step().value(),
                    item.contact() == null ? null : item.contact().value());
        }
    }

    @GetMapping
    @Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
    UserJson me(User user) {
        return UserJson.of(user);
    }

    @GetMapping("/queue")
    @Allow({Role.AGENT, Role.ADMIN})
    Page<QueueJson> queue(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Cursors cursors = Cursors.of("queue");
        String place = cursors.read(cursor);
        QueuePlace after = place == null ? null : QueuePlace.read(place).orElseThrow(Cursors::unknown);
        QueuePage page = queue.page(viewer, after, Page.limit(limit));
        return new Page<>(
                page.items().stream().map(QueueJson::of).toList(),
                page.next() == null ? null : cursors.write(page.next().write()));
    }
}
