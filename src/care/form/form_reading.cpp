// One form file's text to the model. What can only be judged over the whole form is in
// cross_check.cpp.
#include "care/form/cross_check.hpp"
#include "care/form/question_reading.hpp"
#include "platform/html/components/icon.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace keywork::form {

namespace {

// The envelope's questions that a form neither places nor leaves out are added here: to the front
// of the first step, or to the end of the last.
constexpr std::array<std::string_view, 3> added_first{"occurred_at", "ended_at", "location"};
constexpr std::array<std::string_view, 10> added_last{
    "took_part", "witnesses", "others", "child_view_method", "child_view", "child_view_why_not",
    "significant", "raise_level", "actions", "links"};
constexpr std::array<std::string_view, 7> about_a_child{
    "others", "child_view_method", "child_view", "child_view_why_not", "significant",
    "raise_level", "links"};

class FormReading {
public:
    FormReading(toml::Value const& file, LawNames const& law, Faults& faults)
        : keys_{file, "the form", faults}, law_{law}, faults_{faults},
          envelope_{read_envelope(law)}
    {
        if (!file.find("plan")) return;
        for (Question& question : plan_questions(law)) envelope_.push_back(std::move(question));
    }

    Form read()
    {
        read_head();
        read_steps();
        read_later();
        read_signs();
        read_clocks();
        read_what_follows();
        read_lines();
        read_plan();
        place_envelope();
        keys_.done();
        return std::move(form_);
    }

private:
    QuestionSources sources() const { return {law_, &envelope_}; }

    template <class Read>
    void each(std::string_view key, std::string_view what, Read read)
    {
        for (toml::Value const& table : keys_.tables(key)) {
            Keys inner{table, std::string{what}, faults_};
            read(inner);
            inner.done();
        }
    }

    void read_head()
    {
        form_.kind = keys_.needed_text("kind");
        form_.version = static_cast<int>(keys_.whole("version").value_or(1));
        form_.title = keys_.wording("title");
        form_.short_title = keys_.has("short_title") ? keys_.wording("short_title") : form_.title;
        if (form_.title.empty())
            faults_.add(1, "the form has no \"title\"", "Add title = \"…\".");
        form_.icon = keys_.text("icon", "log");
        if (!html::icon_named(form_.icon))
            faults_.add(keys_.any("icon")->line(),
                        fmt::format("there is no icon \"{}\"", form_.icon),
                        "Use a name that platform/html/components/icon.hpp lists.");
        form_.summary = keys_.text("summary");
        form_.level = keys_.level("level", Level::l1);
        form_.settings = keys_.settings("settings");
        form_.children = keys_.one_of<Children>(
            "children", {{"none", Children::none}, {"one", Children::one},
                         {"several", Children::several},
                         {"one_or_none", Children::one_or_none}}, Children::one);
        read_about();
        read_writers();
        form_.quick = keys_.yes_no("quick", false);
        form_.acknowledged = keys_.yes_no("acknowledged", false);
        using How = SignificantRule::How;
        form_.significant.how = keys_.one_of<How>(
            "significant", {{"ask", How::ask}, {"always", How::always}, {"never", How::never}},
            How::ask);
        form_.significant.when = keys_.condition("significant_if");
        form_.button = keys_.wording("button");
        form_.retention = keys_.wording("retention");
        without_ = keys_.texts("without");
    }

    /// Of a staff file: who else reads it, what it leaves elsewhere.
    void read_about()
    {
        if (!keys_.has("about")) return;
        if (keys_.text("about") != "staff")
            faults_.add(keys_.any("about")->line(), "a record is about \"staff\", or says nothing",
                        "Write about = \"staff\", or take it out.");
        AboutStaff about{.worker_writes = keys_.names("writes", "worker"),
                         .worker_reads = keys_.names("reads", "worker"),
                         .office_reads = keys_.names("reads", "office")};
        for (std::string const& who : keys_.texts("reads"))
            if (who != "worker" && who != "office")
                faults_.add(keys_.any("reads")->line(),
                            fmt::format("a staff file is read by \"{}\"", who),
                            "Use worker and office; who wrote, signs and leads reads it anyway.");
        form_.about_staff = about;
        form_.feeds_training = keys_.text("feeds") == "training";
        if (keys_.has("copies")) {
            Keys copies{*keys_.any("copies"), "\"copies\"", faults_};
            form_.copies = CopyToChild{.rows = copies.needed_text("rows"),
                                       .child = copies.needed_text("child"),
                                       .words = copies.needed_text("words"),
                                       .line = copies.line()};
            copies.done();
        }
    }

    /// The member of staff whom a record is about, as one of those who do something with it.
    std::string_view worker() const { return form_.about_staff ? "worker" : ""; }

