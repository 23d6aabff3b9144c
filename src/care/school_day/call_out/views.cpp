#include "care/school_day/call_out/asked.hpp"

namespace keywork::call_outs {

html::Markup asks(std::vector<CallOut> const& open)
{
    return html::format(R"(<div data-asks="{}" data-words="A call-out started. Show it"></div>)",
                        html::path("/call-outs/asked").with_query("mark", mark_of(open)).text());
}

}  // namespace keywork::call_outs
