// parser_trials parse NAME: a program whose parsers misbehave, started by platform_test as Keywork
// starts itself.
#include "platform/sandbox/confined.hpp"
#include "platform/sandbox/testing/trials.hpp"

#include <chrono>
#include <string_view>

int main(int count, char** arguments)
{
    using namespace keywork::sandbox;
    if (count != 3 || std::string_view{arguments[1]} != "parse") return 2;
    parse_and_end(testing::trial(arguments[2]),
                  {.processor = std::chrono::seconds{1}, .memory = std::size_t{64} * 1024 * 1024});
}
