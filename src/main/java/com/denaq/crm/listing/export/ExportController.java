package com.denaq.crm.listing.export;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.listing.screen.Asked;
import com.denaq.crm.listing.screen.ListPreferences;
import com.denaq.crm.platform.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file. */
@Controller
@Allow({Role.AGENT, Role.ADMIN})
class ExportController {

    private final ListExport export;
    private final DealerLists lists;
    private final ListPreferences preferences;

    ExportController(ListExport export, DealerLists lists, ListPreferences preferences) {
        this.export = export;
        this.lists = lists;
        this.preferences = preferences;
    }

    @GetMapping("/dealers/export")
    void export(
            Screen screen,
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response)
            throws IOException {
        Asked asked = Asked.of(query);
        String day = screen.moments().today().toString();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dealers-" + day + ".csv\"");
        export.write(
                screen,
                viewer,
                asked.filter(),
                lists.allowed(asked.filter(), viewer, asked.order()),
                preferences.of(viewer).columns(viewer, asked.filter()),
                response.getOutputStream());
    }
}
