#include "care/writing_help/quoted.hpp"
#include "care/writing_help/writing_help.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::writing_help {
namespace {

Kind kind_of(Says says)
{
    switch (says) {
    case Says::opinion: return Kind::opinion;
    case Says::blame: return Kind::blame;
    case Says::jargon: case Says::fine: case Says::time: case Says::place: break;
    }
    return Kind::jargon;
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// Before a letter that names a thing and no person: "vitamin C", "plan B", "section E".
constexpr std::array<std::string_view, 19> before_a_letter{
    "vitamin", "plan", "section", "part",  "year", "group", "class", "set",  "grade", "hepatitis",
    "room",    "block", "form",   "level", "type", "band",  "team",  "option", "key"};

// 7:40pm, 19.40, 7pm, 1940.
bool has_clock_time(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_figure(text[at])) continue;
        auto end = at;
        while (end < text.size() && is_figure(text[end])) ++end;
        auto const figures = end - at;
        auto rest = text.substr(end);
        bool const minutes_follow = figures <= 2 && rest.size() >= 3 &&
                                    (rest[0] == ':' || rest[0] == '.') && is_figure(rest[1]) &&
                                    is_figure(rest[2]);
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        bool const half_of_day =
            figures <= 2 && (rest.starts_with("am") || rest.starts_with("pm") ||
                             rest.starts_with("o’clock") || rest.starts_with("o'clock"));
        bool const four = figures == 4 && text.substr(at, 4) <= "2359" && text[at + 2] <= '5';
        if (minutes_follow || half_of_day || four) return true;
        at = end;
    }
    return false;
}

std::string initials_of(std::string_view name)
{
    std::string initials;
    bool in_a_word = false;
    for (char const c : name) {
        bool const is_letter = c != ' ' && c != '-';
        if (is_letter && !in_a_word) initials += c;
        in_a_word = is_letter;
    }
    return initials;
}

class Marking {
public:
    Marking(std::string_view text, Question const& question, People const& people,
            WordList const& list)
        : text_{text}, question_{question}, people_{people}, list_{list},
          words_{form::words_of(text)}, quoted_{quoted(text)}
    {
    }

    std::vector<Mark> done()
    {
        names();
        if (question_.own_words) return std::move(marks_);
        auto const named = marks_;
        for (std::size_t at = 0; at < words_.size();) {
            auto const covered = [&](Mark const& mark) {
                return words_[at].start >= mark.from && words_[at].start < mark.to;
            };
            if (is_quoted(words_[at].start) || std::ranges::any_of(named, covered)) ++at;
            else at += listed_at(at);
        }
        std::ranges::stable_sort(marks_, {}, &Mark::from);
        missing();
        return std::move(marks_);
    }

private:
    bool is_quoted(std::size_t at)
    {
        while (quote_ < quoted_.size() && quoted_[quote_].second <= at) ++quote_;
        return quote_ < quoted_.size() && quoted_[quote_].first <= at;
    }

    void add(std::size_t from, std::size_t to, Kind kind, std::string reason, std::string plainer)
    {
        marks_.push_back({.from = from, .to = to, .kind = kind,
                          .found = std::string{text_.substr(from, to - from)},
                          .reason = std::move(reason), .plainer = std::move(plainer)});
    }

    void names()
    {
        for (form::NameFound const& name : people_.other_children().names_in(text_))
            if (!is_quoted(name.from))
                add(name.from, name.to, Kind::other_child,
                    "It is another child’s name, and this is not their file",
                    std::string{form::another_young_person});
        quote_ = 0;
    }

    // How many words were looked at: at least one.
    std::size_t listed_at(std::size_t at)
    {
        auto const found = list_.to_mark_at(text_, words_, at);
        if (!found) return initials_at(at);
        auto const& last = words_[at + found->words - 1];
        if (is_marked(found->listed->says))
            add(words_[at].start, last.end, kind_of(found->listed->says), found->listed->reason,
                found->listed->plainer);
        return found->words;
    }

    std::string_view written(form::Word const& word) const
    {
        return text_.substr(word.start, word.folded.size());
    }

    bool is_capitals(std::size_t at) const
    {
        if (at >= words_.size()) return false;
        auto const letters = written(words_[at]);
        return !letters.empty() && std::ranges::all_of(letters, [](char c) {
            return c >= 'A' && c <= 'Z';
        });
    }

    bool is_one_letter(std::size_t at) const
    {
        return is_capitals(at) && words_[at].folded.size() == 1;
    }

