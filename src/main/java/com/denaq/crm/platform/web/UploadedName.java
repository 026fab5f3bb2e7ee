package com.denaq.crm.platform.web;

import org.springframework.web.multipart.MultipartFile;

/** The name of a file that was sent, as it stands on the sender's disk. */
public final class UploadedName {

    private UploadedName() {}

    /** Browsers write these three characters otherwise in a form (the Fetch standard), and nothing else. */
    public static String of(MultipartFile file) {
        String sent = file.getOriginalFilename();
        return sent == null
                ? ""
                : sent.replace("%22", "\"")
                        .replace("%0D", " ")
                        .replace("%0A", " ")
                        .strip();
    }
}
