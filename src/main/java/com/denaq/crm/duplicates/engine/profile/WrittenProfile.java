package com.denaq.crm.duplicates.engine.profile;

import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.profile.Profile.Where;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Profiles as they are kept: each line begins with a letter that says what it is. Quick to read. */
public final class WrittenProfile {

    /** Changes whenever profiles or keys would come out otherwise than before: all are then worked out anew. */
    public static final int FORMAT = 19;

    /** Between the parts of a place of before, and between several of one kind there. */
    private static final String PART = "\u001f";

    private static final String OTHER = "\u001e";

    private WrittenProfile() {}

    static String write(Profile profile) {
        StringBuilder out = new StringBuilder(160);
        profile.names().forEach(each -> line(out, 'n', each.written()));
        profile.acronyms().forEach(each -> line(out, 'c', each));
        line(out, 'l', profile.country());
        line(out, 'r', profile.region());
        profile.towns().forEach(each -> line(out, 't', each));
        line(out, 'z', profile.postcode());
        profile.streets().forEach(each -> line(out, 's', each.written()));
        profile.phones().forEach(each -> line(out, 'p', each));
        profile.boxes().forEach(each -> line(out, 'm', each));
        profile.sites().forEach(each -> line(out, 'w', each.written()));
        profile.mailDomains().forEach(each -> line(out, 'd', each));
        profile.people().forEach(each -> line(out, 'o', each));
        profile.before().forEach(each -> line(out, 'f', before(each)));
        return out.toString();
    }

    private static String before(Where where) {
        return String.join(
                PART,
                where.country(),
                where.region(),
                String.join(OTHER, where.towns()),
                where.postcode(),
                where.streets().stream().map(Street::written).collect(Collectors.joining(OTHER)));
    }

    private static Where before(String written) {
        String[] parts = written.split(PART, -1);
        return new Where(
                parts[0],
                parts[1],
                each(parts[2]).toList(),
                parts[3],
                each(parts[4]).map(Street::read).toList());
    }

    private static Stream<String> each(String written) {
        return written.isEmpty() ? Stream.empty() : Arrays.stream(written.split(OTHER));
    }

    private static void line(StringBuilder out, char kind, String text) {
        if (!text.isEmpty()) {
            out.append(kind).append(text).append('\n');
        }
    }

    public static Profile read(String written) {
        Lines lines = new Lines();
        int from = 0;
        for (int end = written.indexOf('\n'); end >= 0; end = written.indexOf('\n', from)) {
            lines.take(written.charAt(from), written.substring(from + 1, end));
            from = end + 1;
        }
        return new Profile(
                lines.names,
                lines.acronyms,
                lines.country,
                lines.region,
                lines.towns,
                lines.postcode,
                lines.streets,
                lines.phones,
                lines.boxes,
                lines.sites,
                lines.mailDomains,
                lines.people,
                lines.before);
    }

    private static final class Lines {
        final List<Reading> names = new ArrayList<>(2);
        final List<String> acronyms = new ArrayList<>(2);
        String country = "";
        String region = "";
        final List<String> towns = new ArrayList<>(1);
        String postcode = "";
        final List<Street> streets = new ArrayList<>(1);
        final List<String> phones = new ArrayList<>(2);
        final List<String> boxes = new ArrayList<>(2);
        final List<SiteMark> sites = new ArrayList<>(1);
        final List<String> mailDomains = new ArrayList<>(1);
        final List<String> people = new ArrayList<>(1);
        final List<Where> before = new ArrayList<>(0);

        void take(char kind, String text) {
            switch (kind) {
                case 'n' -> names.add(Reading.of(text));
                case 'c' -> acronyms.add(text);
                case 'l' -> country = text;
                case 'r' -> region = text;
                case 't' -> towns.add(text);
                case 'z' -> postcode = text;
                case 's' -> streets.add(Street.read(text));
                case 'p' -> phones.add(text);
                case 'm' -> boxes.add(text);
                case 'w' -> sites.add(SiteMark.read(text));
                case 'd' -> mailDomains.add(text);
                case 'o' -> people.add(text);
                case 'f' -> before.add(before(text));
                default -> {} // of a newer format
            }
        }
    }
}
