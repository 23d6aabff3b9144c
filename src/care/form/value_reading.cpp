#include "care/form/value_reading.hpp"
#include "platform/text/text.hpp"
#include "platform/words/utf8.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::form {

namespace {

// How far ahead of the server's clock "now" may be typed.
constexpr minutes clocks_differ{5};

class ValueReading {
public:
    ValueReading(Question const& question, std::string const& field, Typed const& typed,
                 Known const& known, Answers const& so_far, std::vector<Problem>& problems)
        : question_{question}, field_{field}, typed_{typed}, known_{known}, so_far_{so_far},
          problems_{problems}
    {
    }

    Value read()
    {
        switch (question_.type) {
        case Type::text:
        case Type::long_text: return text();
        case Type::number: return number();
        case Type::yes_no: return yes_no();
        case Type::date: return date();
        case Type::time: return time();
        case Type::date_time: return date_time();
        case Type::one_of:
        case Type::many_of:
        case Type::scale:
        case Type::staff:
        case Type::contact:
        case Type::child:
        case Type::file: return chosen();
        case Type::body_map:
        case Type::rows:
        case Type::computed: return {};   // read from their columns
        }
        return {};
    }

private:
    std::string typed(std::string_view part = "") const
    {
        return std::string{trimmed(typed_.value(field_ + std::string{part}))};
    }

    Value wrong(std::string_view part, std::string message)
    {
        problems_.push_back({field_ + std::string{part}, std::move(message)});
        return {};
    }

    std::string label() const { return said(question_.label, known_.words); }

    // Line ends become LF, as they were before the browser sent them; nothing else is changed.
    Value text()
    {
        auto raw = typed_.value(field_);
        if (trimmed(raw).empty()) return {};
        std::string text;
        for (std::size_t at = 0; at < raw.size(); ++at)
            if (raw[at] != '\r' || at + 1 == raw.size() || raw[at + 1] != '\n') text += raw[at];
        text = words::with_bad_bytes_replaced(text);
        auto const length = characters(text);
        if (length > question_.limits.longest)
            return wrong("", fmt::format("Shorten this to {} characters or fewer. It has {} now, "
                                         "and all of them are kept", question_.limits.longest,
                                         length));
        return text;
    }

    Value number()
    {
        auto const text = typed();
        if (text.empty()) return {};
        auto const read = hundredths(text);
        if (!read)
            return wrong("", question_.limits.decimals == 0
                                 ? "Enter a whole number, like 3"
                                 : "Enter a number, like 2.5");
        if (auto const least = question_.limits.least; least && *read < *least * 100)
            return wrong("", fmt::format("Enter {} or more", *least));
        if (auto const most = question_.limits.most; most && *read > *most * 100)
            return wrong("", fmt::format("Enter {} or less", *most));
        return Number{*read};
    }

    std::optional<std::int64_t> hundredths(std::string_view text) const
    {
        auto const point = text.find('.');
        auto const whole = text.substr(0, point);
        auto const rest = point == std::string_view::npos ? "" : text.substr(point + 1);
        std::int64_t number = 0;
        auto const read = std::from_chars(whole.data(), whole.data() + whole.size(), number);
        bool const all_read = read.ec == std::errc{} && read.ptr == whole.data() + whole.size();
        if (!all_read || number > 1'000'000'000 || number < -1'000'000'000) return std::nullopt;
        if (point != std::string_view::npos && rest.empty()) return std::nullopt;
        if (rest.size() > static_cast<std::size_t>(question_.limits.decimals)) return std::nullopt;
        std::int64_t part = 0;
        for (char const c : rest) {
            if (c < '0' || c > '9') return std::nullopt;
            part = part * 10 + (c - '0');
        }
        if (rest.size() == 1) part *= 10;
        return number * 100 + (whole.starts_with('-') ? -part : part);
    }

    Value yes_no()
    {
        auto const text = typed();
        if (text.empty()) return {};
        if (text == "yes") return true;
        if (text == "no") return false;
        return wrong("", "Choose yes or no");
    }

