package com.denaq.crm.merging;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.merging.MergeField.Side;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the two will be as one: for each field the side somebody chose, or the sensible one. That is the staying
 * dealer's where it has any, else the other's; a place comes whole; of remarks both stay.
 */
public record Choice(Dealer one, Dealer other, Map<MergeField, Side> sides) {

    private static final Hours USUAL = new Hours(Facts.OPENS, Facts.CLOSES, Facts.MONDAY_TO_FRIDAY);

    private record Hours(LocalTime opens, LocalTime closes, int days) {}

    public static Choice of(Dealer one, Dealer other, Map<MergeField, Side> chosen) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            Side wanted = chosen.get(field);
            boolean sensible = wanted == null || (wanted == Side.BOTH && !field.words());
            sides.put(field, sensible ? usual(one, other, field) : wanted);
        }
        return new Choice(one, other, sides);
    }

    public Side side(MergeField field) {
        return Objects.requireNonNull(sides.get(field));
    }

    /** As the dealer has it; null where it has none. */
    public static @Nullable Object value(Dealer dealer, MergeField field) {
        Facts facts = dealer.facts();
        return switch (field) {
            case NAME -> facts.name();
            case SITE -> facts.site();
            case STREET -> facts.street();
            case POSTCODE -> facts.postcode();
            case CITY -> facts.city();
            case REGION -> facts.region();
            case COUNTRY -> facts.country();
            case TIME_ZONE -> dealer.zone();
            case HOURS -> new Hours(facts.opens(), facts.closes(), facts.openDays());
            case DOES -> facts.does();
            case SELLS -> facts.sells();
            case BUYS_NOW -> facts.buysNow();
            case SPEAKS -> facts.speaks();
            case REMARK -> facts.remark();
            case OWNER -> dealer.owner();
        };
    }

    /** Whether nobody has said otherwise than what a new dealer has. */
    static boolean usualHours(Dealer dealer) {
        return USUAL.equals(value(dealer, MergeField.HOURS));
    }

    private static Side usual(Dealer one, Dealer other, MergeField field) {
        return switch (field) {
            case CITY, REGION, COUNTRY, TIME_ZONE -> place(one, other);
            case STREET, POSTCODE -> sameTown(one, other) ? present(one, other, field) : place(one, other);
            case HOURS -> usualHours(one) ? Side.OTHER : Side.THIS;
            case REMARK -> different(one, other, field) ? Side.BOTH : present(one, other, field);
            default -> present(one, other, field);
        };
    }

    private static Side present(Dealer one, Dealer other, MergeField field) {
        return value(one, field) == null && value(other, field) != null ? Side.OTHER : Side.THIS;
    }

    private static Side place(Dealer one, Dealer other) {
        boolean known = one.facts().city() != null || one.facts().street() != null;
        return known || (other.facts().city() == null && other.facts().street() == null) ? Side.THIS : Side.OTHER;
    }

    private static boolean sameTown(Dealer one, Dealer other) {
        String city = one.facts().city();
        return city != null
                && city.equalsIgnoreCase(other.facts().city())
                && one.facts().country().equals(other.facts().country());
    }

    /** Both have it, each another. */
    public static boolean different(Dealer one, Dealer other, MergeField field) {
        Object left = value(one, field);
        Object right = value(other, field);
        return left != null && right != null && !left.equals(right);
    }

    /** What field will be; null for nothing. */
    public @Nullable Object value(MergeField field) {
        Object left = value(one, field);
        Object right = value(other, field);
        return switch (side(field)) {
            case THIS -> left;
            case OTHER -> right;
            case BOTH -> left == null ? right : right == null || left.equals(right) ? left : left + "\n" + right;
        };
    }

    /** A field of which both together are longer than anybody could have typed. */
    public Optional<MergeField> tooLong() {
        return Arrays.stream(MergeField.values())
                .filter(field -> side(field) == Side.BOTH && different(one, other, field))
                .filter(field -> String.valueOf(value(field)).length() > Facts.LONGEST)
                .findFirst();
    }

    public @Nullable UserId owner() {
        return (UserId) value(MergeField.OWNER);
    }

    public Facts facts() {
        Hours hours = (Hours) Objects.requireNonNull(value(MergeField.HOURS));
        return new Facts(
                String.valueOf(value(MergeField.NAME)),
                text(MergeField.SITE),
                text(MergeField.STREET),
                text(MergeField.POSTCODE),
                text(MergeField.CITY),
                text(MergeField.REGION),
                String.valueOf(value(MergeField.COUNTRY)),
                (ZoneId) value(MergeField.TIME_ZONE),
                hours.opens(),
                hours.closes(),
                hours.days(),
                text(MergeField.DOES),
                text(MergeField.SELLS),
                text(MergeField.BUYS_NOW),
                text(MergeField.SPEAKS),
                text(MergeField.REMARK));
    }

    private @Nullable String text(MergeField field) {
        return (String) value(field);
    }
}
