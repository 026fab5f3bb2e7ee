package com.denaq.crm.intake.table;

import com.denaq.crm.access.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a list is. */
public enum Column {
    NOTHING,
    /** A name, site, phone or e-mail, cell by cell. */
    ANYTHING,
    NAME,
    SITE,
    PHONE,
    EMAIL,
    /** A town, or a town with its region. */
    CITY,
    REGION,
    STREET,
    POSTCODE,
    COUNTRY,
    REMARK,
    /** A person's name as a whole. */
    CONTACT,
    CONTACT_FIRST_NAME,
    /** Or a patronymic. */
    CONTACT_MIDDLE_NAME,
    CONTACT_LAST_NAME,
    CONTACT_ROLE,
    CONTACT_PHONE,
    CONTACT_EMAIL,
    DOES,
    SELLS,
    BUYS_NOW,
    SPEAKS,
    EXTERNAL_ID,
    STAGE,
    REFUSAL_REASON,
    TRY_AGAIN_ON,
    /** The agent whose dealer it is. */
    OWNER;

    /** Whether the viewer's lists may have such a column. */
    public boolean allowed(Viewer viewer) {
        return switch (this) {
            case STAGE, REFUSAL_REASON, TRY_AGAIN_ON -> viewer.mayEnterInWork();
            case OWNER -> viewer.mayManage();
            default -> true;
        };
    }

    /** What the viewer may choose from. */
    public static List<Column> of(Viewer viewer) {
        return Arrays.stream(values()).filter(each -> each.allowed(viewer)).toList();
    }

    /** These, but for what the viewer's lists may not have. */
    public static List<Column> allowed(List<Column> columns, Viewer viewer) {
        return columns.stream()
                .map(each -> each.allowed(viewer) ? each : NOTHING)
                .toList();
    }

    /** The message key of its name. */
    public String key() {
        return "intake.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether several columns may be that: their cells are taken together. */
    public boolean repeats() {
        return switch (this) {
            case NOTHING, ANYTHING, PHONE, EMAIL, REMARK, CONTACT, CONTACT_ROLE, CONTACT_PHONE, CONTACT_EMAIL -> true;
            default -> false;
        };
    }

    /** Whether it holds what somebody or a company is reached by. */
    boolean reaches() {
        return switch (this) {
            case SITE, PHONE, EMAIL, CONTACT_PHONE, CONTACT_EMAIL -> true;
            default -> false;
        };
    }

    /** Whether none of several is what a shop is called: its rows have their sites for names, or none. */
    public static boolean shopless(List<Column> columns) {
        return columns.size() > 1 && !columns.contains(NAME) && !columns.contains(ANYTHING);
    }

    /** Whether it is a part of the name of a contact. */
    boolean partOfName() {
        return switch (this) {
            case CONTACT_FIRST_NAME, CONTACT_MIDDLE_NAME, CONTACT_LAST_NAME -> true;
            default -> false;
        };
    }

    /** What is unknown is nothing: a column may have gone from the program since. */
    public static List<Column> of(List<String> names) {
        return names.stream().map(Column::of).toList();
    }

    public static Column of(String name) {
        for (Column each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return NOTHING;
    }
}
