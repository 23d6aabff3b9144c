#include "care/form/own/law_bound.hpp"

#include "care/clock/clock.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace keywork::form {
namespace {

bool same(Test const& one, Test const& other)
{
    return one.how == other.how && one.question == other.question && one.values == other.values;
}

bool same(Condition const& one, Condition const& other)
{
    return one.of == other.of && one.settings == other.settings &&
           std::ranges::equal(one.tests, other.tests,
                              [](Test const& a, Test const& b) { return same(a, b); });
}

bool same(StartsClock const& one, StartsClock const& other)
{
    return one.law == other.law && one.from == other.from && one.until == other.until &&
           one.until_questions == other.until_questions && one.adds == other.adds &&
           one.settings == other.settings && same(one.when, other.when) &&
           same(one.unless, other.unless);
}

bool holds_all(auto const& all, auto const& wanted)
{
    return std::ranges::all_of(wanted, [&](auto const& one) {
        return std::ranges::find(all, one) != std::end(all);
    });
}

bool still_signs(Signature const& shipped, Signature const& changed)
{
    return changed.roles == shipped.roles && changed.settings == shipped.settings &&
           changed.never_took_part >= shipped.never_took_part &&
           same(changed.when, shipped.when) && holds_all(changed.needs, shipped.needs);
}

/// The questions that law asks for, each with the law that does.
class LawQuestions {
public:
    LawQuestions(Form const& form, Clocks const& clocks) : form_{form}
    {
        for (Question const* question : every_question())
            if (!question->source.empty()) add(question->name, question->source);
        for (Need const& need : form.needs)
            for (std::string const& name : need.questions) add(name, need.source);
        for (StartsClock const& clock : form.clocks) {
            auto const* law = clocks.find(clock.law);
            auto const words = law ? law->law_line : clock.law;
            for (auto const* name : {&clock.from, &clock.adds}) add(*name, words);
            for (std::string const& name : clock.until_questions) add(name, words);
            for (Condition const* condition : {&clock.when, &clock.unless})
                for (Test const& test : condition->tests) add(test.question, words);
        }
    }

    std::map<std::string, std::string> const& all() const { return all_; }

private:
    std::vector<Question const*> every_question() const
    {
        auto all = questions(form_);
        for (LaterPart const& part : form_.later)
            for (Question const& question : part.questions) all.push_back(&question);
        return all;
    }

    // A column stands for its rows; what is no question ("sent", "once", "child") is passed over.
    void add(std::string const& name, std::string const& law)
    {
        auto const question = name.substr(0, name.find('.'));
        if (find(form_, question)) all_.emplace(question, law);
    }

    Form const& form_;
    std::map<std::string, std::string> all_;
};

class LawCheck {
public:
    LawCheck(Form const& shipped, Form const& changed, Clocks const& clocks)
        : shipped_{shipped}, changed_{changed}, clocks_{clocks}
    {
    }

    std::vector<FormFault> done()
    {
        head();
        for (StartsClock const& clock : shipped_.clocks) runs(clock);
        LawQuestions const of_law{shipped_, clocks_};
        for (auto const& [name, law] : of_law.all()) asks(name, law);
        for (Signature const& sign : shipped_.signs)
            if (std::ranges::none_of(changed_.signs, [&](Signature const& own) {
                    return still_signs(sign, own);
                }))
                add(1, fmt::format("the signature of “{}” is not as law has it ({})",
                                   sign.as.otherwise, first_law()),
                    "Put it back: its roles, when it is asked and what it waits for.");
        for (LaterPart const& part : shipped_.later) answers_later(part);
        return std::move(faults_);
    }

private:
    void add(int line, std::string what, std::string remedy)
    {
        faults_.push_back({changed_.file, std::max(line, 1), std::move(what), std::move(remedy)});
    }

    std::string law_of(std::string const& clock) const
    {
        auto const* law = clocks_.find(clock);
        return law ? fmt::format("{}: {}", law->short_title, law->law_line) : clock;
    }

