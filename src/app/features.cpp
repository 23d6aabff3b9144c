#include "app/features.hpp"

#include "features/administration/sign_in/feature.hpp"

namespace keywork::app {

Features all_features()
{
    return {{
        sign_in::feature(),
    }};
}

}  // namespace keywork::app
