package com.denaq.crm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/bench-duplicates}: loads companies into an empty database through the API, asks about others, and tells how
 * many of the answers are right, and how fast they came.
 */
public final class DuplicateBench {

    private static final String WHO = "bench@denaq.example";

    private DuplicateBench() {}

    public static void main(String[] arguments) throws Exception {
        DuplicateGoal goal;
        try {
            goal = DuplicateGoal.read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(
                    "Usage: bin/bench-duplicates [--base FILE… --queries FILE… --truth FILE…] [--dealers N] [--json FILE] [--data DIR]");
            System.exit(2);
            return;
        }
        FileSystemUtils.deleteRecursively(goal.data());
        if (goal.dealers() > 0) {
            Application.command(goal.application(), "", "seed", "--dealers", Integer.toString(goal.dealers()));
        }
        try (Application application = Application.start(goal.application())) {
            Application.command(
                    goal.application(),
                    "correct horse battery 9",
                    "user",
                    "add",
                    WHO,
                    "--role",
                    "admin",
                    "--name",
                    "Bench",
                    "--password-stdin");
            String token = Application.command(goal.application(), "", "token", WHO);
            DuplicateAsking asking = new DuplicateAsking(Client.program(application.address(), token));
            report(goal, asking);
        }
    }

    private static void report(DuplicateGoal goal, DuplicateAsking asking) throws Exception {
        double seconds = 0;
        for (Path base : goal.bases()) {
            seconds += asking.load(DuplicateFiles.rows(base));
        }
        System.out.printf("%d records loaded in %.0f s%n", asking.loaded(), seconds);
        List<Map<String, String>> questions = new ArrayList<>();
        for (Path each : goal.queries()) {
            questions.addAll(DuplicateFiles.questions(each));
        }
        Map<String, List<DuplicateAnswer>> answers = asking.ask(questions);
        Latency latency = asking.latency();
        System.out.printf(
                "%d questions, ms each through HTTP: p50 %.1f, p95 %.1f, p99 %.1f%n",
                questions.size(), latency.at(0.5), latency.at(0.95), latency.at(0.99));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("latency", Map.of("p50", latency.at(0.5), "p95", latency.at(0.95), "p99", latency.at(0.99)));
        told.put("answers", answers);
        for (Path truth : goal.truths()) {
            DuplicateReport report = new DuplicateReport(DuplicateFiles.truths(truth), answers);
            System.out.println();
            System.out.println(truth.getFileName());
            System.out.println(report.text(truth.getFileName().toString().startsWith("real")));
            told.put(truth.getFileName().toString(), report.figures());
        }
        if (goal.json() != null) {
            Files.writeString(goal.json(), new JsonMapper().writeValueAsString(told));
        }
    }
}
