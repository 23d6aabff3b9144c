#include "care/form/cross_check.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::form {

namespace {

constexpr std::array<std::string_view, 4> setting_words{"name", "child", "children", "lead"};

bool is_among(auto const& names, std::string_view name)
{
    return std::ranges::find(names, name) != std::end(names);
}

class CrossCheck {
public:
    CrossCheck(Form const& form, LawNames const& law, Faults& faults)
        : form_{form}, law_{law}, faults_{faults}
    {
    }

    void all()
    {
        names();
        for (Step const& step : form_.steps) {
            clock_ids(step.clock, step.line);
            wording(step.title, step.line);
            for (Question const& each : step.questions) question(each, step.questions);
        }
        reachable_steps();
        waiting_for_each_other();
        for (LaterPart const& part : form_.later) {
            condition(part.when, part.line);
            for (Question const& each : part.questions) question(each, part.questions);
        }
        signs();
        clocks();
        what_follows();
        lines();
        if (form_.about_staff) staff_file();
    }

private:
    Question const* known(std::string_view name) const { return find(form_, name); }

    void unknown(int line, std::string_view who, std::string_view name)
    {
        faults_.add(line, fmt::format("{} names the question \"{}\", which the form does not ask",
                                      who, name),
                    "Use the name of a question of this form.");
    }

    void names()
    {
        std::vector<std::string_view> seen;
        auto const see = [&](std::vector<Question> const& questions) {
            for (Question const& each : questions) {
                if (is_among(seen, each.name))
                    faults_.add(each.line, fmt::format("the name \"{}\" is used twice", each.name),
                                "Give each question a name of its own.");
                seen.push_back(each.name);
                if (each.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") !=
                    std::string::npos)
                    faults_.add(each.line, fmt::format("\"{}\" is no name", each.name),
                                "Use small letters, figures and _.");
            }
        };
        for (Step const& step : form_.steps) see(step.questions);
        for (LaterPart const& part : form_.later) see(part.questions);
        for (Step const& step : form_.steps)
            for (Question const& each : step.questions) {
                seen.clear();
                see(each.row);
            }
    }

    void wording(Wording const& wording, int line)
    {
        auto const check = [&](std::string const& words) {
            for (std::string const& name : names_in_braces(words))
                if (!is_among(setting_words, name))
                    faults_.add(line, fmt::format("the wording \"{}\" holds {{{}}}", words, name),
                                "Only {name}, {child}, {children} and {lead} are filled in here.");
        };
        check(wording.otherwise);
        for (auto const& [profile, words] : wording.by_profile) check(words);
    }

    // `among`: the questions of the same row, which a column's condition may also name.
    void condition(Condition const& condition, int line,
                   std::vector<Question> const* among = nullptr)
    {
        for (Test const& test : condition.tests) {
            Question const* asked = nullptr;
            if (among) {
                auto const found = std::ranges::find(*among, test.question, &Question::name);
                if (found != among->end()) asked = &*found;
            }
            if (!asked) asked = known(test.question);
            auto const at = test.line ? test.line : line;
            if (!asked)
                unknown(at, "a condition", test.question);
            else
                test_fits(test, *asked, at);
        }
    }

    void test_fits(Test const& test, Question const& asked, int line)
    {
        using How = Test::How;
        auto const wrong = [&](std::string_view remedy) {
            faults_.add(line, fmt::format("a condition compares \"{}\", which is {}", asked.name,
                                          to_text(asked.type)),
                        std::string{remedy});
        };
        if (test.how == How::answered || test.how == How::not_answered) return;
        if (test.how == How::at_least) {
            if (asked.type != Type::number && asked.type != Type::scale &&
                asked.type != Type::computed)
                wrong("at_least is for number, scale and computed.");
            return;
        }
        if (test.how == How::mentions) {
            if (asked.type != Type::text && asked.type != Type::long_text)
                wrong("mentions is for text and long_text.");
            return;
        }
        bool const many = asked.type == Type::many_of || asked.many ||
                          test.question.find('.') != std::string::npos;
        if ((test.how == How::has) != many) wrong(many ? "Use has." : "Use is or is_not.");
        if (asked.type == Type::yes_no) {
            for (std::string const& value : test.values)
                if (value != "yes" && value != "no") wrong("Use \"yes\" or \"no\".");
            return;
        }
        if (asked.options.empty()) return;
        for (std::string const& value : test.values)
            if (std::ranges::find(asked.options, value, &Option::code) == asked.options.end())
                faults_.add(line, fmt::format("a condition compares \"{}\" with \"{}\", which is "
                                              "none of its choices", asked.name, value),
                            "Use one of the codes of the question.");
    }

