#include "care/form/testing/generated.hpp"

#include "care/form/value_reading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::testing {

using namespace form;

namespace {

constexpr std::array<std::string_view, 8> plain_texts{
    "You told Joel about the match and laughed.",
    "You asked for your headphones and went into the garden.",
    "“I want to ring my nan,” you said.",
    "The kitchen was loud. You put your hands over your ears.",
    "You made toast for everybody.",
    "We read two pages together.",
    "You said “okay” and sat down with Priya.",
    "Nothing new."};

std::string shortened(std::string text, std::size_t characters)
{
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && seen++ == characters)
            return text.substr(0, at);
    return text;
}

class Generator {
public:
    Generator(Known const& known, std::uint64_t seed, Texts texts)
        : known_{known}, chance_{seed}, texts_{texts}
    {
    }

    void answer(Question const& question)
    {
        if (question.type == Type::rows || question.type == Type::body_map)
            answer_rows(question);
        else
            answer_field(question, question.name);
    }

    Typed typed() && { return std::move(typed_); }

private:
    void set(std::string const& field, std::string value)
    {
        typed_.fields.emplace_back(field, std::move(value));
    }

    void answer_rows(Question const& question)
    {
        auto const fewest = std::max<std::size_t>(question.limits.fewest, 1);
        auto const most = std::max(fewest, std::min<std::size_t>(question.limits.most_items, 3));
        auto const each_child = question.default_from == DefaultFrom::children_here;
        auto const count = each_child ? known_.children_here.size()
                                      : fewest + chance_.below(most - fewest + 1);
        set(question.name + ".rows", std::to_string(count));
        for (std::size_t row = 1; row <= count; ++row)
            for (Question const& column : question.row) {
                auto const field = fmt::format("{}.{}.{}", question.name, row, column.name);
                if (each_child && column.type == Type::child)
                    set(field, known_.children_here[row - 1].id);
                else if (holds_for(column.settings, known_.words.profile))
                    answer_field(column, field);
            }
    }

    void answer_field(Question const& question, std::string const& field)
    {
        switch (question.type) {
        case Type::text:
        case Type::long_text: return set(field, text(question));
        case Type::number: return set(field, number(question));
        case Type::yes_no: return set(field, chance_.coin() ? "yes" : "no");
        case Type::date: return day(question, field);
        case Type::time: return time(question, field);
        case Type::date_time: return date_time(question, field);
        case Type::one_of:
        case Type::scale:
        case Type::many_of:
        case Type::staff:
        case Type::contact:
        case Type::child:
        case Type::file: return choose(question, field);
        case Type::rows:
        case Type::body_map:
        case Type::computed: return;
        }
    }

    std::string text(Question const& question)
    {
        if (texts_ == Texts::plain)
            return shortened(std::string{plain_texts[chance_.below(plain_texts.size())]},
                             question.limits.longest);
        auto hard = hard_texts();
        // A box of one line cannot hold two.
        if (question.type == Type::text)
            std::erase_if(hard, [](std::string const& text) {
                return text.find('\n') != std::string::npos;
            });
        return shortened(hard[chance_.below(hard.size())], question.limits.longest);
    }

    std::string number(Question const& question)
    {
        auto const least = question.limits.least.value_or(0);
        auto const most = std::min<std::int64_t>(question.limits.most.value_or(50), least + 50);
        auto const whole =
            least + static_cast<std::int64_t>(
                        chance_.below(static_cast<std::size_t>(most - least + 1)));
        bool const with_part = question.limits.decimals > 0 && whole < most && chance_.coin();
        return std::to_string(whole) + (with_part ? ".5" : "");
    }

    local_days other_day(Question const& question) const
    {
        auto const today = london_day(known_.now);
        return question.limits.tense == Tense::future ? today + days{6} : today - days{1};
    }

    void day(Question const& question, std::string const& field)
    {
        if (field != question.name) return set(field, in_words(other_day(question)));
        set(field + ".which", to_text(other_day(question)));
    }

