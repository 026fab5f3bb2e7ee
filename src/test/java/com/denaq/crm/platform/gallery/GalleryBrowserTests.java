package com.denaq.crm.platform.gallery;

import com.denaq.crm.support.Browsers;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.support.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component, as people see it. */
@WebTest
class GalleryBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void every_component_is_accessible_in_light_and_dark_and_in_russian() {
        for (Look look : new Look[] {Look.DESKTOP, Look.DESKTOP.inDark().inRussian()}) {
            try (Window window = Browsers.open(port, look)) {
                // it draws everything twice, in light and in dark, landmarks too
                window.visit("/gallery").mustBeAccessibleBut(List.of("landmark-unique"));
            }
        }
    }

    @Test
    void every_component_fits_a_phone() {
        try (Window window = Browsers.open(port, Look.PHONE)) {
            window.visit("/gallery").mustFit();
        }
    }
}