    void question(Question const& each, std::vector<Question> const& among)
    {
        condition(each.only_if, each.line, &among);
        if (auto const* day = known(each.same_day_as);
            !each.same_day_as.empty() && (!day || day->type != Type::date_time))
            unknown(each.line, fmt::format("\"{}\"", each.name), each.same_day_as);
        for (Wording const* words : {&each.label, &each.hint, &each.missing})
            wording(*words, each.line);
        for (Option const& option : each.options) wording(option.words, each.line);
        if (each.default_from == DefaultFrom::fixed && !each.options.empty() &&
            std::ranges::find(each.options, each.default_value, &Option::code) ==
                each.options.end())
            faults_.add(each.line, fmt::format("\"{}\" starts as \"{}\", which is none of its "
                                               "choices", each.name, each.default_value),
                        "Use one of the codes of the question.");
        for (Question const& column : each.row) {
            if (column.type == Type::rows || column.type == Type::body_map)
                faults_.add(column.line, fmt::format("\"{}\" is rows within rows", column.name),
                            "Make it a question of its own.");
            if (each.type == Type::rows) question(column, each.row);
        }
        if (each.type == Type::computed) computation(each);
    }

    void computation(Question const& each)
    {
        if (each.computation.rows.empty()) return;   // told where it was read
        auto const* rows = known(each.computation.rows);
        if (!rows || rows->type != Type::rows) {
            faults_.add(each.line, fmt::format("\"{}\" is computed from \"{}\", which is no rows",
                                               each.name, each.computation.rows),
                        "Name a question of type rows.");
            return;
        }
        auto const column = [&](std::string const& name, Type type) {
            auto const found = std::ranges::find(rows->row, name, &Question::name);
            if (found == rows->row.end() || found->type != type)
                faults_.add(each.line,
                            fmt::format("\"{}\" is computed from the column \"{}\", which is no {}",
                                        each.name, name, to_text(type)),
                            fmt::format("Name a column of type {}.", to_text(type)));
        };
        using How = Computation::How;
        if (each.computation.how == How::sum_minutes) {
            column(each.computation.from, Type::time);
            column(each.computation.until, Type::time);
        }
        if (each.computation.how == How::total) column(each.computation.column, Type::number);
    }

    // A step is reached if it has a question, its settings are the form's, and at least one of its
    // questions depends on nothing that is only asked later.
    void reachable_steps()
    {
        std::vector<std::string_view> asked_so_far;
        for (Step const& step : form_.steps) {
            for (Question const& each : step.questions) asked_so_far.push_back(each.name);
            auto const can_be_asked = [&](Question const& each) {
                return each.only_if.tests.empty() ||
                       std::ranges::any_of(each.only_if.tests, [&](Test const& test) {
                           return is_among(asked_so_far, test.question) || !known(test.question);
                       });
            };
            bool const here = form_.settings.empty() || step.settings.empty() ||
                std::ranges::any_of(step.settings, [&](std::string const& profile) {
                    return holds_for(form_.settings, profile);
                });
            if (!here || std::ranges::none_of(step.questions, can_be_asked))
                faults_.add(step.line, fmt::format("nobody reaches the step \"{}\"",
                                                   step.title.otherwise),
                            "Give it a question that can be asked, in a setting of the form.");
        }
    }

    bool waits_for(Question const& each, std::string_view name, int depth) const
    {
        return std::ranges::any_of(each.only_if.tests, [&](Test const& test) {
            if (test.question == name) return true;
            auto const* next = known(test.question);
            return depth > 0 && next && waits_for(*next, name, depth - 1);
        });
    }

    void waiting_for_each_other()
    {
        auto const all = questions(form_);
        for (Question const* each : all)
            if (waits_for(*each, each->name, static_cast<int>(all.size())))
                faults_.add(each->only_if.line ? each->only_if.line : each->line,
                            fmt::format("\"{}\" waits for itself to be answered", each->name),
                            "Let its condition name a question that is asked without it.");
    }

    void clock_id(std::string_view id, int line)
    {
        if (!law_.clocks.contains(id))
            faults_.add(line, fmt::format("law/clocks.csv has no clock \"{}\"", id),
                        "Use an id of law/clocks.csv.");
    }

    void clock_ids(Wording const& ids, int line)
    {
        if (!ids.otherwise.empty()) clock_id(ids.otherwise, line);
        for (auto const& [profile, id] : ids.by_profile) clock_id(id, line);
    }

    void signs()
    {
        for (Signature const& sign : form_.signs) {
            condition(sign.when, sign.line);
            wording(sign.as, sign.line);
            wording(sign.ask, sign.line);
            for (std::string const& name : sign.needs)
                if (!known(name)) unknown(sign.line, "a signature", name);
        }
    }

