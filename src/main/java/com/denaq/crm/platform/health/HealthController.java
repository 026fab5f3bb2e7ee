package com.denaq.crm.platform.health;

import com.denaq.crm.platform.web.AllowAnyone;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For programs that watch: whether the instance lives, and whether a balancer should send it requests. In JSON whatever
 * they accept: to a watcher a refusal of its Accept would look like an illness.
 */
@RestController
@AllowAnyone
@RequestMapping("/health")
class HealthController {

    private final Pulse pulse;
    private final ApplicationAvailability availability;

    HealthController(Pulse pulse, ApplicationAvailability availability) {
        this.pulse = pulse;
        this.availability = availability;
    }

    @GetMapping
    ResponseEntity<Health> show() {
        return answer(pulse.felt());
    }

    @GetMapping("/ready")
    ResponseEntity<Health> ready() {
        return answer(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && pulse.felt());
    }

    private static ResponseEntity<Health> answer(boolean up) {
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(up ? Health.UP : Health.DOWN);
    }
}