    void read_writers()
    {
        form_.raises = keys_.yes_no("raises", false);
        if (keys_.texts("writes") == std::vector<std::string>{"anyone"}) return;
        form_.writes = keys_.roles("writes", worker());
        if (!keys_.has("writes"))
            faults_.add(1, "the form does not say who writes it",
                        "Add writes = [\"care\", \"senior\", \"lead\"] or writes = \"anyone\".");
    }

    void read_steps()
    {
        each("step", "a step", [&](Keys& keys) {
            Step step{.title = keys.wording("title"), .hint = keys.wording("hint"),
                      .clock = keys.wording("clock"), .settings = keys.settings("settings"),
                      .questions = read_questions(keys.tables("question"), sources(), faults_),
                      .line = keys.line()};
            if (step.title.empty())
                faults_.add(step.line, "a step has no \"title\"", "Add title = \"…\".");
            // Who is not shown the screen must not be asked for its answers before sending.
            for (Question& question : step.questions)
                if (question.settings.empty()) question.settings = step.settings;
            form_.steps.push_back(std::move(step));
        });
        if (form_.steps.empty())
            faults_.add(1, "the form has no steps", "Add [[step]] with [[step.question]].");
    }

    void read_later()
    {
        each("later", "a later part", [&](Keys& keys) {
            form_.later.push_back(
                {.name = keys.needed_text("name"), .title = keys.wording("title"),
                 .hint = keys.wording("hint"), .roles = keys.roles("roles", worker()),
                 .by_worker = form_.about_staff && keys.names("roles", "worker"),
                 .never_author = keys.yes_no("never_author", true),
                 .settings = keys.settings("settings"), .when = keys.condition("when"),
                 .level = keys.level("level", form_.level),
                 .questions = read_questions(keys.tables("question"), sources(), faults_),
                 .line = keys.line()});
            if (!keys.has("roles"))
                faults_.add(keys.line(), "a later part does not say whose it is",
                            "Add roles = [\"lead\"].");
        });
    }

    void read_signs()
    {
        each("sign", "a signature", [&](Keys& keys) {
            auto const never = keys.texts("never");
            form_.signs.push_back(
                {.roles = keys.roles("roles", worker()),
                 .as = keys.wording("as"),
                 .never_took_part = std::ranges::find(never, "took_part") != never.end(),
                 .settings = keys.settings("settings"), .when = keys.condition("when"),
                 .needs = keys.texts("needs"), .ask = keys.wording("ask"),
                 .line = keys.line()});
            if (!keys.has("roles"))
                faults_.add(keys.line(), "a signature does not say whose it is",
                            "Add roles = [\"lead\"].");
            for (std::string const& who : never)
                if (who != "author" && who != "took_part")
                    faults_.add(keys.line(), fmt::format("a signature is never by \"{}\"", who),
                                "Use author and took_part.");
        });
    }

    void read_clocks()
    {
        each("clock", "a clock", [&](Keys& keys) {
            StartsClock clock{.law = keys.needed_text("law"), .from = keys.text("from", "sent"),
                              .until_questions = {}, .adds = keys.text("adds"),
                              .settings = keys.settings("settings"),
                              .when = keys.condition("when"), .unless = keys.condition("unless"),
                              .why_not = keys.wording("why_not"), .then = keys.wording("then"),
                              .line = keys.line()};
            using Until = StartsClock::Until;
            auto const until = keys.text("until", "by_hand");
            if (until.starts_with("answer:")) {
                clock.until = Until::answered;
                clock.until_questions = {until.substr(7)};
            } else if (keys.has("until_answers")) {
                clock.until = Until::answered;
                clock.until_questions = keys.texts("until_answers");
            } else {
                clock.until = keys.one_of<Until>("until", {{"sent", Until::sent},
                                                           {"signed", Until::signed_off},
                                                           {"replaced", Until::replaced},
                                                           {"by_hand", Until::by_hand}},
                                                 Until::by_hand);
            }
            form_.clocks.push_back(std::move(clock));
        });
    }

    void read_what_follows()
    {
        each("opens", "a record it opens", [&](Keys& keys) {
            form_.opens.push_back({.kind = keys.needed_text("kind"),
                                   .when = keys.condition("when"),
                                   .prompt = keys.wording("prompt"),
                                   .at_once = keys.yes_no("at_once", false),
                                   .line = keys.line()});
        });
        each("need", "a need", [&](Keys& keys) {
            form_.needs.push_back({.label = keys.wording("label"), .source = keys.text("source"),
                                   .settings = keys.settings("settings"),
                                   .questions = keys.texts("answers"), .line = keys.line()});
        });
        each("alert", "an alert", [&](Keys& keys) {
            form_.alerts.push_back({.when = keys.condition("when"),
                                    .settings = keys.settings("settings"),
                                    .title = keys.wording("title"),
                                    .words = keys.wording("words")});
        });
        each("aside", "an aside", [&](Keys& keys) {
            form_.asides.push_back({.title = keys.wording("title"),
                                    .words = keys.wording("words"),
                                    .settings = keys.settings("settings")});
        });
        each("raise", "a raised level", [&](Keys& keys) {
            form_.raises_level.push_back(
                {.to = keys.level("to", Level::l4), .when = keys.condition("when")});
        });
    }