    void clocks()
    {
        for (StartsClock const& clock : form_.clocks) {
            clock_id(clock.law, clock.line);
            condition(clock.when, clock.line);
            condition(clock.unless, clock.line);
            wording(clock.then, clock.line);
            wording(clock.why_not, clock.line);
            auto const* from = known(clock.from);
            if (clock.from != "sent" && !from) unknown(clock.line, "a clock", clock.from);
            if (from && from->type != Type::date_time && from->type != Type::date)
                faults_.add(clock.line, fmt::format("a clock starts from \"{}\", which is {}",
                                                    clock.from, to_text(from->type)),
                            "Name a question of type date_time or date.");
            for (std::string const& question : clock.until_questions)
                if (!known(question)) unknown(clock.line, "a clock", question);
            if (clock.until == StartsClock::Until::signed_off && form_.signs.empty())
                faults_.add(clock.line, "a clock runs until the record is signed, and nobody signs",
                            "Add [[sign]], or let it run until an answer.");
            adds(clock);
        }
        clock_ids(form_.retention, 1);
    }

    /// A running total is fed by what a record adds to it, and by nothing else.
    void adds(StartsClock const& clock)
    {
        bool const is_total = law_.totals.contains(clock.law);
        if (is_total && clock.adds.empty())
            faults_.add(clock.line, fmt::format("{} is a running total, and nothing is added",
                                                clock.law),
                        "Say adds = \"once\", or name the question that has the number.");
        if (!is_total && !clock.adds.empty())
            faults_.add(clock.line, fmt::format("{} is no running total to add to", clock.law),
                        "Take out adds, or name a clock whose due is SUM-… or COUNT….");
        if (clock.adds.empty() || clock.adds == "once") return;
        auto const* number = known(clock.adds);
        if (!number) unknown(clock.line, "a clock", clock.adds);
        else if (number->type != Type::number && number->type != Type::computed)
            faults_.add(clock.line, fmt::format("a clock adds \"{}\", which is {}", clock.adds,
                                                to_text(number->type)),
                        "Name a question of type number, or say once.");
    }

    void what_follows()
    {
        condition(form_.significant.when, form_.significant.when.line);
        for (Opens const& opens : form_.opens) {
            condition(opens.when, opens.line);
            wording(opens.prompt, opens.line);
        }
        for (Need const& need : form_.needs) {
            wording(need.label, need.line);
            for (std::string const& name : need.questions)
                if (name != "child" && !known(name)) unknown(need.line, "a need", name);
        }
        for (Alert const& alert : form_.alerts) condition(alert.when, alert.when.line);
        for (RaisesLevel const& raise : form_.raises_level) condition(raise.when, raise.when.line);
    }

    /// Level 4 is for people named on a record, which a staff file has another way for.
    void staff_file()
    {
        if (form_.children != Children::none)
            faults_.add(1, "a record about staff is about children too",
                        "Write children = \"none\".");
        if (form_.level > Level::l3 || !form_.raises_level.empty())
            faults_.add(1, "a record about staff is of level 4, or raised",
                        "Write level = \"L2\", and take out [[raise]].");
        if (form_.feeds_training)
            for (std::string_view const name : {"training_type", "done_on"})
                if (!known(name)) unknown(1, "the training register", name);
        if (!form_.copies) return;
        for (std::string const& column : {form_.copies->child, form_.copies->words})
            if (auto const name = form_.copies->rows + "." + column; !known(name))
                unknown(form_.copies->line, "\"copies\"", name);
    }

    void lines()
    {
        for (Line const& line : form_.lines) {
            condition(line.when, line.line);
            template_names(line.title.otherwise, line.line);
            for (auto const& [profile, words] : line.title.by_profile)
                template_names(words, line.line);
            template_names(line.words.otherwise, line.line);
            for (auto const& [profile, words] : line.words.by_profile)
                template_names(words, line.line);
        }
    }

    void template_names(std::string_view words, int line)
    {
        for (std::string const& name : names_in_braces(words)) {
            auto const counted = name.ends_with(".count");
            auto const question = counted ? name.substr(0, name.size() - 6) : name;
            if (!is_among(setting_words, name) && !known(question))
                unknown(line, "the chronology line", question);
        }
    }

    Form const& form_;
    LawNames const& law_;
    Faults& faults_;
};

}  // namespace

std::vector<std::string> names_in_braces(std::string_view words)
{
    std::vector<std::string> names;
    auto open = words.find('{');
    for (; open != std::string_view::npos; open = words.find('{', open)) {
        auto const close = words.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace_back(words.substr(open + 1, close - open - 1));
        open = close;
    }
    return names;
}

void cross_check(Form const& form, LawNames const& law, Faults& faults)
{
    CrossCheck{form, law, faults}.all();
    cross_check_plan(form, law, faults);
}

}  // namespace keywork::form
