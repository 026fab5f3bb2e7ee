package com.denaq.crm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class DenaqCrm {

    public static void main(String[] arguments) {
        SpringApplication.run(DenaqCrm.class, arguments);
    }
}
