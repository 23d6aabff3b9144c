#include "care/site/services.hpp"

namespace keywork {

Services with_forms(Services const& services, Forms const& forms)
{
    return {.database = services.database,
            .clock = services.clock,
            .random = services.random,
            .log = services.log,
            .passwords = services.passwords,
            .parsers = services.parsers,
            .calendars = services.calendars,
            .clocks = services.clocks,
            .code_sets = services.code_sets,
            .profiles = services.profiles,
            .forms = forms,
            .live_forms = services.live_forms,
            .writing_words = services.writing_words,
            .features = services.features,
            .assets = services.assets,
            .installation = services.installation};
}

}  // namespace keywork
