package com.denaq.crm.management.settings;

import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.settings.NamedList;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reason or a paper as it is typed.
 *
 * @param version of the entry that the form was drawn from, and {@code was} what stood in it then, written down
 * @param dialog where it is typed
 */
public record EntryForm(
        String nameEn, String nameRu, Boolean required, String signer, Integer version, String dialog, String was) {

    private static final int LONGEST = 80;

    public EntryForm(
            @Nullable String nameEn,
            @Nullable String nameRu,
            @Nullable Boolean required,
            @Nullable String signer,
            @Nullable Integer version,
            @Nullable String dialog,
            @Nullable String was) {
        this.nameEn = text(nameEn);
        this.nameRu = text(nameRu);
        this.required = required != null && required;
        this.signer = text(signer);
        this.version = version == null ? Integer.valueOf(0) : version;
        this.dialog = text(dialog);
        this.was = text(was);
    }

    /** As an entry stands, in the dialog where it can be changed; null for one that isn't there yet. */
    public static EntryForm of(
            NamedList.Names names, boolean required, String signer, @Nullable Integer version, String dialog) {
        EntryForm there = new EntryForm(names.en(), names.ru(), required, signer, version, dialog, null);
        return new EntryForm(
                there.nameEn,
                there.nameRu,
                required,
                signer,
                version,
                dialog,
                there.typed().written());
    }

    /** Only what a reason has, where it is one. */
    private TypedFields typed() {
        TypedFields names = TypedFields.none().and("nameEn", nameEn).and("nameRu", nameRu);
        return signer.isEmpty() ? names : names.and("signer", signer).and("required", required);
    }

    /** @param now the entry as it has become while this was typed */
    public Clash clash(Screen screen, EntryForm now) {
        return new Clash(TypedFields.read(was), now.typed(), typed(), Clash.Saver.UNKNOWN, new EntryWording(screen));
    }

    private record EntryWording(Screen screen) implements Clash.Wording {

        @Override
        public String label(String name) {
            return screen.t(
                    switch (name) {
                        case "nameEn" -> "management.name.en";
                        case "nameRu" -> "management.name.ru";
                        case "signer" -> "management.papers.signer";
                        default -> "management.papers.required.long";
                    });
        }

        @Override
        public String value(String name, String value) {
            return switch (name) {
                case "signer" -> screen.t("management.signer." + value);
                case "required" -> screen.t(value.isEmpty() ? "component.clash.no" : "component.clash.yes");
                default -> value;
            };
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (nameEn.isEmpty()) {
            problems = problems.and("nameEn", "management.name.missing");
        }
        if (nameRu.isEmpty()) {
            problems = problems.and("nameRu", "management.name.missing");
        }
        if (nameEn.length() > LONGEST || nameRu.length() > LONGEST) {
            problems = problems.and(
                    nameEn.length() > LONGEST ? "nameEn" : "nameRu", "management.name.long", "most", LONGEST);
        }
        return problems;
    }

    NamedList.Names names() {
        return new NamedList.Names(nameEn, nameRu);
    }

    PaperTypes.Draft paper() {
        PaperTypes.Signer who = Arrays.stream(PaperTypes.Signer.values())
                .filter(each -> each.name().equals(signer))
                .findFirst()
                .orElse(PaperTypes.Signer.NOBODY);
        return new PaperTypes.Draft(names(), required, who);
    }
}
