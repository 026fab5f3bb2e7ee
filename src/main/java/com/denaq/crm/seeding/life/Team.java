package com.denaq.crm.seeding.life;

import java.util.List;
import java.util.SplittableRandom;

/** Whose work it is. */
public record Team(List<Member> admins, List<Member> agents, List<Member> leadCreators) {

    /** {@code russian}: writes Russian where people at the dealer speak it. */
    public record Member(long id, boolean russian) {}

    public Member admin(SplittableRandom chance) {
        return one(admins, chance);
    }

    public Member agent(SplittableRandom chance) {
        return one(agents, chance);
    }

    /** Some bring more than others. */
    public Member leadCreator(SplittableRandom chance) {
        return leadCreators.get(Math.min(chance.nextInt(leadCreators.size()), chance.nextInt(leadCreators.size())));
    }

    private static Member one(List<Member> members, SplittableRandom chance) {
        return members.get(chance.nextInt(members.size()));
    }
}
