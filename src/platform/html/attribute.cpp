#include "platform/html/attribute.hpp"

#include "platform/html/path.hpp"
#include "platform/html/raw.hpp"

namespace keywork::html {

struct AttributeMaker {
    static Attribute trust(std::string text) { return Attribute{std::move(text)}; }
};

namespace {

Attribute word_if(std::string_view word, bool yes)
{
    return yes ? AttributeMaker::trust(std::string{word}) : Attribute{};
}

}  // namespace

Attribute& Attribute::operator+=(Attribute const& more)
{
    if (!text_.empty() && !more.text_.empty()) text_ += ' ';
    text_ += more.text_;
    return *this;
}

Attribute operator+(Attribute first, Attribute const& second)
{
    first += second;
    return first;
}

Attribute attribute(AttributeName name, std::string_view value)
{
    std::string made{name.text()};
    made += "=\"";
    append_escaped(made, value);
    made += '"';
    return AttributeMaker::trust(std::move(made));
}

Attribute attribute(AttributeName name, Path const& value)
{
    return attribute(name, std::string_view{value.text()});
}

Attribute attribute_if_set(AttributeName name, std::string_view value)
{
    return value.empty() ? Attribute{} : attribute(name, value);
}

Attribute checked_if(bool yes)
{
    return word_if("checked", yes);
}
Attribute selected_if(bool yes)
{
    return word_if("selected", yes);
}
Attribute hidden_if(bool yes)
{
    return word_if("hidden", yes);
}
Attribute open_if(bool yes)
{
    return word_if("open", yes);
}
Attribute multiple_if(bool yes)
{
    return word_if("multiple", yes);
}
Attribute novalidate()
{
    return word_if("novalidate", true);
}

Attribute current_if(Current what, bool yes)
{
    if (!yes) return {};
    switch (what) {
        case Current::page:
            return attribute("aria-current", "page");
        case Current::step:
            return attribute("aria-current", "step");
        case Current::truth:
            return attribute("aria-current", "true");
    }
    return {};
}

Attribute described_by(std::initializer_list<std::string_view> ids)
{
    std::string all;
    for (std::string_view const id : ids) {
        if (id.empty()) continue;
        if (!all.empty()) all += ' ';
        all += id;
    }
    return attribute_if_set("aria-describedby", all);
}

}  // namespace keywork::html
