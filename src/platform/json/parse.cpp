// Reading JSON with the parser of Boost.JSON, straight into our own values.
#include "platform/json/json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace keywork::json {
namespace {

using boost::json::error_code;

/// What the parser reports, in the order of the text. Finished values wait on a stack until the
/// array or object around them ends and takes the last of them.
struct Builder {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    explicit Builder(std::size_t limit) : most_values{limit} {}

    bool push(Value value, error_code& error)
    {
        if (++count > most_values) {
            problem = fmt::format("it holds more than {} values", most_values);
            error = boost::json::error::exception;
            return false;
        }
        values.push_back(std::move(value));
        return true;
    }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_array_begin(error_code&) { return true; }
    bool on_object_begin(error_code&) { return true; }

    bool on_array_end(std::size_t size, error_code& error)
    {
        auto const first = values.end() - static_cast<std::ptrdiff_t>(size);
        Array array(std::make_move_iterator(first), std::make_move_iterator(values.end()));
        values.erase(first, values.end());
        return push(std::move(array), error);
    }

    bool on_object_end(std::size_t size, error_code& error)
    {
        Object object;
        object.reserve(size);
        auto const first_value = values.end() - static_cast<std::ptrdiff_t>(size);
        auto const first_name = names.end() - static_cast<std::ptrdiff_t>(size);
        std::transform(first_name, names.end(), first_value, std::back_inserter(object),
                       [](std::string& name, Value& value) {
                           return Member{.name = std::move(name), .value = std::move(value)};
                       });
        values.erase(first_value, values.end());
        names.erase(first_name, names.end());
        if (names_one_twice(object)) {
            problem = "an object names a member twice";
            error = boost::json::error::exception;
            return false;
        }
        return push(std::move(object), error);
    }

    /// Sorted for large objects, so that a hostile one costs no more than n log n.
    static bool names_one_twice(Object const& object)
    {
        if (object.size() <= 8) {
            for (auto member = object.begin(); member != object.end(); ++member)
                if (std::any_of(object.begin(), member,
                                [&](Member const& other) { return other.name == member->name; }))
                    return true;
            return false;
        }
        std::vector<std::string_view> sorted;
        sorted.reserve(object.size());
        for (Member const& member : object) sorted.emplace_back(member.name);
        std::ranges::sort(sorted);
        return std::ranges::adjacent_find(sorted) != sorted.end();
    }

    bool on_key_part(boost::json::string_view part, std::size_t, error_code&)
    {
        partial.append(part.data(), part.size());
        return true;
    }
    bool on_key(boost::json::string_view part, std::size_t, error_code&)
    {
        partial.append(part.data(), part.size());
        names.push_back(std::exchange(partial, {}));
        return true;
    }
    bool on_string_part(boost::json::string_view part, std::size_t, error_code&)
    {
        partial.append(part.data(), part.size());
        return true;
    }
    bool on_string(boost::json::string_view part, std::size_t, error_code& error)
    {
        partial.append(part.data(), part.size());
        return push(std::exchange(partial, {}), error);
    }
    bool on_number_part(boost::json::string_view part, error_code&)
    {
        partial.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t number, boost::json::string_view, error_code& error)
    {
        partial.clear();
        return push(number, error);
    }
    bool on_uint64(std::uint64_t number, boost::json::string_view, error_code& error)
    {
        partial.clear();
        return push(static_cast<double>(number), error);
    }
    /// Read again from its digits: Boost.JSON 1.81 may be off in the last bit.
    bool on_double(double nearly, boost::json::string_view part, error_code& error)
    {
        partial.append(part.data(), part.size());
        auto const digits = std::exchange(partial, {});
        double number = nearly;  // stays so where from_chars underflows
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (!std::isfinite(number)) {
            problem = "a number is too large";
            error = boost::json::error::exception;
            return false;
        }
        return push(number, error);
    }
    bool on_bool(bool value, error_code& error) { return push(value, error); }
    bool on_null(error_code& error) { return push(Value{}, error); }
    bool on_comment_part(boost::json::string_view, error_code&) { return true; }
    bool on_comment(boost::json::string_view, error_code&) { return true; }

    std::size_t most_values;
    std::size_t count = 0;
    std::vector<Value> values;       // finished, waiting for what is around them
    std::vector<std::string> names;  // of members whose object has not ended
    std::string partial;             // of a string or number that comes in parts
    std::string problem;             // why we stopped the parser, if we did
};

Outcome<Value> refused(std::string why)
{
    return refuse(Invalid{{{.field = "", .message = std::move(why)}}});
}

/// "line 3, character 17" of a place in the text.
std::string place_in_words(std::string_view text, std::size_t at)
{
    auto const before = text.substr(0, at);
    auto const line = std::ranges::count(before, '\n') + 1;
    auto const line_start = before.rfind('\n');
    auto const column = line_start == std::string_view::npos ? at + 1 : at - line_start;
    return fmt::format("line {}, character {}", line, column);
}

std::string what_is_wrong(error_code const& error, Limits const& limits)
{
    if (error == boost::json::error::too_deep)
        return fmt::format("more than {} levels inside each other", limits.depth);
    if (error == boost::json::error::incomplete) return "it ends too early";
    if (error == boost::json::error::extra_data) return "there is something after its end";
    return error.message();
}

}  // namespace

Outcome<Value> parse(std::string_view text, Limits const& limits)
{
    if (text.size() > limits.bytes)
        return refused(fmt::format("This JSON is longer than {} bytes.", limits.bytes));

    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::basic_parser<Builder> parser{options, limits.values};
    error_code error;
    auto const read = parser.write_some(false, text.data(), text.size(), error);
    auto rest = text.substr(read);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (!error && !rest.empty()) error = boost::json::error::extra_data;
    auto& built = parser.handler();
    if (error)
        return refused(fmt::format("This is not the JSON that is expected: {}, at {}.",
                                   built.problem.empty() ? what_is_wrong(error, limits)
                                                         : built.problem,
                                   place_in_words(text, read)));
    return std::move(built.values.front());
}

}  // namespace keywork::json