    void read_lines()
    {
        each("line", "a line", [&](Keys& keys) {
            form_.lines.push_back({.when = keys.condition("when"), .title = keys.wording("title"),
                                   .words = keys.wording("words"), .line = keys.line()});
        });
        if (form_.lines.empty())
            faults_.add(1, "the form has no line for the chronology",
                        "Add [[line]] with words = \"… {answer} …\".");
    }

    void read_plan()
    {
        if (auto const* table = keys_.any("plan")) {
            Keys inner{*table, "the plan", faults_};
            form_.plan = PlanRule{.several = inner.yes_no("several", false),
                                  .at_hand = inner.yes_no("at_hand", false),
                                  .review = inner.text("review", "review_on"),
                                  .ends = inner.text("ends"),
                                  .targets = inner.text("targets"),
                                  .strategies = inner.texts("strategies"),
                                  .asked_again = inner.texts("asked_again"),
                                  .one_page = inner.texts("one_page"),
                                  .meets = inner.texts("meets"),
                                  .line = table->line()};
            inner.done();
        }
        if (auto const* table = keys_.any("progress")) {
            Keys inner{*table, "the progress", faults_};
            form_.progress = ProgressRule{.target = inner.needed_text("target"),
                                          .by_child = inner.text("by_child"),
                                          .by_adult = inner.text("by_adult"),
                                          .words = inner.text("words"),
                                          .met = inner.text("met"),
                                          .line = table->line()};
            inner.done();
        }
    }

    bool is_placed(std::string_view name) const { return find(form_, name) != nullptr; }

    bool is_added(std::string_view name) const
    {
        auto const holds_name = [&](auto const& names) {
            return std::ranges::find(names, name) != std::end(names);
        };
        if (holds_name(without_) || is_placed(name)) return false;
        if (form_.children == Children::none && holds_name(about_a_child)) return false;
        if (name == "others" && form_.children != Children::several) return false;
        return name != "significant" || form_.significant.how == SignificantRule::How::ask;
    }

    // Where there may be no child, what the envelope asks about one waits for one.
    void only_about_a_child()
    {
        auto const wait = [](Question& question) {
            bool const waits = std::ranges::find(about_a_child, question.name) !=
                               about_a_child.end();
            question.about_child = question.about_child || waits;
        };
        for (Question& question : envelope_) wait(question);
        for (Step& step : form_.steps)
            for (Question& question : step.questions) wait(question);
    }

    void place_envelope()
    {
        for (std::string const& name : without_)
            if (std::ranges::find(envelope_, name, &Question::name) == envelope_.end())
                faults_.add(keys_.any("without")->line(),
                            fmt::format("\"without\" names \"{}\", which the envelope does not ask",
                                        name),
                            "Use names that forms/README.md lists.");
        if (form_.steps.empty()) return;
        // What is wrong with one of them is wrong for want of another, which was left out.
        auto const* without = keys_.any("without");
        auto const take = [&](std::string_view name) {
            auto question = *std::ranges::find(envelope_, name, &Question::name);
            question.line = without ? without->line() : 1;
            return question;
        };
        if (form_.children == Children::one_or_none) only_about_a_child();
        auto& first = form_.steps.front().questions;
        std::size_t at = 0;
        for (std::string_view const name : added_first)
            if (is_added(name))
                first.insert(first.begin() + static_cast<std::ptrdiff_t>(at++), take(name));
        for (std::string_view const name : added_last)
            if (is_added(name)) form_.steps.back().questions.push_back(take(name));
    }

    Keys keys_;
    LawNames const& law_;
    Faults& faults_;
    std::vector<Question> envelope_;
    std::vector<std::string> without_;
    Form form_;
};

}  // namespace

std::optional<Form> read_form(std::string_view text, std::string_view file, LawNames const& law,
                              std::vector<FormFault>& faults)
{
    auto const value = toml::read(text, file);
    if (!value) {
        faults.push_back({std::string{file}, value.error().line, value.error().what,
                          "Mend the line so that it is TOML again."});
        return std::nullopt;
    }
    Faults collected{std::string{file}, faults};
    Form form = FormReading{*value, law, collected}.read();
    form.file = file;
    auto const path = std::filesystem::path{file};
    auto const folder = path.parent_path();
    form.area = (folder.filename() == "versions" ? folder.parent_path() : folder)
                    .filename().string();
    cross_check(form, law, collected);
    return form;
}

}  // namespace keywork::form
