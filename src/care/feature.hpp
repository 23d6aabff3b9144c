// What every slice declares, in its feature.cpp.
//
// A route without function, level and verb does not compile; neither does a Feature that leaves a
// hook out: a slice with nothing to say writes `none`.
#pragma once

#include "care/access/access.hpp"
#include "care/audit/audit.hpp"
#include "platform/html/markup.hpp"
#include "platform/http/message.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

class Request;
class Site;
struct Services;
struct FieldAsked;
struct FieldSaid;

enum class Area : std::uint8_t {
    today, records, children, planning, education, home_life, safeguarding, together, activities,
    team, oversight, exchange, administration
};

using Show = Outcome<http::Response> (*)(Request const&, Site const&);   // GET: can only read
using Do = Outcome<http::Response> (*)(Request const&, Site&);           // POST

/// What a route that checks a secret or reads in bulk is held to.
enum class Limiter : std::uint8_t { none, secret, bulk };

/// How a route is reached: decide() for a child in its path, the function list without one; for the
/// few open ones, a reason that a test holds; or by a young person in a session of their own, who
/// reaches nothing else and whom request.child() is then.
struct Policy {
    enum class Kind : std::uint8_t { staff, open, young_person } kind;
    Function function;
    Level level;
    audit::Verb verb;
    Limiter limiter;
    std::string_view open_because;
};

/// A pattern is literal segments and {names}: /children/{child}/records/{record}. A {child} is
/// decided and audited before the page leaves.
struct Route {
    http::Method method;
    std::string_view pattern;
    Policy policy;
    Show show = nullptr;
    Do change = nullptr;
};

Route shows(std::string_view pattern, Function function, Level level, audit::Verb verb,
            Show show, Limiter limiter = Limiter::none);
Route does(std::string_view pattern, Function function, Level level, audit::Verb verb, Do change,
           Limiter limiter = Limiter::none);
Route open_shows(std::string_view pattern, std::string_view because, Show show);
Route open_does(std::string_view pattern, std::string_view because, Do change);
/// For a young person about themselves. No member of staff reaches it.
Route young_person_shows(std::string_view pattern, audit::Verb verb, Show show);
Route young_person_does(std::string_view pattern, audit::Verb verb, Do change);

/// A hook: a function, or `none`. It has no default, so it cannot be forgotten.
struct None {};
inline constexpr None none{};
template <class Signature>
class Hook {
public:
    Hook(None) {}                                   // NOLINT: `.panel = none` is the point
    Hook(Signature* hooked) : function_{hooked} {}  // NOLINT
    explicit operator bool() const { return function_ != nullptr; }
    Signature* function() const { return function_; }

private:
    Signature* function_ = nullptr;
};

/// A number beside a menu entry: what waits for this actor. None: nothing to show.
struct MenuCount {
    std::int64_t number;
    std::string_view words;   // "to read", spoken after the number
    bool urgent;
};

struct Feature {
    std::string_view name;    // the slice's folder
    std::string_view title;
    Area area;
    std::vector<Route> routes;
    /// Counts for the menu entry whose path is `menu_path`.
    std::string_view menu_path;
    Hook<std::optional<MenuCount>(Request const&, Site const&)> menu_count;
    /// Who has the entry in the menu even when it counts nothing. None: whoever may open its page.
    std::optional<Function> menu_for = std::nullopt;
    /// Keeps what was typed when a POST to this slice cannot be taken: the session has gone, the
    /// form is of an earlier session, or the permission was taken away. The actor is who typed it.
    Hook<Outcome<>(Request const&, Site&)> keeps_words;
    /// What a field of a form of this slice is called on its page, and what was chosen in it: for
    /// words that come back after a lost session or permission (care/site/field_words.hpp).
    Hook<std::optional<FieldSaid>(FieldAsked const&)> says_field;
    /// A card beside the child's overview (needs request.child()).
    Hook<html::Markup(Request const&, Site const&)> child_panel;
};

struct Features {
    std::vector<Feature> all;
};

}  // namespace keywork
