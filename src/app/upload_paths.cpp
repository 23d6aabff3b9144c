#include "app/upload_paths.hpp"

namespace keywork::app {

std::vector<std::string> upload_paths()
{
    return {"/imports/ssda903",
            "/imports/people",
            "/imports/places",
            "/children/{child}/documents",
            "/children/{child}/money",
            "/money/new",
            "/hazards/new",
            "/hazards/{hazard}",
            "/training/{worker}/certificates",
            "/policies/new",
            "/policies/{policy}/versions/new",
            "/children/{child}/records/new/{kind}",
            "/children/{child}/drafts/{draft}/{step}",
            "/staff-files/{worker}/records/new/{kind}",
            "/staff-files/{worker}/drafts/{draft}/{step}",
            "/places/{place}/records/new/{kind}",
            "/places/{place}/drafts/{draft}/{step}"};
}

}  // namespace keywork::app
