package com.denaq.crm.files.download;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.files.StoredFile;
import com.denaq.crm.files.StoredFiles;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends files always as something to save: what a stranger uploaded is never opened as a page of ours. */
@Controller
@Allow({Role.AGENT, Role.ADMIN})
class FileController {

    private final StoredFiles files;

    FileController(StoredFiles files) {
        this.files = files;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> send(Viewer viewer, @PathVariable long file) {
        StoredFile found = files.read(viewer, file);
        String disposition = ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.contentType()))
                .header("Content-Disposition", disposition)
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }
}
