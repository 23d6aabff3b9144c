#include "tests/fuzz/target.hpp"

#include "care/form/answers.hpp"
#include "care/form/testing/small_form.hpp"
#include "platform/expects.hpp"

namespace keywork::fuzz {
namespace {

constexpr char const* questions = R"(
[[step.question]]
name = "fruit"
type = "many_of"
codes = "fruit"
label = "Fruit"
[[step.question]]
name = "words"
type = "long_text"
label = "Words"
[[step.question]]
name = "pieces"
type = "number"
label = "How many?"
[[step.question]]
name = "done"
type = "yes_no"
label = "Is it done?"
[[step.question]]
name = "on"
type = "date"
label = "On which day?"
[[step.question]]
name = "at"
type = "date_time"
label = "When?"
[[step.question]]
name = "holds"
type = "rows"
label = "Each, in order"
row = [{name = "when", type = "time", label = "When"}, {name = "who", type = "text", label = "Who"}]
)";

}  // namespace

Found take_kept_words(std::string_view bytes)
{
    static form::Form const small = keywork::testing::small_form(questions);
    if (auto const answers = form::answers_from_json(small, bytes)) {
        auto const written = form::to_json(*answers);
        auto const again = form::answers_from_json(small, written);
        expects(again.has_value() && form::to_json(*again) == written);
    }
    auto const typed = form::typed_from_json(bytes);
    if (!typed) return Found::refused;
    expects(form::typed_from_json(form::to_json(*typed)) == typed);
    return Found::read;
}

}  // namespace keywork::fuzz
