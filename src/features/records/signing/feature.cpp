#include "features/records/signing/feature.hpp"

#include "features/records/signing/handlers.hpp"
#include "features/records/signing/hooks.hpp"

namespace keywork::signing {

Feature feature()
{
    using audit::Verb;
    constexpr auto sign = Function::sign_record;
    constexpr auto staff = Function::see_staff_file;
    constexpr auto level = Level::l1;
    return {
        .name = "signing",
        .title = "To sign",
        .area = Area::records,
        .routes =
            {
                // Authors find here what was returned to them.
                shows("/to-sign", Function::raise_concern, Level::l0, Verb::list_read,
                      show_to_sign),
                shows("/children/{child}/records/{record}/sign", sign, level, Verb::record_read,
                      show_sign),
                does("/children/{child}/records/{record}/sign", sign, level, Verb::record_sign,
                     answer),
                does("/children/{child}/records/{record}/ask-again", Function::raise_concern,
                     Level::l0, Verb::record_submit, ask_again),
                does("/children/{child}/records/{record}/took-part", Function::raise_concern,
                     Level::l0, Verb::record_amend, take_part),
                shows("/children/{child}/records/{record}/accounts/{account}/none", sign, level,
                      Verb::record_read, show_no_account),
                does("/children/{child}/records/{record}/accounts/{account}/none", sign, level,
                     Verb::record_amend, say_no_account),
                // The worker whom it is about signs too, whatever their role.
                shows("/staff-files/{worker}/records/{record}/sign", staff, Level::l0,
                      Verb::record_read, show_sign),
                does("/staff-files/{worker}/records/{record}/sign", staff, Level::l0,
                     Verb::record_sign, answer),
                does("/staff-files/{worker}/records/{record}/ask-again", staff, Level::l0,
                     Verb::record_submit, ask_again),
                shows("/places/{place}/records/{record}/sign", sign, level, Verb::record_read,
                      show_sign),
                does("/places/{place}/records/{record}/sign", sign, level, Verb::record_sign,
                     answer),
                does("/places/{place}/records/{record}/ask-again", Function::write_record, level,
                     Verb::record_submit, ask_again),
            },
        .menu_path = "/to-sign",
        .menu_count = waiting_count,
        .menu_for = sign,
        .keeps_words = keep_signing_words,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::signing
