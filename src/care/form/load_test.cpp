// Every fault of a form file: its line, what is wrong and what to put.
#include "care/form/testing/small_form.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace keywork::form {
namespace {

using namespace keywork::testing;

std::vector<FormFault> faults_in(std::string const& text)
{
    std::vector<FormFault> faults;
    read_form(text, "area/small.toml", small_law(), faults);
    return faults;
}

struct Case {
    std::string_view name;
    std::string text;
    std::string_view at;       // the words at the start of the line that is named
    std::string_view what;     // part of it
    std::string_view remedy;   // part of it
};

int line_of(std::string const& text, std::string_view words)
{
    int line = 1;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1, ++line)
        if (text.compare(at, words.size(), words) == 0) return line;
    return 0;
}

/// A form with one good question and then the keys of the case.
std::string with(std::string_view rest, std::string_view head = "")
{
    return small_form_text(R"([[step.question]]
name = "fruit"
type = "many_of"
codes = "fruit"
label = "Fruit"
)" + std::string{rest}, head);
}

std::string question(std::string_view keys)
{
    return with("[[step.question]]\nname = \"q\"\nlabel = \"Q\"\n" + std::string{keys});
}

std::vector<Case> const& cases()
{
    static std::vector<Case> const all{
        {"not TOML", "kind = = 2\n", "kind", "", "TOML"},
        {"unknown key of a form", with("", "colour = \"red\"\n"), "colour",
         "the form has a key \"colour\" that means nothing", "forms/README.md"},
        {"a question of the envelope left out that another waits for",
         "kind = \"small\"\nversion = 1\ntitle = \"Small\"\nwrites = [\"care\"]\n"
         "significant = \"never\"\n"
         "without = [\"child_view_method\", \"child_view_why_not\"]\n"
         "[[line]]\nwords = \"S\"\n[[step]]\ntitle = \"S\"\n[[step.question]]\nname = \"q\"\n"
         "type = \"text\"\n"
         "label = \"Q\"\n",
         "without", "names the question \"child_view_method\"", "question of this form"},
        {"unknown icon", with("", "icon = \"unicorn\"\n"), "icon", "no icon \"unicorn\"",
         "icon.hpp"},
        {"unknown key of a question", question("type = \"text\"\nlongst = 5\n"), "longst",
         "question \"q\" has a key \"longst\" that means nothing", "Take it out"},
        {"unknown key of a step",
         with("[[step]]\ntitle = \"T\"\nsection = \"x\"\n[[step.question]]\nname = \"z\"\n"
              "type = \"text\"\nlabel = \"Z\"\n"), "section",
         "a step has a key", "Take it out"},
        {"unknown type", question("type = \"txt\"\n"), "type = \"txt\"",
         "question \"q\" has the type \"txt\"", "Use text, long_text"},
        {"a type that is no text", question("type = 5\n"), "type = 5", "is a whole number",
         "Write text there"},
        {"unknown code set", question("type = \"one_of\"\ncodes = \"vegetables\"\n"),
         "codes = \"vegetables\"", "which law/ does not have", "law/code-sets/INDEX.csv"},
        {"unknown code",
         question("type = \"one_of\"\ncodes = \"fruit\"\nonly = [\"PEAR\", \"PLUM\"]\n"),
         "only", "names the code \"PLUM\"", "law/code-sets/fruit.csv"},
        {"nothing to choose from", question("type = \"one_of\"\n"),
         "[[step.question]]\nname = \"q\"",
         "has nothing to choose from", "Add codes, options or scale"},
        {"unknown clock", with("[[clock]]\nlaw = \"CLOCK-9\"\n"), "[[clock]]",
         "no clock \"CLOCK-9\"", "law/clocks.csv"},
        {"unknown clock over a step", with("[[step]]\ntitle = \"T\"\nclock = \"CLOCK-9\"\n"
                                           "[[step.question]]\nname = \"z\"\ntype = \"text\"\n"
                                           "label = \"Z\"\n"),
         "[[step]]\ntitle = \"T\"", "no clock \"CLOCK-9\"", "law/clocks.csv"},
        {"unknown clock of retention", with("", "retention = \"CLOCK-9\"\n"), "kind",
         "no clock \"CLOCK-9\"", "law/clocks.csv"},
        {"a clock from nothing", with("[[clock]]\nlaw = \"CLOCK-1\"\nfrom = \"ended\"\n"),
         "[[clock]]", "names the question \"ended\"", "question of this form"},
        {"a clock from a choice", with("[[clock]]\nlaw = \"CLOCK-1\"\nfrom = \"fruit\"\n"),
         "[[clock]]", "starts from \"fruit\", which is many_of", "date_time or date"},
        {"a running total to which nothing is added",
         with("[[clock]]\nlaw = \"TOTAL-1\"\n"), "[[clock]]",
         "TOTAL-1 is a running total", "adds = \"once\""},
        {"a deadline that something is added to",
         with("[[clock]]\nlaw = \"CLOCK-1\"\nadds = \"once\"\n"), "[[clock]]",
         "CLOCK-1 is no running total", "Take out adds"},
        {"a total of no question",
         with("[[clock]]\nlaw = \"TOTAL-1\"\nadds = \"length\"\n"), "[[clock]]",
         "names the question \"length\"", "question of this form"},
        {"a total of what is no number",
         with("[[clock]]\nlaw = \"TOTAL-1\"\nadds = \"fruit\"\n"), "[[clock]]",
         "adds \"fruit\", which is many_of", "type number"},
        {"a clock until nothing",
         with("[[clock]]\nlaw = \"CLOCK-1\"\nuntil = \"answer:told\"\n"), "[[clock]]",
         "names the question \"told\"", "question of this form"},
        {"a clock until somebody signs that nobody asks to sign",
         with("[[clock]]\nlaw = \"CLOCK-1\"\nuntil = \"signed\"\n"), "[[clock]]",
         "nobody signs", "Add [[sign]]"},
        {"a condition on no question",
         question("type = \"text\"\nonly_if = {question = \"froot\", has = \"PEAR\"}\n"),
         "only_if", "names the question \"froot\"", "question of this form"},
        {"a condition on no code",
         question("type = \"text\"\nonly_if = {question = \"fruit\", has = \"PLUM\"}\n"),
         "only_if", "with \"PLUM\", which is none of its choices", "one of the codes"},
        {"a condition that compares wrongly",
         question("type = \"text\"\nonly_if = {question = \"fruit\", is = \"PEAR\"}\n"),
         "only_if", "compares \"fruit\", which is many_of", "Use has"},
        {"a condition that counts what has no size",
         question("type = \"text\"\nonly_if = {question = \"fruit\", at_least = 2}\n"),
         "only_if", "compares \"fruit\"", "at_least is for number"},
        {"a condition that says nothing", question("type = \"text\"\nonly_if = {}\n"), "only_if",
         "says nothing", "Name a question"},
        {"a condition on itself",
         question("type = \"yes_no\"\nonly_if = {question = \"q\", is = \"yes\"}\n"), "only_if",
         "\"q\" waits for itself", "asked without it"},
        {"a name used twice",
         with("[[step.question]]\nname = \"fruit\"\ntype = \"text\"\nlabel = \"Again\"\n"),
         "[[step.question]]\nname = \"fruit\"\ntype = \"text\"", "\"fruit\" is used twice",
         "a name of its own"},
        {"a name with a capital",
         with("[[step.question]]\nname = \"Fruit 2\"\ntype = \"text\"\nlabel = \"Again\"\n"),
         "[[step.question]]\nname = \"Fruit 2\"", "\"Fruit 2\" is no name", "small letters"},
        {"a step without questions", with("[[step]]\ntitle = \"Empty\"\n"),
         "[[step]]\ntitle = \"Empty\"", "nobody reaches the step \"Empty\"",
         "Give it a question"},
        {"a step of another setting",
         with("[[step]]\ntitle = \"Far\"\nsettings = [\"vs\"]\n[[step.question]]\nname = \"z\"\n"
              "type = \"text\"\nlabel = \"Z\"\n", "settings = [\"home\"]\n"),
         "[[step]]\ntitle = \"Far\"", "nobody reaches the step \"Far\"", "setting of the form"},
        {"a step that waits for a later one",
         with("[[step]]\ntitle = \"Early\"\n[[step.question]]\nname = \"y\"\ntype = \"text\"\n"
              "label = \"Y\"\nonly_if = {question = \"z\", answered = true}\n[[step]]\n"
              "title = \"Late\"\n[[step.question]]\nname = \"z\"\ntype = \"text\"\n"
              "label = \"Z\"\n"),
         "[[step]]\ntitle = \"Early\"", "nobody reaches the step \"Early\"", "can be asked"},
        {"a chronology line with an unknown answer",
         with("[[line]]\nwords = \"{froot.count}\"\n"), "[[line]]\nwords = \"{froot",
         "names the question \"froot\"", "question of this form"},
        {"a label with an unknown word", question("type = \"text\"\nhint = \"{nam}\"\n"),
         "[[step.question]]\nname = \"q\"", "holds {nam}", "Only {name}"},
        {"an unknown role", with("[[sign]]\nroles = [\"boss\"]\n"), "roles = [\"boss\"]",
         "names the role \"boss\"", "Use care, senior, lead"},
        {"nobody to sign", with("[[sign]]\nas = \"Somebody\"\n"), "[[sign]]",
         "does not say whose it is", "roles = "},
        {"a signature that needs nothing known",
         with("[[sign]]\nroles = [\"lead\"]\nneeds = [\"talk\"]\n"), "[[sign]]",
         "names the question \"talk\"", "question of this form"},
        {"an odd never", with("[[sign]]\nroles = [\"lead\"]\nnever = [\"friends\"]\n"),
         "[[sign]]", "never by \"friends\"", "author and took_part"},
        {"a level out of range", with("", "level = \"L5\"\n"), "level = \"L5\"", "is \"L5\"",
         "Use one of: L0, L1, L2, L3, L4"},
        {"an unknown setting", with("", "settings = [\"prison\"]\n"), "settings = [\"prison\"]",
         "\"prison\" is no kind of setting", "Use home, pru"},
        {"wording for an unknown setting",
         with("", "button = {prison = \"Send\"}\n"), "button", "worded for \"prison\"",
         "\"otherwise\""},
        {"a limit below ten thousand", question("type = \"long_text\"\nlongest = 9999\n"),
         "longest = 9999", "9999 characters", "leave \"longest\" out"},
        {"most below least", question("type = \"number\"\nleast = 5\nmost = 4\n"), "most = 4",
         "below its \"least\"", "the larger one"},
        {"a count below nothing", question("type = \"many_of\"\ncodes = \"fruit\"\nfewest = -1\n"),
         "fewest = -1", "is below 0", "0 or more"},
        {"a default that is no choice",
         question("type = \"one_of\"\ncodes = \"fruit\"\ndefault = \"PLUM\"\n"),
         "[[step.question]]\nname = \"q\"", "starts as \"PLUM\"", "one of the codes"},
        {"rows without columns", question("type = \"rows\"\n"),
         "[[step.question]]\nname = \"q\"", "has no columns", "Add row"},
        {"rows within rows",
         question("type = \"rows\"\nrow = [{name = \"in\", type = \"rows\", label = \"In\","
                  " row = [{name = \"x\", type = \"text\", label = \"X\"}]}]\n"),
         "row = ", "rows within rows", "a question of its own"},
        {"a column used twice",
         question("type = \"rows\"\nrow = [{name = \"x\", type = \"text\", label = \"X\"},"
                  " {name = \"x\", type = \"text\", label = \"X\"}]\n"),
         "row = ", "\"x\" is used twice", "a name of its own"},
        {"computed from nothing", question("type = \"computed\"\n"),
         "[[step.question]]\nname = \"q\"", "does not say how", "computed = "},
        {"computed from no rows",
         question("type = \"computed\"\ncomputed = {how = \"count\", rows = \"fruit\"}\n"),
         "[[step.question]]\nname = \"q\"", "computed from \"fruit\", which is no rows",
         "type rows"},
        {"computed from a column of another type",
         with("[[step.question]]\nname = \"r\"\ntype = \"rows\"\nlabel = \"R\"\n"
              "row = [{name = \"x\", type = \"text\", label = \"X\"}]\n[[step.question]]\n"
              "name = \"q\"\nlabel = \"Q\"\ntype = \"computed\"\n"
              "computed = {how = \"total\", rows = \"r\", column = \"x\"}\n"),
         "[[step.question]]\nname = \"q\"", "the column \"x\", which is no number",
         "type number"},
        {"the day of no other answer",
         question("type = \"date_time\"\nsame_day_as = \"start\"\n"),
         "[[step.question]]\nname = \"q\"", "names the question \"start\"",
         "question of this form"},
        {"a question without a label",
         with("[[step.question]]\nname = \"q\"\ntype = \"text\"\n"),
         "[[step.question]]\nname = \"q\"", "has no \"label\"", "Add label"},
        {"an unknown question of the envelope", with("[[step.question]]\nuse = \"weather\"\n"),
         "[[step.question]]\nuse", "the envelope has no question \"weather\"",
         "forms/README.md"},
        {"a need of no question", with("[[need]]\nlabel = \"N\"\nanswers = [\"x\"]\n"),
         "[[need]]", "names the question \"x\"", "question of this form"},
        {"a later part of nobody",
         with("[[later]]\nname = \"l\"\n[[later.question]]\nname = \"z\"\ntype = \"text\"\n"
              "label = \"Z\"\n"),
         "[[later]]", "does not say whose it is", "roles"},
    };
    return all;
}

