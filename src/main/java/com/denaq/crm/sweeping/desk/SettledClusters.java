package com.denaq.crm.sweeping.desk;

import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.sweeping.groups.ClusterGone;
import com.denaq.crm.templates.Templates;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An old link to a cluster, or a page that stood open: it says that nothing is to be decided there any more. */
@ControllerAdvice(assignableTypes = {ClusterController.class, DifferenceController.class, WholeMergeController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettledClusters {

    private final Templates templates;

    SettledClusters(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler
    Answer settled(ClusterGone gone, Screen screen) {
        return Answer.page(templates.sweepingSettled(screen));
    }
}
