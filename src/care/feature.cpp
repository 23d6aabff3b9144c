#include "care/feature.hpp"

namespace keywork {
namespace {

Policy staff_policy(Function function, Level level, audit::Verb verb, Limiter limiter)
{
    return {.kind = Policy::Kind::staff, .function = function, .level = level, .verb = verb,
            .limiter = limiter, .open_because = {}};
}

Policy open_policy(std::string_view because, Limiter limiter)
{
    return {.kind = Policy::Kind::open, .function = Function::own_account, .level = Level::l0,
            .verb = audit::Verb::auth_ok, .limiter = limiter, .open_because = because};
}

/// What is open to anybody holds no secret, but an address with an id in it is one itself.
Limiter limiter_of_address(std::string_view pattern)
{
    return pattern.find('{') == std::string_view::npos ? Limiter::none : Limiter::secret;
}

Policy young_person_policy(audit::Verb verb)
{
    return {.kind = Policy::Kind::young_person, .function = Function::own_account,
            .level = Level::l0, .verb = verb, .limiter = Limiter::none, .open_because = {}};
}

}  // namespace

Route shows(std::string_view pattern, Function function, Level level, audit::Verb verb, Show show,
            Limiter limiter)
{
    return {.method = http::Method::GET, .pattern = pattern,
            .policy = staff_policy(function, level, verb, limiter), .show = show};
}

Route does(std::string_view pattern, Function function, Level level, audit::Verb verb, Do change,
           Limiter limiter)
{
    return {.method = http::Method::POST, .pattern = pattern,
            .policy = staff_policy(function, level, verb, limiter), .change = change};
}

Route open_shows(std::string_view pattern, std::string_view because, Show show)
{
    return {.method = http::Method::GET, .pattern = pattern,
            .policy = open_policy(because, limiter_of_address(pattern)), .show = show};
}

Route open_does(std::string_view pattern, std::string_view because, Do change)
{
    return {.method = http::Method::POST, .pattern = pattern,
            .policy = open_policy(because, Limiter::secret), .change = change};
}

Route young_person_shows(std::string_view pattern, audit::Verb verb, Show show)
{
    return {.method = http::Method::GET, .pattern = pattern,
            .policy = young_person_policy(verb), .show = show};
}

Route young_person_does(std::string_view pattern, audit::Verb verb, Do change)
{
    return {.method = http::Method::POST, .pattern = pattern,
            .policy = young_person_policy(verb), .change = change};
}

}  // namespace keywork