    void time(Question const& question, std::string const& field)
    {
        bool const is_end = question.name.starts_with("end") || question.name == "until";
        set(field, is_end ? "7:43pm" : "19:40");
    }

    void date_time(Question const& question, std::string const& field)
    {
        set(field + ".which", to_text(other_day(question)));
        set(field + ".time", question.same_day_as.empty() ? "2.05 pm" : "15:10");
    }

    void choose(Question const& question, std::string const& field)
    {
        auto choices = choices_of(question, known_);
        bool const many = question.type == Type::many_of || question.many;
        bool const takes_others = question.type == Type::staff || question.type == Type::contact;
        if (choices.empty() && takes_others) return set(field + ".other", "Sam from the agency");
        if (choices.empty()) return;
        auto const count = many ? std::min<std::size_t>(choices.size(), 1 + chance_.below(3)) : 1;
        bool asks_words = false;
        for (std::size_t taken = 0; taken < std::max(count, question.limits.fewest); ++taken) {
            auto const index = chance_.below(choices.size());
            auto const code = choices[index].id;
            set(field, code);
            auto const option = std::ranges::find(question.options, code, &Option::code);
            asks_words = asks_words ||
                         (option != question.options.end() && option->asks_words);
            choices.erase(choices.begin() + static_cast<std::ptrdiff_t>(index));
            if (choices.empty()) break;
        }
        if (asks_words) set(field + ".other", "Something of our own");
    }

    Known const& known_;
    Chance chance_;
    Texts texts_;
    Typed typed_;
};

// Every field of the question, with what stands behind a dot.
Typed without(Typed typed, std::string const& field)
{
    std::erase_if(typed.fields, [&](auto const& pair) {
        return pair.first == field || pair.first.starts_with(field + ".");
    });
    return typed;
}

class Breaking {
public:
    Breaking(Form const& form, Typed const& valid, Known const& known)
        : form_{form}, valid_{valid}, known_{known}
    {
    }

    std::vector<Broken> all()
    {
        auto const answers = read_answers(form_, valid_, known_).answers;
        for (Question const* question : questions(form_)) {
            // Taking away an answer that others wait for changes what is asked: still a rule.
            if (!is_asked(*question, answers, known_)) continue;
            if (question->required && question->type != Type::computed)
                broken_.push_back({without(valid_, question->name), missing_field(*question),
                                   "an answer to " + question->name});
            break_field(*question, question->name);
        }
        return std::move(broken_);
    }

private:
    static std::string missing_field(Question const& question) { return question.name; }

    void with(std::string const& field, std::string value, std::string const& at,
              std::string rule)
    {
        auto typed = valid_;
        typed.set(field, std::move(value));
        broken_.push_back({std::move(typed), at, std::move(rule)});
    }

    void break_field(Question const& question, std::string const& field)
    {
        auto const& name = question.name;
        switch (question.type) {
        case Type::text:
        case Type::long_text:
            return with(field, std::string(question.limits.longest + 1, 'x'), field,
                        "longest of " + name);
        case Type::number:
            with(field, "three", field, "a number for " + name);
            if (question.limits.most)
                with(field, std::to_string(*question.limits.most + 1), field, "most of " + name);
            if (question.limits.least)
                with(field, std::to_string(*question.limits.least - 1), field,
                     "least of " + name);
            return;
        case Type::yes_no: return with(field, "perhaps", field, "yes or no for " + name);
        case Type::time: return with(field, "25:00", field, "a time for " + name);
        case Type::date_time: return break_instant(question, field);
        case Type::date:
            return with(field + ".which", "2026-02-30", field + ".day", "a date for " + name);
        case Type::one_of:
        case Type::many_of:
        case Type::scale:
        case Type::staff:
        case Type::contact:
        case Type::child:
        case Type::file: return with(field, "no-such-code", field, "a choice of " + name);
        case Type::rows: return break_columns(question);
        case Type::body_map: return break_columns(question);
        case Type::computed: return;
        }
    }

