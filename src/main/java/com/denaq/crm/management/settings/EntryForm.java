package com.denaq.crm.management.settings;

import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.settings.NamedList;
import com.denaq.crm.platform.web.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reason or a paper as it is typed.
 *
 * @param dialog where it is typed
 */
public record EntryForm(String nameEn, String nameRu, Boolean required, String signer, Integer version, String dialog) {

    private static final int LONGEST = 80;

    public EntryForm(
            @Nullable String nameEn,
            @Nullable String nameRu,
            @Nullable Boolean required,
            @Nullable String signer,
            @Nullable Integer version,
            @Nullable String dialog) {
        this.nameEn = text(nameEn);
        this.nameRu = text(nameRu);
        this.required = required != null && required;
        this.signer = text(signer);
        this.version = version == null ? Integer.valueOf(0) : version;
        this.dialog = text(dialog);
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
