package com.denaq.crm.access;

import java.util.Map;

/**
 * Who asks, and what that lets them see and do. Every read of a dealer carries one of the two SQL fragments,
 * every write asks one of the {@code may…}; nobody else compares roles.
 *
 * @param agentsReadAll the setting that lets agents read each other's dealers in full
 */
public record Viewer(UserId id, Role role, boolean agentsReadAll) {

    /**
     * The condition under which this viewer may read the dealer of that alias in full. Needs {@link #params()}.
     * The alias is a table with the columns of {@code dealer}.
     */
    public String mayRead(String alias) {
        return "(%s.deleted_at is null and %s)".formatted(alias, mayReadRow(alias));
    }

    /** The condition under which this viewer may see the dealer's card: name, city, stage (and owner, but for lead creators). */
    public String maySee(String alias) {
        return "(%s.deleted_at is null and %s)".formatted(alias, maySeeRow(alias));
    }

    /** {@link #mayRead} for {@code dealer_listing}, which has live dealers only. */
    public String mayReadRow(String alias) {
        return switch (role) {
            case ADMIN -> "true";
            case AGENT ->
                agentsReadAll
                        ? "true"
                        : "(%1$s.owner_id = :viewer or (%1$s.owner_id is null and %1$s.standing = 'LEAD' and not %1$s.in_review))"
                                .formatted(alias);
            case LEAD_CREATOR ->
                "(%1$s.entered_by = :viewer and %1$s.owner_id is null and %1$s.standing = 'LEAD')".formatted(alias);
        };
    }

    /** {@link #mayReadRow} for a row that nobody owns, for a statement that asks for those only. */
    public String mayReadFreeRow(String alias) {
        return switch (role) {
            case ADMIN -> "true";
            case AGENT -> agentsReadAll ? "true" : "(%1$s.standing = 'LEAD' and not %1$s.in_review)".formatted(alias);
            case LEAD_CREATOR -> "(%1$s.entered_by = :viewer and %1$s.standing = 'LEAD')".formatted(alias);
        };
    }

    /** {@link #maySee} for {@code dealer_listing}. */
    public String maySeeRow(String alias) {
        return role == Role.LEAD_CREATOR ? alias + ".entered_by = :viewer" : "true";
    }

    /** The parameters of the fragments; binding them where a fragment doesn't use them is harmless. */
    public Map<String, ?> params() {
        return Map.of("viewer", id.value());
    }

    public boolean is(UserId user) {
        return id.equals(user);
    }

    /** In full: everything on the dealer page. */
    public boolean mayRead(Ownership dealer) {
        return switch (role) {
            case ADMIN -> true;
            case AGENT -> agentsReadAll || id.equals(dealer.owner()) || dealer.freeLead();
            case LEAD_CREATOR -> id.equals(dealer.enteredBy()) && dealer.untouched();
        };
    }

    /** Facts, contacts, activities, steps. */
    public boolean mayChange(Ownership dealer) {
        return switch (role) {
            case ADMIN -> true;
            case AGENT -> id.equals(dealer.owner());
            case LEAD_CREATOR -> id.equals(dealer.enteredBy()) && dealer.untouched();
        };
    }

    /** Calls, notes and stages: the daily work with a dealer, which a lead creator doesn't do. */
    public boolean mayWork(Ownership dealer) {
        return role != Role.LEAD_CREATOR && mayChange(dealer);
    }

    public boolean mayTake(Ownership dealer) {
        return role != Role.LEAD_CREATOR && dealer.freeLead();
    }

    public boolean mayHandOver(Ownership dealer) {
        return role == Role.ADMIN || (role == Role.AGENT && id.equals(dealer.owner()));
    }

    /** Enter a company although it looks like one that is here. */
    public boolean mayEnterSimilar() {
        return role != Role.LEAD_CREATOR;
    }

    /** Say of a company on its way in where it stands already. */
    public boolean mayEnterInWork() {
        return role != Role.LEAD_CREATOR;
    }

    /** A company that an agent enters is theirs; one that anybody else enters is free. */
    public boolean ownsWhatTheyEnter() {
        return role == Role.AGENT;
    }

    public boolean mayVerifyPapers() {
        return role == Role.ADMIN;
    }

    /** Let a firm become an account without its papers, with a reason. */
    public boolean mayOverride() {
        return role == Role.ADMIN;
    }

    public boolean mayDelete() {
        return role == Role.ADMIN;
    }

    /** Users, distribution, review, reasons, paper types, rules, audit, everybody's statistics. */
    public boolean mayManage() {
        return role == Role.ADMIN;
    }

    /** By which names other systems know a dealer that is here; who enters one says its own. */
    public boolean mayGiveIds() {
        return role != Role.LEAD_CREATOR;
    }

    public boolean seesOwners() {
        return role != Role.LEAD_CREATOR;
    }
}
