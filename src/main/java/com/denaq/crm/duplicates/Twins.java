package com.denaq.crm.duplicates;

import com.denaq.crm.duplicates.engine.ReadCompany;
import com.denaq.crm.duplicates.engine.TwinFinder;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells whether companies that aren't here yet are one: the rows of a list. The list keeps their keys and looks up
 * which share some; those are compared here, as a question is with what is here.
 */
@Service
public class Twins {

    /** Who shares keys of fewer bits isn't worth comparing: a town and one word, a house. */
    public static final float WORTH = 18;

    private final TwinFinder finder;

    Twins(TwinFinder finder) {
        this.finder = finder;
    }

    /** A company as it is compared. */
    public static final class Company {
        final ReadCompany read;

        private Company(ReadCompany read) {
            this.read = read;
        }

        /** By which it is looked up among the others of its list: numbers, and how many bits each of them tells. */
        public Map<Long, Float> keys() {
            return read.keys();
        }

        public boolean named() {
            return read.profile().named();
        }

        /** As another is compared with it. */
        public Other other() {
            return new Other(read.profile());
        }

        /** The same in some three hundred characters: of very many that is what can be kept. */
        public String written() {
            return read.profile().written();
        }
    }

    /** A company that others are compared with. */
    public static final class Other {
        final Profile profile;

        private Other(Profile profile) {
            this.profile = profile;
        }

        /** @param written by {@link Company#written} */
        public static Other read(String written) {
            return new Other(WrittenProfile.read(written));
        }
    }

    /**
     * The one of the others that it resembles most.
     *
     * @param place among the others
     */
    public record Twin(int place, Verdict.Kind verdict, Match.Kind kind, List<Reason.Code> reasons) {}

    public Company read(Question question) {
        return new Company(finder.read(question));
    }

    /** Empty where it resembles none of them. */
    public Optional<Twin> of(Company company, List<Other> others) {
        return finder.best(
                company.read, others.stream().map(each -> each.profile).toList());
    }
}