    void break_instant(Question const& question, std::string const& field)
    {
        with(field + ".time", "half past", field + ".time", "a time for " + question.name);
        if (question.limits.tense == Tense::past)
            with(field + ".which", to_text(london_day(known_.now) + days{2}), field + ".time",
                 "past of " + question.name);
    }

    void break_columns(Question const& question)
    {
        for (Question const& column : question.row) {
            if (!holds_for(column.settings, known_.words.profile)) continue;
            auto const field = fmt::format("{}.1.{}", question.name, column.name);
            bool const each_child = question.default_from == DefaultFrom::children_here;
            if (column.type == Type::child && each_child) continue;
            if (column.required)
                broken_.push_back({without(valid_, field), field,
                                   "an answer to " + question.name + "." + column.name});
            if (column.type == Type::date)
                with(field, "32 November", field, "a date for " + column.name);
            else
                break_field(column, field);
        }
    }

    Form const& form_;
    Typed const& valid_;
    Known const& known_;
    std::vector<Broken> broken_;
};

}  // namespace

std::size_t Chance::below(std::size_t limit)
{
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ % limit);
}

Known known_in(std::string_view profile, sys_seconds now)
{
    Known known;
    known.now = now;
    known.words = {.profile = std::string{profile}, .child = "young person",
                   .children = "young people", .lead = "Ruth", .name = "Tyler"};
    known.author = StaffId{"staff-priya"};
    known.place = "Larch House";
    known.staff = {{"staff-priya", "Priya Nair"}, {"staff-joel", "Joel Adeyemi"},
                   {"staff-marcus", "Marcus Reid"}, {"staff-ruth", "Ruth Callan"}};
    known.shift_staff = {"staff-priya", "staff-joel"};
    known.contacts = {{"contact-nan", "Jean Brandreth", "Grandmother"},
                      {"contact-worker", "Dele Oni", "Social worker"}};
    known.other_children = {{"child-amara", "Amara Okafor"}, {"child-zoe", "Zoë Lind"}};
    known.children_here = {{"child-tyler", "Tyler Brandreth"}, {"child-amara", "Amara Okafor"}};
    known.records = {{"record-1", "Good moment, Monday"}};
    known.plan_targets = {{"target-1", "Ask for a break"}};
    known.plan_strategies = {{"Offer headphones", "Offer headphones"}};
    known.documents = {{"document-1", "letter.pdf"}};
    return known;
}

Known known_for(Form const& form, std::string_view profile, sys_seconds now)
{
    auto known = known_in(profile, now);
    if (form.children != Children::none) return known;
    known.words.name.clear();
    known.other_children.clear();
    return known;
}

Typed valid_answers(Form const& form, Known const& known, std::uint64_t seed, Texts texts)
{
    Generator generator{known, seed, texts};
    for (Question const* question : questions(form))
        if (holds_for(question->settings, known.words.profile)) generator.answer(*question);
    return std::move(generator).typed();
}

Typed valid_answers(LaterPart const& part, Known const& known, std::uint64_t seed, Texts texts)
{
    Generator generator{known, seed, texts};
    for (Question const& question : part.questions)
        if (holds_for(question.settings, known.words.profile)) generator.answer(question);
    return std::move(generator).typed();
}

std::vector<Broken> broken_answers(Form const& form, Typed const& valid, Known const& known)
{
    return Breaking{form, valid, known}.all();
}

std::vector<std::string> hard_texts()
{
    std::string long_text;
    while (long_text.size() + 27 <= 10'000) long_text += "Ten thousand characters of ";
    long_text.resize(10'000, '.');
    return {"</textarea><script>alert(1)</script>&amp;&lt;\"'",
            "שלום \xE2\x80\xAE"
            "abc\xE2\x80\xAC עולם مرحبا",
            "👩‍👧‍👦🏽🏳️‍🌈 Zoë ŵ ŷ ẞ ﷽",
            "line one\nline two\n\n\tindented\x01\x7F end",
            "  spaces before and after  ",
            "=HYPERLINK(\"x\")\\ %s {} {name} {{0}}",
            long_text};
}

}  // namespace keywork::testing
