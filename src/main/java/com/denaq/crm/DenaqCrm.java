package com.denaq.crm;

import com.denaq.crm.platform.commands.CommandLine;
import com.denaq.crm.platform.commands.Server;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The application: the server, or one command where the first argument is {@code crm}. Beans are named by their whole
 * class name: two rooms may well have an {@code Answers} each.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DenaqCrm {

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals("crm")) {
            CommandLine.run(DenaqCrm.class, words.subList(1, words.size()));
        } else {
            Server.run(DenaqCrm.class, words);
        }
    }
}