TEST(FormFaults, name_the_line_what_is_wrong_and_what_to_put)
{
    EXPECT_TRUE(faults_in(with("")).empty());
    for (Case const& each : cases()) {
        SCOPED_TRACE(each.name);
        auto const faults = faults_in(each.text);
        EXPECT_EQ(faults.size(), 1U) << (faults.empty() ? "" : in_words(faults.back()));
        if (faults.empty()) continue;
        EXPECT_EQ(faults[0].file, "area/small.toml");
        EXPECT_EQ(faults[0].line, line_of(each.text, each.at)) << in_words(faults[0]);
        EXPECT_NE(faults[0].what.find(each.what), std::string::npos) << in_words(faults[0]);
        EXPECT_NE(faults[0].remedy.find(each.remedy), std::string::npos) << in_words(faults[0]);
    }
}

TEST(FormFaults, are_told_all_together)
{
    auto const faults = faults_in("colour = \"red\"\n");
    std::string all;
    for (FormFault const& fault : faults) all += in_words(fault) + "\n";
    EXPECT_EQ(all,
              "area/small.toml:1: the form has no \"kind\". Add kind = \"…\".\n"
              "area/small.toml:1: the form has no \"title\". Add title = \"…\".\n"
              "area/small.toml:1: the form does not say who writes it. Add writes = [\"care\", "
              "\"senior\", \"lead\"] or writes = \"anyone\".\n"
              "area/small.toml:1: the form has no steps. Add [[step]] with [[step.question]].\n"
              "area/small.toml:1: the form has no line for the chronology. Add [[line]] with "
              "words = \"… {answer} …\".\n"
              "area/small.toml:1: the form has a key \"colour\" that means nothing. Take it out, "
              "or look in forms/README.md for the key that is meant.\n");
}

