package com.denaq.crm;

import com.denaq.crm.platform.commands.Server;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class DenaqCrm {

    public static void main(String[] arguments) {
        Server.run(DenaqCrm.class, List.of(arguments));
    }
}
