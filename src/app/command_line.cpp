#include "app/command_line.hpp"

#include "app/console_account.hpp"
#include "app/demo/demo.hpp"
#include "app/first_account.hpp"
#include "app/import_command.hpp"
#include "app/parse_command.hpp"
#include "app/program.hpp"

#include <CLI/CLI.hpp>

#include <functional>

namespace keywork::app {
namespace {

using Chosen = std::function<int()>;

void add_run(CLI::App& app, RunSettings& settings, Chosen& chosen)
{
    auto* command = app.add_subcommand("run", "Serve Keywork until it is told to stop");
    command->add_option("--root", settings.root, "Folder of law/, forms/, profiles/, web/dist/");
    command->add_option("--database", settings.database, "sqlite:FILE or postgresql://…");
    command->add_option("--address", settings.address, "Address to listen on");
    command->add_option("--port", settings.port, "Port to listen on; 0 for any free one");
    command->add_option("--certificate", settings.certificate, "TLS certificate chain (PEM)");
    command->add_option("--key", settings.key, "TLS private key (PEM)");
    command->add_option("--log", settings.log_file, "File for the log instead of standard error");
    command->add_option("--mail", settings.mail, "File of mail settings; without it no digest");
    command->add_option("--workers", settings.workers, "Requests worked on at once")
        ->check(CLI::Range(1, 64));
    command->add_option("--clock", settings.standing_clock,
                        "Let the clock stand at this instant (tests)");
    command->add_flag("--insecure-cookies", settings.insecure_cookies,
                      "Cookies without Secure (tests over plain HTTP)");
    command->add_flag("--demo", settings.demo, "Say as whom to sign in to the demo organisation");
    command->callback([&] { chosen = [&] { return run(settings); }; });
}

void add_migrate(CLI::App& app, RunSettings& settings, Chosen& chosen)
{
    auto* command = app.add_subcommand("migrate", "Bring the database's tables up to date");
    command->add_option("--database", settings.database, "sqlite:FILE or postgresql://…");
    command->callback([&] { chosen = [&] { return migrate(settings.database); }; });
}

void add_forms(CLI::App& app, RunSettings& settings, Chosen& chosen)
{
    auto* forms = app.add_subcommand("forms", "The kinds of record in forms/");
    auto* check = forms->add_subcommand("check", "Say what is wrong in forms/, by file and line");
    check->add_option("--root", settings.root, "Folder that holds forms/ and law/");
    forms->require_subcommand(1);
    check->callback([&] { chosen = [&] { return check_forms(settings.root); }; });
    auto* dictionary =
        forms->add_subcommand("dictionary", "Write docs/data-dictionary/ from forms/");
    dictionary->add_option("--root", settings.root, "Folder that holds forms/, law/ and docs/");
    dictionary->callback([&] { chosen = [&] { return write_data_dictionary(settings.root); }; });
}

void add_demo(CLI::App& app, DemoSettings& settings, Chosen& chosen)
{
    auto* command = app.add_subcommand("demo", "Make the demo organisation in an empty database");
    command->add_option("--root", settings.root, "Folder of law/, forms/, profiles/, demo/");
    command->add_option("--database", settings.database, "sqlite:FILE or postgresql://…");
    command->add_option("--clock", settings.standing_clock, "Make it as if it were this instant");
    command->add_option("--seed", settings.seed, "The same seed and clock make the same demo");
    command->add_option("--children", settings.children,
                        "Make a large organisation with so many children instead of the cast")
        ->check(CLI::Range(1, 1'000'000));
    command->add_option("--entries", settings.entries,
                        "Lines of their stories altogether; one in 20 has a whole record behind "
                        "it, each is found by its words")
        ->check(CLI::Range(1, 100'000'000));
    command->callback([&] { chosen = [&] { return make_demo(settings); }; });
}

void add_import(CLI::App& app, ImportSettings& settings, Chosen& chosen)
{
    auto* command = app.add_subcommand("import", "Bring in a file or a folder of files");
    command->add_option("kind", settings.kind, "What it is")
        ->required()
        ->check(CLI::IsMember({"ssda903", "places", "children", "contacts", "staff"}));
    command->add_option("path", settings.path, "A file, or a folder of files")->required();
    command->add_option("--setting", settings.setting, "The place by its name or id")->required();
    command->add_option("--as", settings.as, "Sign-in name of whoever answers for it")->required();
    command->add_option("--database", settings.database, "sqlite:FILE or postgresql://…");
    command->add_option("--root", settings.root, "Folder that holds law/");
    command->add_option("--agency", settings.agency, "Whose numbers a list of people has");
    command->add_option("--year-ending", settings.year_ending, "Of a return: 2024-03-31");
    command->add_flag("--check", settings.check_only, "Say what would be saved, and save nothing");
    command->callback([&] { chosen = [&] { return import_files(settings); }; });
}

void add_init(CLI::App& app, InitSettings& settings, Chosen& chosen)
{
    auto* command = app.add_subcommand("init", "Begin: an organisation, its first setting, and "
                                               "the account of whoever leads it");
    command->add_option("--database", settings.database, "sqlite:FILE or postgresql://…");
    command->add_option("--organisation", settings.organisation, "Its name")->required();
    command->add_option("--setting", settings.setting, "The first home, school or service")
        ->required();
    command->add_option("--profile", settings.profile, "home, pru, vs, special or ap")
        ->required();
    command->add_option("--manager", settings.manager, "Full name of whoever leads it")
        ->required();
    command->add_option("--job", settings.job, "Their job title");
    command->add_option("--sign-in", settings.sign_in, "Their sign-in name, like ruth.callan")
        ->required();
    command->callback([&] { chosen = [&] { return init(settings); }; });
}

/// Left out of the help: only the program itself starts it.
void add_parse(CLI::App& app, std::string& parser, Chosen& chosen)
{
    auto* command = app.add_subcommand("parse", "Read standard input, without files or network");
    command->group("");
    command->add_option("parser", parser)->required();
    command->callback([&] { chosen = [&] { return parse(parser); }; });
}

void add_account(CLI::App& app, ConsoleSettings& settings, Chosen& chosen)
{
    auto* account = app.add_subcommand("account", "An account, when nobody can help on a page");
    auto* on = account->add_subcommand("on", "Switch it on with a new starting password");
    account->require_subcommand(1);
    on->add_option("--database", settings.database, "sqlite:FILE or postgresql://…");
    on->add_option("--name", settings.sign_in, "Its sign-in name, like ruth.callan")->required();
    on->add_option("--reason", settings.reason, "Why: kept, and shown on the account's page")
        ->required();
    on->add_option("--manager-of", settings.manager_of,
                   "A setting that nobody manages: they become its manager until 31 August");
    on->callback([&] { chosen = [&] { return account_on(settings); }; });
}

}  // namespace

int run_command(int count, char** arguments)
{
    CLI::App app{"Keywork: records for adults who work with children whose lives are hard"};
    RunSettings settings;
    DemoSettings demo;
    InitSettings first;
    ConsoleSettings console;
    ImportSettings import_settings;
    std::string parser;
    Chosen chosen;
    add_run(app, settings, chosen);
    add_migrate(app, settings, chosen);
    add_forms(app, settings, chosen);
    add_demo(app, demo, chosen);
    add_init(app, first, chosen);
    add_account(app, console, chosen);
    add_import(app, import_settings, chosen);
    add_parse(app, parser, chosen);
    app.require_subcommand(1);
    try {
        app.parse(count, arguments);
    } catch (CLI::ParseError const& wrong) {
        return app.exit(wrong) == 0 ? 0 : 2;
    }
    return chosen();
}

}  // namespace keywork::app
