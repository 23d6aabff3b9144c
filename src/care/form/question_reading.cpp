#include "care/form/question_reading.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

std::optional<Type> type_from(std::string_view text)
{
    for (int index = 0; index <= static_cast<int>(Type::computed); ++index)
        if (to_text(static_cast<Type>(index)) == text) return static_cast<Type>(index);
    return std::nullopt;
}

Type read_type(Keys& keys)
{
    auto const text = keys.needed_text("type");
    if (auto const type = type_from(text)) return *type;
    if (!text.empty())
        keys.faults().add(keys.any("type")->line(),
                          fmt::format("{} has the type \"{}\"", keys.what(), text),
                          "Use text, long_text, number, yes_no, date, time, date_time, one_of, "
                          "many_of, staff, contact, child, file, body_map, rows, scale or "
                          "computed.");
    return Type::text;
}

bool is_choice(Type type)
{
    return type == Type::one_of || type == Type::many_of || type == Type::scale;
}

Option* option_of(Question& question, std::string_view code)
{
    auto const found = std::ranges::find(question.options, code, &Option::code);
    return found == question.options.end() ? nullptr : &*found;
}

void unknown_code(Keys& keys, int line, std::string_view code, Question const& question)
{
    keys.faults().add(line,
                      fmt::format("{} names the code \"{}\", which {} does not have", keys.what(),
                                  code, question.codes),
                      fmt::format("Look in law/code-sets/{}.csv.", question.codes));
}

// `only`: the codes that are offered, in that order; as a table, by profile.
void keep_only(Keys& keys, Question& question)
{
    auto const* only = keys.any("only");
    if (!only) return;
    std::vector<Option> kept;
    auto const keep = [&](std::span<toml::Value const> codes, Settings const& settings) {
        for (toml::Value const& item : codes) {
            auto const code = item.text().value_or("");
            auto const* known = option_of(question, code);
            if (!known) {
                unknown_code(keys, item.line(), code, question);
                continue;
            }
            auto const there = std::ranges::find(kept, code, &Option::code);
            auto& option = there == kept.end() ? kept.emplace_back(*known) : *there;
            option.settings.insert(option.settings.end(), settings.begin(), settings.end());
        }
    };
    keep(only->list(), {});
    for (toml::Entry const& entry : only->entries())
        keep(entry.value.list(),
             settings_from({entry.key}, entry.value.line(), keys.faults()));
    question.options = std::move(kept);
}

// `words`: the form's own wording of a code; `hints`: a line under it.
void word_options(Keys& keys, Question& question)
{
    for (std::string_view const key : {"words", "hints"}) {
        auto const* table = keys.any(key);
        if (!table) continue;
        Keys inner{*table, fmt::format("\"{}\" of {}", key, keys.what()), keys.faults()};
        for (toml::Entry const& entry : table->entries()) {
            auto* option = option_of(question, entry.key);
            if (!option)
                unknown_code(keys, entry.value.line(), entry.key, question);
            else if (key == "words")
                option->words = inner.wording(entry.key);
            else
                option->hint = inner.text(entry.key);
        }
    }
    for (std::string const& code : keys.texts("asks_words"))
        if (auto* option = option_of(question, code))
            option->asks_words = true;
        else
            unknown_code(keys, keys.line(), code, question);
}

void read_own_options(Keys& keys, Question& question)
{
    for (toml::Value const& table : keys.tables("options")) {
        Keys inner{table, fmt::format("an option of {}", keys.what()), keys.faults()};
        question.options.push_back({.code = inner.needed_text("code"),
                                    .words = inner.wording("words"),
                                    .hint = inner.text("hint"),
                                    .settings = inner.settings("settings"),
                                    .asks_words = inner.yes_no("asks_words", false)});
        inner.done();
    }
    auto const scale = keys.texts("scale");
    for (std::size_t index = 0; index < scale.size(); ++index)
        question.options.push_back({std::to_string(index + 1), {scale[index], {}}, "", {}, false});
}

