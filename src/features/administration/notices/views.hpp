#pragma once

#include "care/notice/digest/digest.hpp"
#include "care/notice/figure.hpp"
#include "platform/html/markup.hpp"

#include <string>
#include <vector>

namespace keywork::notices {

struct FiguresPage {
    notice::TypedFigures typed;              // by name, in hours
    std::string reason;
    std::vector<notice::SetFigure> set;      // newest first
    std::vector<Problem> problems = {};
};
html::Markup figures_page(FiguresPage const& page, html::Markup token);

struct MailPage {
    std::optional<notice::RelayShown> relay;      // none: the program sends no mail
    std::vector<notice::Sending> sendings;        // tests, and what was not sent
    std::string email;                            // as typed
    std::vector<Problem> problems = {};
    sys_seconds now;
};
html::Markup mail_page(MailPage const& page, html::Markup token);

}  // namespace keywork::notices
