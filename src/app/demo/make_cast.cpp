#include "app/demo/books.hpp"
#include "app/demo/children.hpp"
#include "app/demo/demo.hpp"
#include "app/demo/made.hpp"
#include "app/demo/medicines.hpp"
#include "app/demo/shifts.hpp"
#include "app/demo/story.hpp"
#include "app/demo/team.hpp"

#include "care/audit/audit.hpp"
#include "platform/files/files.hpp"

#include <algorithm>
#include <deque>

namespace keywork::app::demo {
namespace {

/// The files of demo/, which everything read from them points into.
class Files {
public:
    Files(std::string root, Faults& faults) : root_{std::move(root)}, faults_{faults} {}

    std::optional<Table> open(std::string const& name)
    {
        auto read = toml::read_file(root_ + "/" + name);
        if (!read) {
            faults_.add({name, read.error().line}, read.error().what);
            return std::nullopt;
        }
        kept_.push_back(std::move(*read));
        return Table{kept_.back(), name, faults_};
    }

    std::vector<std::string> names_in(std::string const& folder) const
    {
        std::vector<std::string> names;
        for (files::Entry const& entry : files::list_folder(root_ + "/" + folder))
            if (entry.name.ends_with(".toml")) names.push_back(folder + "/" + entry.name);
        std::ranges::sort(names);
        return names;
    }

private:
    std::string root_;
    Faults& faults_;
    std::deque<toml::Value> kept_;
};

/// Everything that the files tell.
struct Cast {
    People people;
    std::vector<ToldChild> children;
    std::vector<Told> story;
    std::vector<ToldMedicine> medicines;
    std::vector<ToldShifts> shifts;
    std::vector<ToldTeam> teams;
    std::vector<ToldBooks> books;
};

Cast read_cast(Files& files, StoryClock const& clock, CodeSets const& code_sets)
{
    Cast cast;
    if (auto const people = files.open("demo/people.toml"))
        cast.people = read_people(*people, clock);
    for (std::string const& name : files.names_in("demo/children"))
        if (auto const file = files.open(name))
            std::ranges::move(read_children(*file, clock, code_sets),
                              std::back_inserter(cast.children));
    for (std::string const& name : files.names_in("demo/shifts"))
        if (auto const file = files.open(name))
            cast.shifts.push_back(read_shifts(*file, clock, code_sets));
    for (std::string const& name : files.names_in("demo/books"))
        if (auto const file = files.open(name))
            cast.books.push_back(read_books(*file, clock, code_sets));
    for (std::string const& name : files.names_in("demo/records"))
        if (auto const file = files.open(name)) read_story(*file, clock, cast.story);
    if (auto const file = files.open("demo/medicines.toml"))
        cast.medicines = read_medicines(*file, clock);
    if (auto const file = files.open("demo/team.toml")) cast.teams = read_teams(*file, clock);
    return cast;
}

void stop_if_any(Faults const& faults)
{
    if (faults.any()) throw Faulty{faults.lines()};
}

}  // namespace

void make_cast(db::Database& database, Loaded const& loaded, std::string const& root,
               sys_seconds now, std::uint64_t seed)
{
    Faults faults;
    Files files{root, faults};
    StoryClock const clock{now, shift_of_the_moment(loaded.profiles.of("home"), now)};
    auto const cast = read_cast(files, clock, loaded.law.code_sets);
    stop_if_any(faults);
    auto random = Random::seeded(seed);
    database.write([&](db::Transaction& tx) {
        Made made;
        audit::append_as(tx, "sys:demo", "-", now - days{720}, {.verb = audit::Verb::config_set});
        make_people(tx, cast.people, loaded.profiles, clock, random, made, faults);
        stop_if_any(faults);
        make_children(tx, cast.children, clock, random, made, faults);
        stop_if_any(faults);
        tell_story(tx, cast.story, {loaded.forms, loaded.profiles, loaded.law.clocks,
                                     &loaded.law.code_sets}, clock,
                   random, made, faults);
        stop_if_any(faults);
        give_medicines(tx, cast.medicines, clock, random, made, faults);
        stop_if_any(faults);
        for (ToldShifts const& one : cast.shifts)
            make_shifts(tx, one, loaded.profiles, clock, random, made, faults);
        for (ToldTeam const& one : cast.teams)
            make_team(tx, one,
                      {loaded.forms, loaded.profiles, loaded.law.clocks, &loaded.law.code_sets},
                      clock, random, made, faults);
        stop_if_any(faults);
        for (ToldBooks const& one : cast.books)
            make_books(tx, one, clock, random, made, faults);
        stop_if_any(faults);
        for (ToldBooks const& one : cast.books)
            make_checks(tx, one, clock, random, made, faults);
        stop_if_any(faults);
        for (ToldBooks const& one : cast.books)
            make_money(tx, one, clock, random, made, faults);
        stop_if_any(faults);
        return db::Database::Finish::commit;
    });
}

}  // namespace keywork::app::demo
