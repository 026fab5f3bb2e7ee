package com.denaq.crm.dealers;

import java.time.Instant;

/**
 * Where a dealer stands. Immutable: each kind has only the moves that are legal there, and a move returns the new
 * standing, or what it still lacks.
 */
public sealed interface Standing permits Lead, Firm, DeadEnd, Account, Client {

    Kind kind();

    Instant since();

    default Stage stage() {
        return kind().stage();
    }

    /** The kinds, as the database names them. */
    enum Kind {
        LEAD(Stage.LEAD),
        FIRM(Stage.FIRM),
        DEAD_END(Stage.FIRM),
        ACCOUNT(Stage.ACCOUNT),
        CLIENT(Stage.CLIENT);

        private final Stage stage;

        Kind(Stage stage) {
            this.stage = stage;
        }

        public Stage stage() {
            return stage;
        }
    }
}
