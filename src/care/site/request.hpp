// A request as a handler sees it: who asks, for which child, with which answers.
#pragma once

#include "care/access/actor.hpp"
#include "care/access/decide.hpp"
#include "care/access/scope.hpp"
#include "platform/expects.hpp"
#include "platform/http/message.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keywork {

class Request {
public:
    Request(http::Request const& message, Actor actor, http::Pairs parameters,
            std::optional<Permitted<ChildId>> child, std::string nonce)
        : message_{message}, actor_{std::move(actor)}, parameters_{std::move(parameters)},
          child_{std::move(child)}, nonce_{std::move(nonce)} {}

    Actor const& actor() const { return actor_; }
    Scope scope() const { return scope_of(actor_); }

    /// The child in the path, already decided for the route's function and level.
    Permitted<ChildId> const& child() const
    {
        expects(child_.has_value());
        return *child_;
    }
    bool has_child() const { return child_.has_value(); }

    /// A part of the path by its name in the route's pattern.
    std::string const& parameter(std::string_view name) const;
    template <class IdType>
    Outcome<IdType> id(std::string_view name) const { return IdType::parse(parameter(name)); }

    http::Form const& form() const { return message_.form; }
    std::optional<std::string> query(std::string_view name) const
    {
        return message_.query_value(name);
    }
    http::Request const& message() const { return message_; }
    /// The one nonce that scripts of this answer carry.
    std::string const& nonce() const { return nonce_; }
    bool signed_in() const { return actor_.staff.is_set(); }
    /// Posted by the autosave script rather than by a person pressing a button.
    bool wants_words_only() const;

private:
    http::Request const& message_;
    Actor actor_;
    http::Pairs parameters_;
    std::optional<Permitted<ChildId>> child_;
    std::string nonce_;
};

}  // namespace keywork
