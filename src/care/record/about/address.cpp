#include "care/record/about/address.hpp"

#include "care/site/request.hpp"

namespace keywork::record {

std::optional<StaffId> worker_in(Request const& request)
{
    if (!request.message().path.starts_with("/staff-files/")) return std::nullopt;
    auto const id = request.id<StaffId>("worker");
    return id ? std::optional{*id} : std::nullopt;
}

html::Path staff_file_path(StaffId const& worker)
{
    return html::path("/staff-files/{}", worker);
}

html::Path staff_record_path(StaffId const& worker, RecordId const& record)
{
    return html::path("/staff-files/{}/records/{}", worker, record);
}

}  // namespace keywork::record
