package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.planning.Agent;
import com.denaq.crm.distribution.planning.Planning;
import com.denaq.crm.distribution.planning.Territories;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose territory is what. */
@Controller
@RequestMapping("/distribute/territories")
@Allow(Role.ADMIN)
class TerritoryController {

    private static final String DISTRIBUTE = "/distribute?rule=TERRITORY";

    private final Templates templates;
    private final Planning planning;
    private final Territories territories;
    private final Settings settings;

    TerritoryController(Templates templates, Planning planning, Territories territories, Settings settings) {
        this.templates = templates;
        this.planning = planning;
        this.territories = territories;
        this.settings = settings;
    }

    @GetMapping
    JteModel show(Screen screen) {
        return templates.distributionTerritories(screen, planning.agents(null), Map.of(), Problems.NONE, false);
    }

    /** Only what was changed; what somebody else has changed meanwhile is shown, and what was typed stays. */
    @PostMapping
    Answer save(Screen screen, Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        TerritoryForm form = TerritoryForm.of(typed);
        List<Agent> agents = planning.agents(null);
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(templates.distributionTerritories(screen, agents, form.typed(), problems, false));
        }
        List<TerritoryForm.Line> lines = form.lines(settings.homeCountry());
        for (TerritoryForm.Line line : lines) {
            problems = unknown(problems, line);
        }
        if (problems.any()) {
            return Answer.problem(templates.distributionTerritories(screen, agents, form.typed(), problems, false));
        }
        Map<UserId, String> late = new HashMap<>();
        List<Long> changes = new ArrayList<>();
        for (TerritoryForm.Line line : lines) {
            boolean known = agents.stream().anyMatch(agent -> agent.id().equals(line.agent()));
            Saved saved = known && line.changed()
                    ? territories.change(viewer, line.agent(), line.was(), line.regions())
                    : Saved.UNCHANGED;
            if (saved.stale()) {
                late.put(line.agent(), String.join(", ", line.regions()));
            }
            if (saved.entry() != null) {
                changes.add(saved.entry());
            }
        }
        return late.isEmpty()
                ? saved(changes)
                : Answer.conflict(
                        templates.distributionTerritories(screen, planning.agents(null), late, Problems.NONE, true));
    }

    private static Answer saved(List<Long> changes) {
        Answer answer = Answer.redirect(DISTRIBUTE);
        String these = changes.stream().map(id -> "change=" + id).collect(Collectors.joining("&"));
        return changes.isEmpty()
                ? answer.toast("distribution.territories.saved")
                : answer.undo("/distribute/territories/undo?" + these, "distribution.territories.saved");
    }

    @PostMapping("/undo")
    Answer takeBack(Viewer viewer, @RequestParam("change") List<Long> changes) {
        boolean all = territories.takeBack(viewer, changes);
        return Answer.redirect(DISTRIBUTE)
                .toast(all ? "distribution.territories.taken-back" : "distribution.territories.changed-since");
    }

    private Problems unknown(Problems problems, TerritoryForm.Line line) {
        Set<String> unknown = planning.unknownRegions(line.added());
        return unknown.isEmpty()
                ? problems
                : problems.and(
                        line.agent().toString(),
                        "distribution.territories.unknown",
                        "regions",
                        String.join(", ", unknown));
    }
}
