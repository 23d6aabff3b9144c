#include "features/records/writing/feature.hpp"

#include "care/record/on_page.hpp"
#include "features/records/writing/handlers.hpp"
#include "features/records/writing/hooks.hpp"

namespace keywork::writing {

namespace {

/// A worker may write some kinds about themselves; each is decided on its own.
std::vector<Route> of_staff_files()
{
    using audit::Verb;
    constexpr auto staff = Function::see_staff_file;
    constexpr auto level = Level::l0;
    return {
        shows("/staff-files/{worker}/records/new/{kind}", staff, level,
              Verb::record_read, show_new),
        does("/staff-files/{worker}/records/new/{kind}", staff, level,
             Verb::record_amend, save_new),
        shows("/staff-files/{worker}/drafts/{draft}/check", staff, level,
              Verb::record_read, show_check),
        does("/staff-files/{worker}/drafts/{draft}/check", staff, level,
             Verb::record_create, send_checked),
        shows("/staff-files/{worker}/drafts/{draft}/{step}", staff, level,
              Verb::record_read, show_step),
        does("/staff-files/{worker}/drafts/{draft}/{step}", staff, level,
             Verb::record_amend, save_step),
        shows("/staff-files/{worker}/records/{record}/done", staff, level,
              Verb::record_read, show_done),
    };
}

}  // namespace

Feature feature()
{
    using audit::Verb;
    // raise_concern is what everybody has who may write anything; each kind is decided on its own.
    constexpr auto write = Function::raise_concern;
    constexpr auto level = Level::l0;
    Feature writing{
        .name = "writing",
        .title = "Record",
        .area = Area::records,
        .routes =
            {
                shows("/records/new", write, level, Verb::list_read, show_children),
                shows("/children/{child}/records/new", write, level, Verb::list_read,
                      show_kinds),
                shows("/children/{child}/records/new/{kind}", write, level, Verb::record_read,
                      show_new),
                does("/children/{child}/records/new/{kind}", write, level, Verb::record_amend,
                     save_new),
                shows("/children/{child}/drafts/{draft}/check", write, level, Verb::record_read,
                      show_check),
                does("/children/{child}/drafts/{draft}/check", write, level, Verb::record_create,
                     send_checked),
                shows("/children/{child}/drafts/{draft}/{step}", write, level, Verb::record_read,
                      show_step),
                does("/children/{child}/drafts/{draft}/{step}", write, level, Verb::record_amend,
                     save_step),
                shows("/children/{child}/records/{record}/done", write, level, Verb::record_read,
                      show_done),
                shows("/places/{place}/records/new/{kind}", Function::write_record, level,
                      Verb::record_read, show_new),
                does("/places/{place}/records/new/{kind}", Function::write_record, level,
                     Verb::record_amend, save_new),
                shows("/places/{place}/drafts/{draft}/check", Function::write_record, level,
                      Verb::record_read, show_check),
                does("/places/{place}/drafts/{draft}/check", Function::write_record, level,
                     Verb::record_create, send_checked),
                shows("/places/{place}/drafts/{draft}/{step}", Function::write_record, level,
                      Verb::record_read, show_step),
                does("/places/{place}/drafts/{draft}/{step}", Function::write_record, level,
                     Verb::record_amend, save_step),
                shows("/places/{place}/records/{record}/done", Function::write_record, level,
                      Verb::record_read, show_done),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = keep_posted_words,
        .says_field = record::said_by_form,
        .child_panel = none,
    };
    for (Route const& route : of_staff_files()) writing.routes.push_back(route);
    return writing;
}

}  // namespace keywork::writing
