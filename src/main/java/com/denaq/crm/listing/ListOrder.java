package com.denaq.crm.listing;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which order a list stands; written {@code due}, or {@code -due} from the end. */
public record ListOrder(By by, boolean descending) {

    /** What it is sorted by. */
    public enum By {
        NAME(true, false),
        /** Along the life: leads first, the dead end last; within a stage by next step. */
        STAGE(false, false),
        OWNER(true, false),
        PLACE(true, false),
        /** The next step that is due first; those without one last. */
        DUE(false, false),
        /** The last activity. */
        LAST(false, true),
        ENTERED(false, true);

        private final boolean onCard;
        private final boolean latestFirst;

        By(boolean onCard, boolean latestFirst) {
            this.onCard = onCard;
            this.latestFirst = latestFirst;
        }

        /** Whether colleagues' dealers can be among what is sorted so. */
        public boolean onCard() {
            return onCard;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As one would want it at first. */
        public ListOrder first() {
            return new ListOrder(this, latestFirst);
        }
    }

    /** Null for what isn't understood. */
    public static @Nullable ListOrder parse(@Nullable String written) {
        if (written == null) {
            return null;
        }
        boolean descending = written.startsWith("-");
        String code = descending ? written.substring(1) : written;
        return Stream.of(By.values())
                .filter(by -> by.code().equals(code))
                .findFirst()
                .map(by -> new ListOrder(by, descending))
                .orElse(null);
    }

    public ListOrder reversed() {
        return new ListOrder(by, !descending);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + by.code();
    }
}
