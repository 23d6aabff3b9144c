#include "care/form/own/sent_text.hpp"

#include "platform/toml/toml.hpp"
#include "platform/words/utf8.hpp"

#include <array>

namespace keywork::form {
namespace {

constexpr std::size_t longest_text = 200'000;   // bytes; the longest of ours has 20,000

}  // namespace

Outcome<std::vector<sandbox::ReadTable>> read_form_texts(std::vector<sandbox::SentFile> files)
{
    for (sandbox::SentFile const& file : files)
        static_cast<void>(toml::read(file.bytes, "form.toml"));
    return std::vector<sandbox::ReadTable>{};
}

Outcome<> can_be_read(sandbox::Parsers const& parsers, std::string const& text)
{
    auto const wrong = [](std::string message) {
        return refuse(Invalid{{{"text", std::move(message)}}});
    };
    if (text.empty()) return wrong("Enter the text of the form");
    if (text.size() > longest_text) return wrong("Keep the text under 200 KB");
    if (!words::is_utf8(text)) return wrong("Save the file as UTF-8 and choose it again");
    std::array<sandbox::SentFile, 1> const files{{{"form.toml", text}}};
    if (!parsers.read(form_text_parser, files))
        return wrong("This cannot be read as TOML: look at its brackets and quotation marks");
    return {};
}

}  // namespace keywork::form
