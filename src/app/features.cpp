#include "app/features.hpp"

#include "features/activities/planner/feature.hpp"
#include "features/administration/audit_trail/feature.hpp"
#include "features/administration/cases/feature.hpp"
#include "features/administration/deadlines/feature.hpp"
#include "features/administration/forms/feature.hpp"
#include "features/administration/help/feature.hpp"
#include "features/administration/more/feature.hpp"
#include "features/administration/notices/feature.hpp"
#include "features/administration/own_notices/feature.hpp"
#include "features/administration/settings/feature.hpp"
#include "features/administration/sign_in/feature.hpp"
#include "features/administration/staff_accounts/feature.hpp"
#include "features/administration/word_list/feature.hpp"
#include "features/children/dates/feature.hpp"
#include "features/children/details/feature.hpp"
#include "features/children/documents/feature.hpp"
#include "features/children/find/feature.hpp"
#include "features/children/identity/feature.hpp"
#include "features/children/list/feature.hpp"
#include "features/children/new_child/feature.hpp"
#include "features/children/people/feature.hpp"
#include "features/children/profile/feature.hpp"
#include "features/children/timeline/feature.hpp"
#include "features/children/voice/feature.hpp"
#include "features/education/call_outs/feature.hpp"
#include "features/children/wellbeing/feature.hpp"
#include "features/education/groups/feature.hpp"
#include "features/education/sessions/feature.hpp"
#include "features/education/visits/feature.hpp"
#include "features/exchange/imports/feature.hpp"
#include "features/exchange/people_lists/feature.hpp"
#include "features/exchange/places/feature.hpp"
#include "features/exchange/ssda903/feature.hpp"
#include "features/home_life/medicine_round/feature.hpp"
#include "features/home_life/medicine_stock/feature.hpp"
#include "features/home_life/medicines/feature.hpp"
#include "features/planning/month/feature.hpp"
#include "features/planning/outcomes/feature.hpp"
#include "features/planning/plans/feature.hpp"
#include "features/oversight/holds/feature.hpp"
#include "features/oversight/inspection/feature.hpp"
#include "features/oversight/standards/feature.hpp"
#include "features/records/drafts/feature.hpp"
#include "features/records/house/feature.hpp"
#include "features/records/reading/feature.hpp"
#include "features/records/signing/feature.hpp"
#include "features/records/writing/feature.hpp"
#include "features/home_life/checks/feature.hpp"
#include "features/home_life/hazards/feature.hpp"
#include "features/home_life/house_list/feature.hpp"
#include "features/home_life/money/feature.hpp"
#include "features/home_life/night/feature.hpp"
#include "features/home_life/visitors/feature.hpp"
#include "features/team/policies/feature.hpp"
#include "features/team/rota/feature.hpp"
#include "features/safeguarding/missing/feature.hpp"
#include "features/team/staff_file/feature.hpp"
#include "features/team/training/feature.hpp"
#include "features/today/due/feature.hpp"
#include "features/today/handover/feature.hpp"
#include "features/today/home/feature.hpp"
#include "features/today/plan/feature.hpp"
#include "features/today/tasks/feature.hpp"
#include "features/today/tell/feature.hpp"
#include "features/together/own_page/feature.hpp"
#include "features/together/said/feature.hpp"
#include "features/together/young_people/feature.hpp"

namespace keywork::app {

Features all_features()
{
    return {{
        home::feature(),
        handover::feature(),
        due::feature(),
        tasks::feature(),
        tell::feature(),
        plan::feature(),
        house_list::feature(),
        night::feature(),
        visitors::feature(),
        sessions::feature(),
        call_outs::feature(),
        groups::feature(),
        visits::feature(),
        checks::feature(),
        hazards::feature(),
        money::feature(),
        rota::feature(),
        medicine_round::feature(),
        medicine_stock::feature(),
        medicines::feature(),
        writing::feature(),
        reading::feature(),
        signing::feature(),
        drafts::feature(),
        house_records::feature(),
        staff_file::feature(),
        training_matrix::feature(),
        policies::feature(),
        planner::feature(),
        sign_in::feature(),
        staff_accounts::feature(),
        settings::feature(),
        deadlines::feature(),
        notices::feature(),
        own_notices::feature(),
        word_list::feature(),
        forms::feature(),
        child_list::feature(),
        timeline::feature(),
        plans::feature(), outcomes::feature(), month::feature(),
        profile::feature(),
        people::feature(),
        new_child::feature(),
        documents::feature(),
        details::feature(),
        voice::feature(),
        wellbeing::feature(),
        identity::feature(),
        date_list::feature(),
        said::feature(),
        young_people::feature(),
        own_page::feature(),
        find::feature(),
        audit_trail::feature(),
        cases::feature(),
        missing_episodes::feature(),
        hold_analysis::feature(),
        standards_page::feature(), inspection::feature(),
        more::feature(),
        help::feature(),
        import_journal::feature(),
        ssda903::feature(),
        people_lists::feature(),
        places::feature(),
    }};
}

}  // namespace keywork::app
