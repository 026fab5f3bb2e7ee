package com.denaq.crm.platform.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs PostgreSQL. It refuses root, so root runs it in a user namespace, where it is nobody and yet owns its
 * files; where namespaces are forbidden (some containers) it runs as the system's account postgres or nobody.
 *
 * @param prefix comes before each command line
 * @param owner of the cluster's files
 */
record PostgresAccount(List<String> prefix, String owner) {

    static PostgresAccount choose() {
        String me = System.getProperty("user.name");
        if (!me.equals("root")) {
            return new PostgresAccount(List.of(), me);
        }
        if (Commands.succeeds(List.of("unshare", "-U", "true"))) {
            return new PostgresAccount(List.of("unshare", "-U"), me);
        }
        for (String account : List.of("postgres", "nobody")) {
            List<String> prefix = List.of("setpriv", "--reuid", account, "--regid", group(account), "--clear-groups");
            if (Commands.succeeds(Commands.join(prefix, List.of("true")))) {
                return new PostgresAccount(prefix, account);
            }
        }
        throw new CannotStart("PostgreSQL doesn't run as root, and neither unshare nor setpriv (util-linux) works here:"
                + " start the application as another user.");
    }

    private static String group(String account) {
        return Commands.output(List.of("id", "-g", account)).strip();
    }

    /** Gives the files to the account, where they aren't its already. */
    void own(Path root) throws IOException {
        UserPrincipal account =
                root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        if (Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).equals(account)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, account);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.setOwner(folder, account);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
