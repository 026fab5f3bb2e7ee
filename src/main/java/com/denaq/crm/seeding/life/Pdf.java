package com.denaq.crm.seeding.life;

import java.nio.charset.StandardCharsets;

/** A page with one line on it. */
final class Pdf {

    private static final String[] OBJECTS = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F 5 0 R >> >> >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    };

    private Pdf() {}

    static String of(String line) {
        String drawing = "BT /F 16 Tf 60 760 Td (" + line.replaceAll("[()\\\\]", "") + ") Tj ET";
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < OBJECTS.length; i++) {
            String object = OBJECTS[i].isEmpty()
                    ? "<< /Length %d >>\nstream\n%s\nendstream".formatted(drawing.length(), drawing)
                    : OBJECTS[i];
            places.append("%010d 00000 n \n".formatted(pdf.toString().getBytes(StandardCharsets.US_ASCII).length));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, object));
        }
        int end = pdf.length();
        return pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(OBJECTS.length + 1))
                .append(places)
                .append("trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(OBJECTS.length + 1, end))
                .toString();
    }
}