void read_options(Keys& keys, Question& question, LawNames const& law)
{
    question.codes = keys.text("codes");
    question.options_from = keys.one_of<OptionsFrom>(
        "options_from", {{"records", OptionsFrom::records},
                         {"plan_targets", OptionsFrom::plan_targets},
                         {"plan_strategies", OptionsFrom::plan_strategies}}, OptionsFrom::the_file);
    read_own_options(keys, question);
    if (!question.codes.empty()) {
        auto const set = law.code_sets.find(question.codes);
        if (set == law.code_sets.end()) {
            keys.faults().add(keys.any("codes")->line(),
                              fmt::format("{} takes its choices from \"{}\", which law/ does not "
                                          "have", keys.what(), question.codes),
                              "Use a name of law/code-sets/INDEX.csv without .csv.");
            // Without the set nothing can be said of its codes: one fault is enough.
            for (std::string_view const key : {"only", "words", "hints", "asks_words"})
                keys.has(key);
            return;
        }
        question.options.insert(question.options.begin(), set->second.begin(), set->second.end());
    }
    if (question.type == Type::yes_no)
        question.options = {{"yes", {"Yes", {}}, "", {}, false}, {"no", {"No", {}}, "", {}, false}};
    keep_only(keys, question);
    word_options(keys, question);
    if (is_choice(question.type) && question.options.empty() &&
        question.options_from == OptionsFrom::the_file)
        keys.faults().add(keys.line(), fmt::format("{} has nothing to choose from", keys.what()),
                          "Add codes, options or scale.");
}

void read_limits(Keys& keys, Question& question)
{
    Limits& limits = question.limits;
    limits.longest = keys.count("longest", limits.longest);
    if (question.type == Type::long_text && limits.longest < 10'000)
        keys.faults().add(keys.any("longest")->line(),
                          fmt::format("{} holds {} characters at most", keys.what(),
                                      limits.longest),
                          "Long text holds 10000 or more: leave \"longest\" out.");
    if (auto const least = keys.whole("least")) limits.least = least;
    if (auto const most = keys.whole("most")) limits.most = most;
    if (limits.least && limits.most && *limits.least > *limits.most)
        keys.faults().add(keys.any("most")->line(),
                          fmt::format("{} has a \"most\" below its \"least\"", keys.what()),
                          "Make \"most\" the larger one.");
    auto const decimals = keys.count("decimals", static_cast<std::size_t>(limits.decimals));
    limits.decimals = static_cast<int>(std::min<std::size_t>(decimals, 2));
    limits.fewest = keys.count("fewest", limits.fewest);
    limits.most_items = keys.count("most_items", limits.most_items);
    limits.tense = keys.one_of<Tense>("tense", {{"past", Tense::past}, {"future", Tense::future},
                                                {"any", Tense::any}}, limits.tense);
}

void read_default(Keys& keys, Question& question)
{
    question.default_from = keys.one_of<DefaultFrom>(
        "default_from",
        {{"none", DefaultFrom::none}, {"now", DefaultFrom::now}, {"today", DefaultFrom::today},
         {"place", DefaultFrom::place}, {"author", DefaultFrom::author},
         {"shift_staff", DefaultFrom::shift_staff},
         {"plan_strategies", DefaultFrom::plan_strategies},
         {"children_here", DefaultFrom::children_here},
         {"happened_at", DefaultFrom::happened_at}}, question.default_from);
    if (!keys.has("default")) return;
    question.default_from = DefaultFrom::fixed;
    question.default_value = keys.text("default");
}

// The keys that any question has, its own or one of the envelope's.
void read_shared_keys(Keys& keys, Question& question)
{
    auto const keep_wording = [&](std::string_view key, Wording& wording) {
        if (keys.has(key)) wording = keys.wording(key);
    };
    keep_wording("label", question.label);
    keep_wording("hint", question.hint);
    keep_wording("missing", question.missing);
    question.prompt = keys.text("prompt", question.prompt);
    question.required = keys.yes_no("required", question.required);
    if (keys.has("only_if")) question.only_if = keys.condition("only_if");
    if (keys.yes_no("always", false)) question.only_if = {};
    question.more = keys.yes_no("more", question.more);
    question.about_child = keys.yes_no("about_child", question.about_child);
    if (keys.has("settings")) question.settings = keys.settings("settings");
    question.level = keys.level("level", question.level);
    question.source = keys.text("source", question.source);
    question.in_search = keys.yes_no("search", question.in_search);
    question.in_print = keys.yes_no("print", question.in_print);
    question.row_name = keys.text("row_name", question.row_name);
    read_limits(keys, question);
    read_default(keys, question);
}

void read_computation(Keys& keys, Question& question)
{
    auto const* table = keys.any("computed");
    if (!table) {
        if (question.type == Type::computed)
            keys.faults().add(keys.line(), fmt::format("{} does not say how", keys.what()),
                              "Add computed = {how = \"count\", rows = \"…\"}.");
        return;
    }
    Keys inner{*table, fmt::format("\"computed\" of {}", keys.what()), keys.faults()};
    using How = Computation::How;
    question.computation = {
        .how = inner.one_of<How>("how", {{"sum_minutes", How::sum_minutes}, {"count", How::count},
                                         {"total", How::total}}, How::count),
        .rows = inner.needed_text("rows"),
        .from = inner.text("from"),
        .until = inner.text("until"),
        .column = inner.text("column")};
    inner.done();
}

Question used_from_envelope(Keys& keys, QuestionSources const& sources)
{
    auto const name = keys.text("use");
    auto const& envelope = *sources.envelope;
    auto const found = std::ranges::find(envelope, name, &Question::name);
    if (found != envelope.end()) return *found;
    keys.faults().add(keys.line(), fmt::format("the envelope has no question \"{}\"", name),
                      "Use one that forms/README.md lists, or give the question a name and type.");
    Question question;
    question.name = name;
    return question;
}

}  // namespace