    bool is_day_typed() const
    {
        return !typed(".which").empty() || !typed(".day").empty() || !typed(".month").empty() ||
               !typed(".year").empty() || !typed().empty();
    }

    // One box as people write dates; or a choice of days; or three boxes. Nothing: none.
    std::optional<local_days> day()
    {
        auto const today = london_day(known_.now);
        auto const one_box = typed();
        auto const which = typed(".which");
        auto const boxes = fmt::format("{}/{}/{}", typed(".day"), typed(".month"), typed(".year"));
        auto const boxes_empty = boxes == "//";
        std::optional<local_days> found;
        if (!one_box.empty())
            found = read_day(one_box, today);
        else if (!which.empty() && which != "other")
            found = read_day(which, today);
        else if (!boxes_empty)
            found = read_day(boxes, today);
        else if (which.empty())
            return std::nullopt;
        if (!found) {
            auto const part = one_box.empty() ? ".day" : "";
            wrong(part, fmt::format("Enter the date, like {}", in_words(today)));
        }
        return found;
    }

    bool is_right_side_of_today(local_days day)
    {
        auto const today = london_day(known_.now);
        auto const part = typed().empty() ? ".day" : "";
        if (question_.limits.tense == Tense::past && day > today)
            wrong(part, fmt::format("{} is still to come. Enter a day that has been",
                                    in_words(day)));
        else if (question_.limits.tense == Tense::future && day < today)
            wrong(part, fmt::format("{} has passed. Enter today or a day to come", in_words(day)));
        else
            return true;
        return false;
    }

    Value date()
    {
        auto const found = day();
        if (!found || !is_right_side_of_today(*found)) return {};
        return *found;
    }

    std::optional<minutes> time_in(std::string const& text, std::string_view part)
    {
        auto const since_midnight = std::chrono::floor<minutes>(
            london_time(known_.now) - std::chrono::floor<days>(london_time(known_.now)));
        auto const read = read_time(text, since_midnight);
        if (!read) wrong(part, "Enter a time, like 7:40pm");
        return read;
    }

    Value time()
    {
        auto const text = typed();
        if (text.empty()) return {};
        auto const read = time_in(text, "");
        return read ? Value{*read} : Value{};
    }

    Value date_time()
    {
        auto const text = typed(".time");
        bool const has_day = is_day_typed();
        // Nothing at all, or only the day that was filled in for them: not answered.
        bool const day_was_filled_in = question_.default_from == DefaultFrom::now;
        if (text.empty() && (!has_day || (day_was_filled_in && !question_.required))) return {};
        auto const on = has_day ? day() : std::nullopt;
        if (has_day && !on) return {};
        if (text.empty()) return wrong(".time", missing_words(question_, known_.words));
        auto const at = time_in(text, ".time");
        if (!at) return {};
        auto const instant = from_london(local_seconds{day_for(*at, on)} + *at);
        return is_right_side_of_now(instant) ? Value{instant} : Value{};
    }

    // A time without a day is of the other answer's day, or of the next if that would be before it:
    // what started at 11:50pm and ended at 12:10am did not end before it started.
    local_days day_for(minutes at, std::optional<local_days> day) const
    {
        if (day) return *day;
        auto const* other = so_far_.as<sys_seconds>(question_.same_day_as);
        if (!other) return london_day(known_.now);
        auto const other_day = london_day(*other);
        return from_london(local_seconds{other_day} + at) < *other ? other_day + days{1}
                                                                   : other_day;
    }

    bool is_right_side_of_now(sys_seconds instant)
    {
        bool const ahead = instant > known_.now + clocks_differ;
        auto const* other = so_far_.as<sys_seconds>(question_.same_day_as);
        if (question_.limits.tense == Tense::past && ahead)
            wrong(".time", fmt::format("{} is still to come. Enter a time that has passed",
                                       in_words(instant)));
        else if (question_.limits.tense == Tense::future && instant < known_.now)
            wrong(".time", fmt::format("{} has passed. Enter a time to come", in_words(instant)));
        else if (other && instant < *other)
            wrong(".time", fmt::format("This is before it started, {}. Enter when it ended",
                                       in_words(*other)));
        else
            return true;
        return false;
    }

