#include "app/assembled.hpp"

#include "app/features.hpp"

namespace keywork::app {

Assembled::Assembled(Surroundings const& surroundings, Loaded loaded, html::Assets assets,
                     Installation installation)
    : loaded_{std::move(loaded)}, assets_{std::move(assets)},
      installation_{std::move(installation)}, features_{all_features()},
      live_forms_{loaded_.forms, loaded_.form_texts,
                  form::law_names(loaded_.law.code_sets, loaded_.law.clocks)},
      services_{.database = surroundings.database, .clock = surroundings.clock,
                .random = surroundings.random, .log = surroundings.log, .passwords = passwords_,
                .parsers = surroundings.parsers,
                .calendars = loaded_.law.calendars, .clocks = loaded_.law.clocks,
                .code_sets = loaded_.law.code_sets, .profiles = loaded_.profiles,
                .forms = loaded_.forms, .live_forms = live_forms_,
                .writing_words = loaded_.writing_words, .features = features_, .assets = assets_,
                .installation = installation_},
      bulk_reads_{surroundings.bulk_reads}, dispatch_{services_, bulk_reads_}
{
}

}  // namespace keywork::app
