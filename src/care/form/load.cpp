#include "care/form/load.hpp"

#include "care/clock/clock.hpp"
#include "care/clock/counted/counted.hpp"
#include "care/code_set/code_set.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace keywork::form {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_under(fs::path const& folder)
{
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (fs::directory_entry const& entry : fs::recursive_directory_iterator{folder})
            if (entry.is_regular_file() && entry.path().extension() == ".toml")
                files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// <area>/<kind>.toml is current; <area>/versions/<kind>.<n>.toml is the version n.
void check_place(Form const& form, fs::path const& relative, std::vector<FormFault>& faults)
{
    bool const older = relative.parent_path().filename() == "versions";
    auto const stem = relative.stem().string();
    auto const wanted = older ? fmt::format("{}.{}", form.kind, form.version) : form.kind;
    if (stem != wanted)
        faults.push_back({relative.string(), 1,
                          fmt::format("the file is for the kind \"{}\", version {}", form.kind,
                                      form.version),
                          fmt::format("Name the file {}.toml.", wanted)});
}

bool is_current(Form const& form) { return form.file.find("/versions/") == std::string::npos; }

void check_versions(std::vector<Form> const& all, std::vector<FormFault>& faults)
{
    for (Form const& form : all) {
        auto const same = [&](Form const& other) { return other.kind == form.kind; };
        auto const current = std::ranges::find_if(
            all, [&](Form const& other) { return same(other) && is_current(other); });
        if (current == all.end()) {
            faults.push_back({form.file, 1,
                              fmt::format("the kind \"{}\" has no current version", form.kind),
                              "Put the newest version in the folder above."});
        } else if (!is_current(form) && form.version >= current->version) {
            faults.push_back({form.file, 1,
                              fmt::format("version {} is not older than the current one, {}",
                                          form.version, current->version),
                              "Raise the version of the current file."});
        } else if (is_current(form) && &*current != &form) {
            faults.push_back({form.file, 1,
                              fmt::format("the kind \"{}\" is also in {}", form.kind,
                                          current->file),
                              "Give each kind one file."});
        }
    }
}

void check_opened(std::vector<Form> const& all, std::vector<FormFault>& faults)
{
    for (Form const& form : all)
        for (Opens const& opens : form.opens)
            if (std::ranges::find(all, opens.kind, &Form::kind) == all.end())
                faults.push_back({form.file, opens.line,
                                  fmt::format("it opens the kind \"{}\", which has no file",
                                              opens.kind),
                                  "Use the kind of another form file."});
}

}  // namespace

std::string in_words(FormFault const& fault)
{
    return fmt::format("{}:{}: {}. {}", fault.file, fault.line, fault.what, fault.remedy);
}

Loaded load_forms(fs::path const& folder, LawNames const& law)
{
    Loaded loaded;
    std::vector<Form> all;
    for (fs::path const& file : files_under(folder)) {
        auto const relative = file.lexically_relative(folder);
        std::ifstream stream{file, std::ios::binary};
        std::string const text{std::istreambuf_iterator<char>{stream}, {}};
        auto form = read_form(text, relative.string(), law, loaded.faults);
        if (!form) continue;
        check_place(*form, relative, loaded.faults);
        if (is_current(*form)) loaded.texts.emplace(form->kind, text);
        all.push_back(std::move(*form));
    }
    if (all.empty() && loaded.faults.empty())
        loaded.faults.push_back({folder.string(), 0, "there is no form file in the folder",
                                 "Give the folder forms/ that came with the program."});
    check_versions(all, loaded.faults);
    check_opened(all, loaded.faults);
    std::ranges::stable_sort(loaded.faults, [](FormFault const& one, FormFault const& other) {
        return std::pair{std::string_view{one.file}, one.line} <
               std::pair{std::string_view{other.file}, other.line};
    });
    loaded.forms = Forms{std::move(all)};
    return loaded;
}

LawNames law_names(CodeSets const& code_sets, Clocks const& clocks)
{
    LawNames names;
    for (CodeSet const& set : code_sets.all()) {
        auto& options = names.code_sets[set.name()];
        for (Code const& code : set.codes())
            options.push_back({.code = code.code, .words = {code.words, {}}, .hint = "",
                               .settings = {}, .asks_words = false});
    }
    for (clock::LawClock const& clock : clocks.all()) {
        names.clocks.insert(clock.id);
        if (clock::total_of(clock)) names.totals.insert(clock.id);
    }
    return names;
}

std::vector<FormFault> check(fs::path const& folder, LawNames const& law)
{
    return load_forms(folder, law).faults;
}

}  // namespace keywork::form
