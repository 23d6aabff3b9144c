#include "features/children/identity/identity.hpp"

#include "platform/expects.hpp"
#include "platform/text/written.hpp"

#include <algorithm>

namespace keywork::identity {
namespace {

constexpr std::size_t longest = 10'000;   // bytes

struct PartSaid {
    Part part;
    std::string_view text;
    std::string_view words;
};
constexpr PartSaid parts_said[] = {
    {Part::culture, "culture", "Where I come from"},
    {Part::faith, "faith", "What I believe"},
    {Part::food, "food", "Food"},
    {Part::hair_skin, "hair_skin", "Hair and skin"},
    {Part::language, "language", "Language"},
    {Part::gender, "gender", "Gender, and who I love"},
    {Part::else_, "else", "What else makes me me"},
};

PartSaid const& said_of(Part part)
{
    auto const found = std::ranges::find(parts_said, part, &PartSaid::part);
    expects(found != std::end(parts_said));
    return *found;
}

}  // namespace

std::string_view to_text(Part part) { return said_of(part).text; }
std::string_view in_words(Part part) { return said_of(part).words; }

std::optional<Part> part_from_text(std::string_view text)
{
    auto const found = std::ranges::find(parts_said, text, &PartSaid::text);
    if (found == std::end(parts_said)) return std::nullopt;
    return found->part;
}

Level level_of(Part part)
{
    return part == Part::gender || part == Part::else_ ? Level::l2 : Level::l1;
}

std::vector<Said> newest_of_each(std::vector<Said> const& all)
{
    std::vector<Said> newest;
    for (Part const part : all_parts)
        if (auto const found = std::ranges::find(all, part, &Said::part); found != all.end())
            newest.push_back(*found);
    return newest;
}

Outcome<Said> read_said(IdentityPage const& typed, local_days today)
{
    std::vector<Problem> problems;
    Said said{.words = typed.words, .adults_do = typed.adults_do, .method = typed.method,
              .given_on = today, .made_by_name = {}};
    auto const part = part_from_text(typed.part);
    if (part && std::ranges::find(typed.parts, *part) != typed.parts.end()) said.part = *part;
    else problems.push_back({"part", "Choose what it is about"});
    check_written(problems, "words", typed.words, longest,
                  "Write what " + typed.face.known_as + " says");
    check_written(problems, "adults_do", typed.adults_do, longest);
    if (std::ranges::find(typed.ways, typed.method, &Way::code) == typed.ways.end())
        problems.push_back({"method", "Choose how the words were given"});
    auto const day = read_day(typed.given_on, today);
    if (!day) problems.push_back({"given_on", "Enter the day, like today or 24/11/2026"});
    else if (*day > today)
        problems.push_back({"given_on", "Enter a day that is not in the future"});
    else said.given_on = *day;
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    return said;
}

}  // namespace keywork::identity
