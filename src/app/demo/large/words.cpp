#include "app/demo/large/words.hpp"

#include <fmt/core.h>

#include <array>
#include <span>

namespace keywork::app::large {
namespace {

using Words = std::span<std::string_view const>;

std::string_view one_of(Words words, Random& random)
{
    return words[random.below(words.size())];
}

constexpr auto first_names = std::to_array<std::string_view>(
    {"Abel", "Adina", "Alfie", "Anouk", "Archie", "Asha", "Bea", "Billy", "Bryn", "Carys", "Cass",
     "Dara", "Dilys", "Dominik", "Edie", "Efe", "Elsie", "Esme", "Ezra", "Farah", "Finn", "Gethin",
     "Gus", "Hana", "Harvey", "Ines", "Isaac", "Ivy", "Jago", "Jas", "Josie", "Kai", "Keira",
     "Kofi", "Lacey", "Lena", "Lowri", "Luca", "Mabel", "Malik", "Marnie", "Milo", "Minh", "Nadi",
     "Nell", "Noor", "Olive", "Oskar", "Paige", "Perry", "Priti", "Quinn", "Rafe", "Rhys", "Rosa",
     "Roxy", "Sami", "Sasha", "Seren", "Sol", "Tilly", "Tobi", "Uma", "Vera", "Wes", "Wren",
     "Yusra", "Zac", "Zofia"});
constexpr auto family_starts = std::to_array<std::string_view>(
    {"Ash", "Barn", "Birk", "Bram", "Calder", "Cole", "Crag", "Dun", "Elm", "Fair", "Fell",
     "Garth", "Hart", "Hazel", "Holm", "Kest", "Lang", "Lark", "Marl", "Mill", "Nor", "Oak",
     "Pen", "Quar", "Raven", "Row", "Sand", "Stan", "Thorn", "Tors", "Wain", "Wick", "Wyn"});
constexpr auto family_ends = std::to_array<std::string_view>(
    {"beck", "bridge", "brook", "bury", "by", "combe", "dale", "den", "field", "ford", "gate",
     "ham", "hurst", "ley", "low", "mere", "mont", "ridge", "shaw", "stead", "stone", "thwaite",
     "ton", "wood", "worth"});
constexpr auto places = std::to_array<std::string_view>(
    {"Alder", "Aspen", "Beacon", "Birch", "Bracken", "Brook", "Cedar", "Chestnut", "Clover",
     "Copper", "Elder", "Fern", "Foxglove", "Garnet", "Harbour", "Hawthorn", "Hazel", "Heather",
     "Holly", "Ivy", "Juniper", "Kestrel", "Linden", "Lime", "Maple", "Meadow", "Orchard",
     "Osier", "Poplar", "Quarry", "Rowan", "Sorrel", "Spindle", "Sycamore", "Teasel", "Thistle",
     "Walnut", "Willow", "Yarrow", "Yew"});
constexpr auto schools = std::to_array<std::string_view>(
    {"Academy", "High School", "Community School", "Primary", "Infant School", "College"});

constexpr auto deeds = std::to_array<std::string_view>(
    {"You came down early and made toast for two", "You read the whole chapter out loud",
     "You asked for a break before it got too much", "You finished the model you began on Monday",
     "You walked to the shop and back on your own",
     "You rang your gran and told her about football",
     "You helped to lay the table without being asked", "You wrote four lines about the river",
     "You tidied your room and kept the poster you like", "You sat with us for the whole film",
     "You cooked pasta and set the timer yourself", "You drew the street with every window in it",
     "You went in by the front door and said good morning",
     "You mended the bike with the small spanner",
     "You practised your times tables in the car", "You showed the new person where things are",
     "You planted beans and wrote the date on the stick", "You scored twice and set up a third",
     "You told the dentist exactly what hurt", "You got to maths on time, all five days"});
constexpr auto feelings = std::to_array<std::string_view>(
    {"You were quiet at first and then you talked a lot.", "You were tired and said so.",
     "You laughed so much that you had to sit down.", "You were worried about tomorrow.",
     "You were proud of it and so were we.", "You did not want to talk about it, and that is fine.",
     "You were cross about the bus, and it passed.", "You were calm the whole evening.",
     "You were up and down today.", "You were settled by ten."});
constexpr auto quotes = std::to_array<std::string_view>(
    {"“That was actually okay.”", "“Can we do it again?”", "“I did it myself.”", "“Not now.”",
     "“Ask me tomorrow.”", "“It was loud but I stayed.”", "“I want the blue one.”",
     "“Tell them I tried.”", "“Nobody listened, and then you did.”",
     "“I like it when it is just us.”",
     "“Is it pasta again?”", "“I knew the answer.”"});
constexpr auto hard_moments = std::to_array<std::string_view>(
    {"You threw the cushion and then the book after the call was cut off.",
     "You shouted on the landing when the plan changed.",
     "You left the room and stood by the gate for ten minutes.",
     "You pushed the table when somebody laughed.",
     "You swore at the tutor who used the wrong name."});
constexpr auto calls = std::to_array<std::string_view>(
    {"Your social worker rang about the next review.",
     "Your carer rang to say the night went well.",
     "School rang with good news about science.", "Mum rang at six and you talked for ten minutes.",
     "The nurse rang about Thursday’s appointment.",
     "We tried your dad twice and left a message."});
constexpr auto likes = std::to_array<std::string_view>(
    {"dogs", "drums", "baking", "trains", "boxing", "drawing", "football", "chess", "singing",
     "bikes", "cards", "swimming", "gardens", "maps"});
constexpr auto helping = std::to_array<std::string_view>(
    {"Ten minutes alone first", "A brew and sitting side by side", "Headphones", "One adult only",
     "A plan I can hold", "Jokes", "A job for my hands", "Drawing", "Say my name"});
constexpr auto hardships = std::to_array<std::string_view>(
    {"Shouting, even if it is not at me", "Changes nobody told me about", "Being looked at",
     "Two people talking at once", "Waiting for a call", "Being late", "Loud halls"});
constexpr auto calming = std::to_array<std::string_view>(
    {"One adult. Low voice", "Do not block the door", "Walk beside me", "Wait on the stairs",
     "Do not touch me unless I am in danger", "Hear my side the same day"});

std::string ordinary_day(Random& random)
{
    return fmt::format("{}. {} You said {}", one_of(deeds, random), one_of(feelings, random),
                       one_of(quotes, random));
}

std::string two_lines(Words words, Random& random)
{
    auto const first = one_of(words, random);
    auto second = one_of(words, random);
    while (second == first) second = one_of(words, random);
    return fmt::format("{}\n{}", first, second);
}

}  // namespace

std::string first_name(Random& random) { return std::string{one_of(first_names, random)}; }

std::string family_name(Random& random)
{
    return fmt::format("{}{}", one_of(family_starts, random), one_of(family_ends, random));
}

std::string place_name(Random& random) { return std::string{one_of(places, random)}; }

std::string school_name(Random& random)
{
    return fmt::format("{} {} {}", one_of(places, random), one_of(family_starts, random),
                       one_of(schools, random));
}

Sentence sentence(Random& random)
{
    auto const of_a_thousand = random.below(1000);
    if (of_a_thousand < 560) return {"daily-log", ordinary_day(random)};
    if (of_a_thousand < 690) return {"good-moment", ordinary_day(random)};
    if (of_a_thousand < 790)
        return {"contact-log", fmt::format("{} You said {}", one_of(calls, random),
                                           one_of(quotes, random))};
    if (of_a_thousand < 860) return {"observation", ordinary_day(random)};
    if (of_a_thousand < 920)
        return {"key-work", fmt::format("We talked about {}. {} You said {}",
                                        one_of(likes, random), one_of(feelings, random),
                                        one_of(quotes, random))};
    if (of_a_thousand < 975)
        return {"incident", fmt::format("{} {} You said {}", one_of(hard_moments, random),
                                        one_of(feelings, random), one_of(quotes, random))};
    if (of_a_thousand < 985)
        return {"restrictive-intervention", "1 hold or other measure, 3 minutes. To prevent: "
                                            "Someone else being hurt. You let go and sat down."};
    if (of_a_thousand < 990)
        return {"safeguarding-concern", "A concern was raised and is being dealt with"};
    return {"education", "Present, all lessons"};
}

std::string about_me(Random& random)
{
    return fmt::format("I like {} and {}. {} Talk to me, not about me.", one_of(likes, random),
                       one_of(likes, random), one_of(quotes, random));
}

std::string helps(Random& random) { return two_lines(helping, random); }
std::string is_hard(Random& random) { return two_lines(hardships, random); }
std::string too_much(Random& random) { return two_lines(calming, random); }

}  // namespace keywork::app::large
