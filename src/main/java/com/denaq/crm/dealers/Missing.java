package com.denaq.crm.dealers;

import java.util.Locale;

/**
 * One thing that a move still lacks, in both languages.
 *
 * @param code stable: {@code evidence}, or the code of a paper type
 */
public record Missing(String code, String nameEn, String nameRu) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("ru") ? nameRu : nameEn;
    }
}
