#include "features/education/call_outs/feature.hpp"

#include "care/school_day/call_out/asked.hpp"
#include "features/education/call_outs/handlers.hpp"
#include "features/education/call_outs/hooks.hpp"
#include "features/education/call_outs/on_page.hpp"

namespace keywork::call_outs {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "call_outs",
        .title = "Call-outs",
        .area = Area::education,
        .routes =
            {
                shows("/call-outs", Function::see_shift, Level::l1, Verb::list_read, show_day),
                does("/call-outs", Function::do_action, Level::l1, Verb::record_create,
                     call_typed),
                shows(asked_pattern, Function::do_action, Level::l1, Verb::list_read, show_asked),
                shows("/call-outs/new", Function::do_action, Level::l1, Verb::list_read,
                      show_call),
                shows("/call-outs/counted", Function::see_analysis, Level::l1, Verb::list_read,
                      show_counted, Limiter::bulk),
                shows("/call-outs/{call_out}", Function::see_shift, Level::l1,
                      Verb::record_read, show_one),
                does("/call-outs/{call_out}/going", Function::do_action, Level::l1,
                     Verb::record_amend, say_going),
                does("/call-outs/{call_out}/stop", Function::do_action, Level::l1,
                     Verb::record_amend, say_stopped),
                does("/call-outs/{call_out}/off", Function::do_action, Level::l1,
                     Verb::record_amend, say_off),
                does("/call-outs/{call_out}/write-up", Function::write_record, Level::l1,
                     Verb::record_amend, start_write_up),
            },
        .menu_path = "/",
        .menu_count = open_count,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::call_outs