/// A folder of forms that goes away with the test.
class Folder {
public:
    Folder() : path_{std::filesystem::temp_directory_path() /
                     ("keywork-forms-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))}
    {
        std::filesystem::create_directories(path_ / "area/versions");
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    void write(std::string const& file, std::string const& text) const
    {
        std::ofstream{path_ / file} << text;
    }
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::string version(int number, std::string_view title)
{
    auto text = with("");
    text.replace(text.find("version = 1"), 11, "version = " + std::to_string(number));
    text.replace(text.find("\"Small\""), 7, "\"" + std::string{title} + "\"");
    return text;
}

std::string all_faults(Folder const& folder)
{
    std::string all;
    for (FormFault const& fault : check(folder.path(), small_law())) all += in_words(fault) + "\n";
    return all;
}

TEST(FormsFolder, keeps_every_version_and_answers_the_newest)
{
    Folder const folder;
    folder.write("area/small.toml", version(3, "Third"));
    folder.write("area/versions/small.1.toml", version(1, "First"));
    folder.write("area/versions/small.2.toml", version(2, "Second"));
    auto const loaded = load_forms(folder.path(), small_law());

    EXPECT_TRUE(loaded.faults.empty());
    EXPECT_EQ(loaded.forms.find("small")->title.otherwise, "Third");
    EXPECT_EQ(loaded.forms.find("small", 1)->title.otherwise, "First");
    EXPECT_EQ(loaded.forms.find("small", 2)->title.otherwise, "Second");
    EXPECT_EQ(loaded.forms.find("small", 4), nullptr);
    EXPECT_EQ(loaded.forms.find("large"), nullptr);
    EXPECT_EQ(loaded.forms.find("small", 1)->area, "area");
    EXPECT_EQ(loaded.forms.offered_in("home").size(), 1U);
}

TEST(FormsFolder, names_files_that_are_not_where_they_belong)
{
    Folder const folder;
    folder.write("area/other.toml", version(1, "Wrong name"));
    folder.write("area/versions/small.7.toml", version(6, "Wrong number"));
    EXPECT_EQ(all_faults(folder),
              "area/other.toml:1: the file is for the kind \"small\", version 1. Name the file "
              "small.toml.\n"
              "area/versions/small.7.toml:1: the file is for the kind \"small\", version 6. Name "
              "the file small.6.toml.\n"
              "area/versions/small.7.toml:1: version 6 is not older than the current one, 1. "
              "Raise the version of the current file.\n");
}

TEST(FormsFolder, wants_a_current_version_of_every_kind_and_only_one)
{
    Folder const old_only;
    old_only.write("area/versions/small.1.toml", version(1, "Old"));
    EXPECT_EQ(all_faults(old_only),
              "area/versions/small.1.toml:1: the kind \"small\" has no current version. Put the "
              "newest version in the folder above.\n");
    Folder const twice;
    std::filesystem::create_directories(twice.path() / "zone");
    twice.write("area/small.toml", version(1, "One"));
    twice.write("zone/small.toml", version(1, "Two"));
    EXPECT_EQ(all_faults(twice),
              "zone/small.toml:1: the kind \"small\" is also in area/small.toml. Give each kind "
              "one file.\n");
}

TEST(FormsFolder, opens_only_kinds_that_are_there)
{
    Folder const folder;
    folder.write("area/small.toml", with("[[opens]]\nkind = \"large\"\nprompt = \"Now\"\n"));
    EXPECT_EQ(all_faults(folder),
              "area/small.toml:19: it opens the kind \"large\", which has no file. Use the kind "
              "of another form file.\n");
}

TEST(FormsFolder, is_a_fault_when_it_is_empty_or_missing)
{
    Folder const folder;
    EXPECT_NE(all_faults(folder).find("there is no form file in the folder"), std::string::npos);
    EXPECT_EQ(check("no-such-folder", small_law()).size(), 1U);
}

}  // namespace
}  // namespace keywork::form
