#include "features/administration/audit_trail/hooks.hpp"

#include "features/administration/audit_trail/views.hpp"

namespace keywork::audit_trail {

html::Markup panel(Request const& request, Site const&)
{
    bool const may = request.actor().may(Function::see_audit) &&
                     request.child().could_read_to() >= Level::l3;
    return may ? panel_card(*request.child()) : html::Markup{};
}

}  // namespace keywork::audit_trail
