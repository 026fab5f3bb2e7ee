package com.denaq.crm.sweeping.work;

import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Option;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.jobs.Alone;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks through all dealers at once and prints how fast. When it is killed, the server goes on with it the next night,
 * after its next start, or when an admin wants to begin one.
 */
@Component
class SweepCommand implements Command {

    private final Sweeps sweeps;
    private final SweepWork work;
    private final Alone alone;

    SweepCommand(Sweeps sweeps, SweepWork work, Alone alone) {
        this.sweeps = sweeps;
        this.work = work;
        this.alone = alone;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String usage() {
        return "sweep [--changed]    finds duplicates among all dealers, or among those changed since the last time";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.flag("--changed"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        arguments.noWords();
        long id = sweeps.begin(null, !arguments.has("--changed"))
                .orElseThrow(() -> new CommandFailed("A sweep is at work already."));
        return alone.during(Alone.with(SweepJob.TASK, id), () -> toTheEnd(id, terminal))
                .orElseThrow(() -> new CommandFailed("The server goes on with that sweep already."));
    }

    private int toTheEnd(long id, Terminal terminal) {
        for (int portions = 1; work.portion(id); portions++) {
            if (portions % 100 == 0) {
                sweeps.find(id).ifPresent(each -> terminal.err().println(told(each)));
            }
        }
        Sweep swept = sweeps.find(id).orElseThrow();
        terminal.out().println(told(swept));
        return swept.state() == Sweep.State.DONE ? 0 : 1;
    }

    private static String told(Sweep sweep) {
        return "%d of %d dealers, %d pairs look alike, %d dealers a minute"
                .formatted(sweep.done(), sweep.total(), sweep.found(), sweep.rate());
    }
}
