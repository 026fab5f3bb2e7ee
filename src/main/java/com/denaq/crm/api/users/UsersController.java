package com.denaq.crm.api.users;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.EmailAddress;
import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.SetPasswordLinks;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.OwnAddress;
import com.denaq.crm.platform.words.Languages;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The users, for admins. */
@RestController
@RequestMapping("/api/v1/users")
@Allow(Role.ADMIN)
class UsersController {

    private static final int LONGEST = 200;

    private final Users users;
    private final SetPasswordLinks links;
    private final OwnAddress address;

    UsersController(Users users, SetPasswordLinks links, OwnAddress address) {
        this.users = users;
        this.links = links;
        this.address = address;
    }

    /** @param role {@code lead-creator}, {@code agent} or {@code admin} */
    @SentBack({UserJson.class, InvitedJson.class})
    record UserBody(
            @Nullable String email,
            @Nullable String name,
            @OneOf(Role.class) @Nullable String role,
            @Nullable String language) {}

    @GetMapping
    Page<UserJson> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursors cursors = Cursors.of("users");
        Long after = cursors.id(cursor);
        List<User> oneMore = users.after(after == null ? null : new UserId(after), most + 1);
        return Page.of(
                oneMore.stream().map(UserJson::of).toList(), most, user -> cursors.write(Long.toString(user.id())));
    }

    @GetMapping("/{id}")
    UserJson read(@PathVariable long id) {
        return users.find(new UserId(id)).map(UserJson::of).orElseThrow(() -> new NotFound("user " + id));
    }

    /** @param setPasswordLink opens once, within a day: it is told here and nowhere else */
    record InvitedJson(@JsonUnwrapped UserJson user, String setPasswordLink) {}

    /** Without a password: whoever comes sets it by the link of the answer. */
    @PostMapping
    @Transactional
    public ResponseEntity<InvitedJson> create(UserId by, @RequestBody UserBody body, HttpServletRequest request) {
        String email = Text.clean(body.email());
        if (email == null || !EmailAddress.is(email)) {
            throw ApiProblem.invalid("email", "email-unreadable");
        }
        String name = Text.clean(body.name());
        Text.atMost(LONGEST, "name", name);
        NewUser user = new NewUser(email, name == null ? email : name, role(body), null, language(body));
        User made = users.create(user, by)
                .orElseThrow(() -> ApiProblem.conflict("email-taken", "email", email.toLowerCase(Locale.ROOT)));
        String link = address.of(request, links.make(made.id(), by));
        return ResponseEntity.created(URI.create("/api/v1/users/" + made.id()))
                .body(new InvitedJson(UserJson.of(made), link));
    }

    private static Role role(UserBody body) {
        return Role.of(Text.clean(body.role())).orElseThrow(() -> ApiProblem.invalid("role", "role-unknown"));
    }

    private static @Nullable String language(UserBody body) {
        String language = Text.clean(body.language());
        if (language != null && Languages.known(language) == null) {
            throw ApiProblem.invalid("language", "language-unknown");
        }
        return language;
    }
}
