// What the compiler checks of a literal piece of HTML (style guide, "HTML"). A fault calls a
// function that is declared and never defined, whose name is the message.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace keywork::html {

void element_not_closed_in_this_template();
void closing_tag_without_its_opening_tag_in_this_template();
void element_closed_in_the_wrong_order();
void this_element_cannot_close_itself();
void comments_and_doctypes_are_not_allowed();
void script_style_and_frame_elements_are_not_allowed();
void less_than_sign_must_be_written_as_lt();
void element_and_attribute_names_must_be_plain();
void attribute_value_must_be_quoted();
void attribute_value_is_not_closed();
void tag_is_not_closed();
void attributes_must_be_apart_by_a_space();
void event_handlers_and_styles_are_not_allowed();
void address_must_be_a_path_of_this_site();
void path_must_be_the_whole_attribute_value();
void only_an_attribute_may_stand_inside_a_tag();
void an_attribute_may_stand_only_inside_a_tag();
void markup_may_stand_only_in_text();
void a_path_may_stand_only_in_an_attribute();
void no_format_after_a_colon_write_a_function_that_says_it_in_words();
void brace_must_be_an_empty_placeholder();
void more_placeholders_than_arguments();
void more_arguments_than_placeholders();
void elements_are_nested_too_deeply();

/// What an argument of html::format is.
enum class Fill { words, number, markup, path, attribute };

/// Walks over one template while it compiles. Understands what we write, not all of HTML.
class Walk {
public:
    consteval Walk(std::string_view text, Fill const* kinds, std::size_t count)
        : text_{text}, kinds_{kinds}, count_{count}
    {
    }

    consteval void check()
    {
        while (at_ < text_.size()) {
            char const c = text_[at_];
            if (c == '<')
                tag();
            else if (c == '{' || c == '}')
                placeholder_in_text();
            else
                ++at_;
        }
        if (depth_ > 0) element_not_closed_in_this_template();
        if (used_ < count_) more_arguments_than_placeholders();
    }

private:
    static constexpr std::size_t deepest = 40;

    static consteval bool is_letter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    static consteval bool is_name_character(char c)
    {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
    }
    static consteval bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
    template <std::size_t N>
    static consteval bool is_one_of(std::string_view name,
                                    std::array<std::string_view, N> const& names)
    {
        for (std::string_view const one : names)
            if (one == name) return true;
        return false;
    }
    static consteval bool is_void(std::string_view name)
    {
        return is_one_of<10>(
            name, {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"});
    }
    static consteval bool is_shape(std::string_view name)
    {
        return is_one_of<8>(
            name, {"path", "circle", "rect", "line", "polyline", "polygon", "ellipse", "use"});
    }
    static consteval bool is_forbidden(std::string_view name)
    {
        return is_one_of<9>(name, {"script", "style", "iframe", "frame", "object", "embed", "base",
                                   "noscript", "template"});
    }
    static consteval bool is_address(std::string_view name)
    {
        return is_one_of<5>(name, {"href", "src", "action", "formaction", "poster"});
    }

    consteval char peek(std::size_t ahead = 0) const
    {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    consteval std::string_view name()
    {
        auto const from = at_;
        while (is_name_character(peek())) ++at_;
        if (from == at_ || !is_letter(text_[from])) element_and_attribute_names_must_be_plain();
        return text_.substr(from, at_ - from);
    }

    /// Takes {} and the argument it stands for.
    consteval Fill placeholder()
    {
        if (peek() == '{' && peek(1) == ':')
            no_format_after_a_colon_write_a_function_that_says_it_in_words();
        if (peek() != '{' || peek(1) != '}') brace_must_be_an_empty_placeholder();
        if (used_ >= count_) more_placeholders_than_arguments();
        at_ += 2;
        return kinds_[used_++];
    }

    consteval void placeholder_in_text()
    {
        Fill const kind = placeholder();
        if (kind == Fill::attribute) an_attribute_may_stand_only_inside_a_tag();
        if (kind == Fill::path) a_path_may_stand_only_in_an_attribute();
        bool const words_only =
            depth_ > 0 && is_one_of<2>(open_[depth_ - 1], {"textarea", "title"});
        if (kind == Fill::markup && words_only) markup_may_stand_only_in_text();
    }

    consteval void tag()
    {
        ++at_;
        if (peek() == '!' || peek() == '?') comments_and_doctypes_are_not_allowed();
        if (peek() == '/') {
            ++at_;
            closing_tag();
            return;
        }
        if (!is_letter(peek())) less_than_sign_must_be_written_as_lt();
        auto const element = name();
        if (is_forbidden(element)) script_style_and_frame_elements_are_not_allowed();
        bool const closes_itself = attributes();
        if (closes_itself && !is_void(element) && !is_shape(element))
            this_element_cannot_close_itself();
        if (closes_itself || is_void(element)) return;
        if (depth_ == deepest) elements_are_nested_too_deeply();
        open_[depth_++] = element;
    }

    consteval void closing_tag()
    {
        auto const element = name();
        if (peek() != '>') tag_is_not_closed();
        ++at_;
        if (depth_ == 0) closing_tag_without_its_opening_tag_in_this_template();
        if (open_[depth_ - 1] != element) element_closed_in_the_wrong_order();
        --depth_;
    }

    /// Everything up to the end of an opening tag. True if it ends in "/>".
    consteval bool attributes()
    {
        for (;;) {
            bool apart = false;
            while (is_space(peek())) {
                ++at_;
                apart = true;
            }
            if (peek() == '\0') tag_is_not_closed();
            if (peek() == '>') {
                ++at_;
                return false;
            }
            if (peek() == '/' && peek(1) == '>') {
                at_ += 2;
                return true;
            }
            if (!apart) attributes_must_be_apart_by_a_space();
            if (peek() == '{') {
                if (placeholder() != Fill::attribute) only_an_attribute_may_stand_inside_a_tag();
            } else {
                attribute();
            }
        }
    }

    consteval void attribute()
    {
        auto const attribute_name = name();
        bool const handler = attribute_name.starts_with("on");
        if (handler || attribute_name == "style" || attribute_name == "srcdoc")
            event_handlers_and_styles_are_not_allowed();
        if (peek() != '=') return;  // an attribute without a value: checked, hidden
        ++at_;
        if (peek() != '"') attribute_value_must_be_quoted();
        ++at_;
        value(is_address(attribute_name));
    }

    consteval void value(bool address)
    {
        auto const from = at_;
        char const first = peek();
        if (address && first != '/' && first != '#' && first != '?' && first != '{')
            address_must_be_a_path_of_this_site();
        if (address && first == '/' && peek(1) == '/') address_must_be_a_path_of_this_site();
        while (peek() != '"') {
            if (peek() == '\0') attribute_value_is_not_closed();
            if (peek() != '{' && peek() != '}') {
                ++at_;
                continue;
            }
            bool const begins = at_ == from;
            Fill const kind = placeholder();
            if (kind == Fill::markup) markup_may_stand_only_in_text();
            if (kind == Fill::attribute) an_attribute_may_stand_only_inside_a_tag();
            if (address && kind != Fill::path) address_must_be_a_path_of_this_site();
            if (address && (!begins || peek() != '"')) path_must_be_the_whole_attribute_value();
        }
        ++at_;
    }

    std::string_view text_;
    Fill const* kinds_;
    std::size_t count_;
    std::size_t at_ = 0;
    std::size_t used_ = 0;
    std::size_t depth_ = 0;
    std::array<std::string_view, deepest> open_{};
};

}  // namespace keywork::html