    char before(std::size_t at) const { return at == 0 ? ' ' : text_[at - 1]; }
    char after(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

    // "J.A.", "J. A.", "JA", "T": letters that stand alone.
    std::size_t initials_at(std::size_t at)
    {
        if (!is_capitals(at) || words_[at].folded.size() > 3) return 1;
        std::size_t count = 1;
        std::string letters = words_[at].folded;
        bool dotted = false;
        while (is_one_letter(at) && is_one_letter(at + count) && count < 4) {
            auto const from = words_[at + count - 1].end;
            auto const between = text_.substr(from, words_[at + count].start - from);
            if (between != "." && between != ". ") break;
            dotted = true;
            letters += words_[at + count++].folded;
        }
        auto const first = words_[at].start;
        auto last = words_[at + count - 1].end;
        if (dotted && after(last) == '.') ++last;
        if (touches_a_thing(first, last)) return count;
        if (letters.size() == 1) return one_letter(at);
        bool const shouted = !dotted && (shouts(at - 1) || shouts(at + 1));
        if (!shouted) initials(first, last, letters);
        return count;
    }

    // A&E, PS5, T-shirt, X-ray.
    bool touches_a_thing(std::size_t first, std::size_t last) const
    {
        auto const joins = [](char c) {
            return c == '&' || c == '-' || c == '/' || c == '+' || is_figure(c);
        };
        return joins(before(first)) || joins(after(last));
    }

    // Somebody who writes in capitals throughout writes no initials.
    bool shouts(std::size_t at) const { return is_capitals(at) && words_[at].folded.size() > 1; }

    std::size_t one_letter(std::size_t at)
    {
        auto const& word = words_[at];
        bool const is_word = word.folded == "a" || word.folded == "i";
        bool const names_a_thing =
            at > 0 && std::ranges::find(before_a_letter, words_[at - 1].folded) !=
                          before_a_letter.end();
        bool const somebody = std::ranges::any_of(people_.all(), [&](People::Person const& one) {
            return !one.name.empty() && one.name.front() == text_[word.start];
        });
        if (!is_word && !names_a_thing && somebody) initials(word.start, word.end, word.folded);
        return 1;
    }

    void initials(std::size_t from, std::size_t to, std::string const& folded)
    {
        auto letters = folded;
        for (char& c : letters) c = static_cast<char>(c - 'a' + 'A');
        std::vector<std::string> said;
        for (People::Person const& one : people_.all()) {
            auto const theirs = initials_of(one.name);
            bool const same = theirs == letters || (letters.size() == 1 && theirs[0] == letters[0]);
            if (same && std::ranges::find(said, one.say) == said.end()) said.push_back(one.say);
        }
        add(from, to, Kind::initials,
            "Letters for a name or a thing say nothing to somebody who reads this in ten years",
            said.size() == 1 ? said.front() : "the name, or the words in full");
    }

    void missing()
    {
        if (question_.when_needed && !has_clock_time(text_) &&
            !list_.is_said(text_, words_, Says::time))
            marks_.push_back({.from = 0, .to = 0, .kind = Kind::no_time, .found = "",
                              .reason = "It does not say when it happened",
                              .plainer = "a time, like “at 7:40pm” or “after tea”"});
        if (question_.where_needed && !list_.is_said(text_, words_, Says::place))
            marks_.push_back({.from = 0, .to = 0, .kind = Kind::no_place, .found = "",
                              .reason = "It does not say where it happened",
                              .plainer = "a place, like “in the kitchen”"});
    }

    std::string_view text_;
    Question const& question_;
    People const& people_;
    WordList const& list_;
    std::vector<form::Word> words_;
    std::vector<std::pair<std::size_t, std::size_t>> quoted_;
    std::size_t quote_ = 0;   // those before it have ended
    std::vector<Mark> marks_;
};

}  // namespace

People::People(form::OtherChild const& own, std::span<form::OtherChild const> others,
               std::span<std::string const> adults)
    : other_children_{own, others}
{
    auto const whole = [](form::OtherChild const& child) {
        return child.family_name.empty() ? child.known_as
                                         : child.known_as + " " + child.family_name;
    };
    if (!own.known_as.empty()) all_.push_back({whole(own), own.known_as});
    for (std::string const& name : adults) all_.push_back({name, name});
    for (form::OtherChild const& child : others)
        all_.push_back({whole(child), std::string{form::another_young_person}});
}

std::vector<Mark> marks(std::string_view text, Question const& question, People const& people,
                        WordList const& words)
{
    return Marking{text, question, people, words}.done();
}

}  // namespace keywork::writing_help
