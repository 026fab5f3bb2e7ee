package com.denaq.crm.api.problems;

import com.denaq.crm.platform.web.ProblemPages;
import com.denaq.crm.platform.web.Screen;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem as programs read it: type, title, status, detail, instance, code, and what else helps. */
public final class ProblemJson {

    private ProblemJson() {}

    /** @param instance what was asked for */
    public static Map<String, Object> of(ApiProblem problem, Screen screen, String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", ProblemPages.title(screen, problem.status()));
        body.put("status", problem.status());
        body.put("detail", screen.t("api." + problem.code(), problem.arguments()));
        body.put("instance", instance);
        body.put("code", problem.code());
        body.putAll(problem.more());
        return body;
    }
}