    std::string first_law() const
    {
        auto const* law = clocks_.find(shipped_.clocks.front().law);
        return law ? law->law_line : shipped_.clocks.front().law;
    }

    void head()
    {
        bool const same_head = changed_.level == shipped_.level &&
                               changed_.children == shipped_.children &&
                               changed_.raises == shipped_.raises &&
                               changed_.retention == shipped_.retention;
        if (!same_head)
            add(1, fmt::format("its level, children, raises or retention is not as law has it ({})",
                               first_law()),
                "Put them back as they were.");
        bool const everywhere =
            changed_.settings.empty() ||
            (!shipped_.settings.empty() && holds_all(changed_.settings, shipped_.settings));
        if (!everywhere)
            add(1, fmt::format("it is not offered everywhere that law asks for it ({})",
                               first_law()),
                "Offer it in every setting where it was.");
        for (RaisesLevel const& raise : shipped_.raises_level)
            if (std::ranges::none_of(changed_.raises_level, [&](RaisesLevel const& own) {
                    return own.to == raise.to && same(own.when, raise.when);
                }))
                add(1, fmt::format("answers that raise the level no longer do ({})", first_law()),
                    "Put [[raise]] back as it was.");
    }

    void runs(StartsClock const& clock)
    {
        if (std::ranges::any_of(changed_.clocks,
                                [&](StartsClock const& own) { return same(own, clock); }))
            return;
        add(1, fmt::format("the deadline {} no longer starts from this record as law has it",
                           law_of(clock.law)),
            fmt::format("Put [[clock]] with law = \"{}\" back as it was.", clock.law));
    }

    void asks(std::string const& name, std::string const& law)
    {
        auto const* was = find(shipped_, name);
        auto const* is = find(changed_, name);
        if (!is) {
            add(1, fmt::format("“{}” is no longer asked, and law asks for it ({})",
                               was->label.otherwise, law),
                fmt::format("Put the question “{}” back.", name));
            return;
        }
        if (!is_as_strict(*was, *is))
            add(is->line, fmt::format("“{}” is no longer asked as law has it ({})",
                                      is->label.otherwise, law),
                "Its type, whether it is required, its level, its choices and when it is asked "
                "stay. Wording is yours.");
    }

    bool is_as_strict(Question const& was, Question const& is) const
    {
        auto const has_option = [&](Option const& option) {
            return std::ranges::find(is.options, option.code, &Option::code) != is.options.end();
        };
        auto const has_column = [&](Question const& column) {
            auto const found = std::ranges::find(is.row, column.name, &Question::name);
            return found != is.row.end() && is_as_strict(column, *found);
        };
        return is.type == was.type && is.required >= was.required && is.level == was.level &&
               is.codes == was.codes && same(is.only_if, was.only_if) &&
               is.settings == was.settings && is.limits.fewest >= was.limits.fewest &&
               std::ranges::all_of(was.options, has_option) &&
               std::ranges::all_of(was.row, has_column);
    }

    void answers_later(LaterPart const& part)
    {
        auto const* own = find_later(changed_, part.name);
        bool const stays = own && own->roles == part.roles && own->level == part.level &&
                           own->never_author >= part.never_author &&
                           own->settings == part.settings && same(own->when, part.when);
        if (!stays)
            add(own ? own->line : 1,
                fmt::format("the later part “{}” is not as law has it ({})", part.title.otherwise,
                            first_law()),
                fmt::format("Put [[later]] with name = \"{}\" back as it was.", part.name));
    }

    Form const& shipped_;
    Form const& changed_;
    Clocks const& clocks_;
    std::vector<FormFault> faults_;
};

}  // namespace

bool is_law_bound(Form const& form) { return !form.clocks.empty(); }

std::vector<FormFault> law_faults(Form const& shipped, Form const& changed, Clocks const& clocks)
{
    if (!is_law_bound(shipped)) return {};
    return LawCheck{shipped, changed, clocks}.done();
}

}  // namespace keywork::form
