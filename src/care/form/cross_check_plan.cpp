// What a file says of plans and of progress towards their targets, against the form's questions.
#include "care/form/cross_check.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

class PlanCheck {
public:
    PlanCheck(Form const& form, LawNames const& law, Faults& faults)
        : form_{form}, law_{law}, faults_{faults}
    {
    }

    void all()
    {
        if (form_.plan) plan(*form_.plan);
        if (form_.progress) progress(*form_.progress);
        for (StartsClock const& clock : form_.clocks)
            if (clock.until == StartsClock::Until::replaced && !form_.plan)
                faults_.add(clock.line,
                            "a clock runs until the plan is replaced, and it is no plan",
                            "Add [plan], or let it run until something else.");
    }

private:
    void plan(PlanRule const& rule)
    {
        if (form_.children != Children::one)
            faults_.add(rule.line, "a plan is about one child", "Say children = \"one\".");
        is_a(rule.review, {Type::date}, rule.line);
        is_a(rule.ends, {Type::date}, rule.line);
        is_a(rule.targets, {Type::rows}, rule.line);
        if (!rule.targets.empty()) is_a(rule.targets + ".target", {Type::text}, rule.line);
        for (std::string const& name : rule.strategies)
            is_a(name, {Type::text, Type::long_text}, rule.line);
        for (auto const* names : {&rule.asked_again, &rule.one_page})
            for (std::string const& name : *names) known(name, rule.line);
        for (std::string const& id : rule.meets)
            if (!law_.clocks.contains(id))
                faults_.add(rule.line, fmt::format("law/clocks.csv has no clock \"{}\"", id),
                            "Use an id of law/clocks.csv.");
    }

    void progress(ProgressRule const& rule)
    {
        is_a(rule.by_child, {Type::number}, rule.line);
        is_a(rule.by_adult, {Type::number}, rule.line);
        is_a(rule.words, {Type::text, Type::long_text}, rule.line);
        is_a(rule.met, {Type::yes_no}, rule.line);
        auto const* target = known(rule.target, rule.line);
        if (target && (target->type != Type::one_of ||
                       target->options_from != OptionsFrom::plan_targets))
            faults_.add(rule.line, fmt::format("\"{}\" is not one target of a plan", rule.target),
                        "Give it the type one_of and options_from = \"plan_targets\".");
    }

    Question const* known(std::string const& name, int line)
    {
        auto const* question = find(form_, name);
        if (!question)
            faults_.add(line, fmt::format("the plan names the question \"{}\", which the form does "
                                          "not ask", name),
                        "Use the name of a question of this form.");
        return question;
    }

    void is_a(std::string const& name, std::initializer_list<Type> types, int line)
    {
        if (name.empty()) return;
        auto const* question = known(name, line);
        if (question && std::ranges::find(types, question->type) == types.end())
            faults_.add(line, fmt::format("the plan names \"{}\", which is {}", name,
                                          to_text(question->type)),
                        fmt::format("Name a question of type {}.", to_text(*types.begin())));
    }

    Form const& form_;
    LawNames const& law_;
    Faults& faults_;
};

}  // namespace

void cross_check_plan(Form const& form, LawNames const& law, Faults& faults)
{
    PlanCheck{form, law, faults}.all();
}

}  // namespace keywork::form