std::vector<Question> read_questions(std::span<toml::Value const> tables,
                                     QuestionSources const& sources, Faults& faults)
{
    std::vector<Question> questions;
    for (toml::Value const& table : tables)
        questions.push_back(read_question(table, sources, faults));
    return questions;
}

Question read_question(toml::Value const& table, QuestionSources const& sources, Faults& faults)
{
    auto const* named = table.find(table.find("use") ? "use" : "name");
    auto const name = named ? named->text().value_or("") : "";
    Keys keys{table, fmt::format("question \"{}\"", name), faults};
    if (sources.envelope && keys.has("use")) {
        Question question = used_from_envelope(keys, sources);
        read_shared_keys(keys, question);
        word_options(keys, question);
        question.line = table.line();
        keys.done();
        return question;
    }
    Question question;
    question.name = keys.needed_text("name");
    question.line = table.line();
    question.type = read_type(keys);
    read_shared_keys(keys, question);
    read_options(keys, question, sources.law);
    question.many = keys.yes_no("many", false);
    question.with_own = keys.yes_no("with_own", false);
    question.ordered = keys.yes_no("ordered", false);
    question.same_day_as = keys.text("same_day_as");
    question.several_columns = keys.yes_no("columns", false);
    read_computation(keys, question);
    question.row = read_questions(keys.tables("row"), {sources.law, sources.envelope}, faults);
    if (question.type == Type::body_map) question.row = body_map_columns(sources.law);
    if (question.type == Type::rows && question.row.empty())
        faults.add(question.line, fmt::format("{} has no columns", keys.what()),
                   "Add row = [{name = \"…\", type = \"…\"}].");
    if (question.label.empty())
        faults.add(question.line, fmt::format("{} has no \"label\"", keys.what()),
                   "Add label = \"…\", as the person who fills it in would be asked.");
    keys.done();
    return question;
}

}  // namespace keywork::form
