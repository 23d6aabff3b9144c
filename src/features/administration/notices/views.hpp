#pragma once

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

}  // namespace keywork::notices