    Value chosen()
    {
        Chosen chosen;
        auto const choices = choices_of(question_, known_);
        for (std::string const& code : typed_.values(field_)) {
            if (trimmed(code).empty()) continue;
            if (std::ranges::find(choices, code, &Choice::id) == choices.end())
                return wrong("", fmt::format("Choose from the list for “{}”", label()));
            if (std::ranges::find(chosen.codes, code) == chosen.codes.end())
                chosen.codes.push_back(code);
        }
        put_in_order(chosen, choices);
        chosen.other = words::with_bad_bytes_replaced(trimmed(typed_.value(field_ + ".other")));
        return checked(std::move(chosen));
    }

    // As the list has them, or as they were numbered: a place typed beside a choice also means that
    // it was chosen, and those without a place come last.
    void put_in_order(Chosen& chosen, std::vector<Choice> const& choices) const
    {
        std::vector<std::pair<int, std::string>> placed;
        for (Choice const& choice : choices) {
            std::string text;
            if (question_.ordered) text = trimmed(typed_.value(place_field(field_, choice.id)));
            int place = 1000;
            std::from_chars(text.data(), text.data() + text.size(), place);
            bool const ticked =
                std::ranges::find(chosen.codes, choice.id) != chosen.codes.end();
            if (ticked || place < 1000) placed.emplace_back(place, choice.id);
        }
        std::ranges::stable_sort(placed, {}, &std::pair<int, std::string>::first);
        chosen.codes.clear();
        for (auto& [place, code] : placed) chosen.codes.push_back(std::move(code));
    }

    Value checked(Chosen chosen)
    {
        if (chosen.codes.empty() && chosen.other.empty()) return {};
        for (Option const& option : question_.options) {
            bool const picked =
                std::ranges::find(chosen.codes, option.code) != chosen.codes.end();
            if (option.asks_words && picked && chosen.other.empty())
                return wrong(".other", fmt::format("Say what it was for “{}”",
                                                   said(option.words, known_.words)));
        }
        bool const many = question_.type == Type::many_of || question_.many;
        if (!many && chosen.codes.size() > 1)
            return wrong("", fmt::format("Choose one answer to “{}”", label()));
        if (characters(chosen.other) > question_.limits.longest)
            return wrong(".other", fmt::format("Shorten this to {} characters or fewer",
                                               question_.limits.longest));
        return chosen;
    }

    Question const& question_;
    std::string const& field_;
    Typed const& typed_;
    Known const& known_;
    Answers const& so_far_;
    std::vector<Problem>& problems_;
};

}  // namespace

Value read_value(Question const& question, std::string const& field, Typed const& typed,
                 Known const& known, Answers const& so_far, std::vector<Problem>& problems)
{
    return ValueReading{question, field, typed, known, so_far, problems}.read();
}

std::string missing_words(Question const& question, SettingWords const& words)
{
    if (!question.missing.empty()) return said(question.missing, words);
    auto const label = said(question.label, words);
    switch (question.type) {
    case Type::text:
    case Type::long_text: return fmt::format("Write an answer to “{}”", label);
    case Type::number: return fmt::format("Enter a number for “{}”", label);
    case Type::date: return fmt::format("Enter the date for “{}”", label);
    case Type::time:
    case Type::date_time: return fmt::format("Enter the time for “{}”, like 7:40pm", label);
    case Type::yes_no: return fmt::format("Choose yes or no for “{}”", label);
    case Type::file: return fmt::format("Add a file for “{}”", label);
    case Type::rows:
    case Type::body_map: return fmt::format("Add an answer to “{}”", label);
    case Type::one_of:
    case Type::many_of:
    case Type::staff:
    case Type::contact:
    case Type::child:
    case Type::scale: return fmt::format("Choose an answer to “{}”", label);
    case Type::computed: return label;
    }
    return label;
}

}  // namespace keywork::form
