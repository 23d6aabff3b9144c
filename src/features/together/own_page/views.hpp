#pragma once

#include "features/together/own_page/own_page.hpp"
#include "platform/html/html.hpp"

namespace keywork::own_page {

html::Markup hello_page(HelloPage const& page);
html::Markup me_page(MePage const& page, html::Markup const& token);
html::Markup shared_list(std::vector<young_person::Shared> const& all);
html::Markup shared_page(SharedPage const& page, html::Markup const& token);
html::Markup plans_page(PlansPage const& page);
html::Markup say_page(SayPage const& page, html::Markup const& token);
html::Markup unsafe_page(UnsafePage const& page, html::Markup const& token);
html::Markup sent_page(SentPage const& page);
html::Markup answers_page(AnswersPage const& page);

}  // namespace keywork::own_page
