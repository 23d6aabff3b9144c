#include "care/import/uploads.hpp"

#include "platform/zip/zip.hpp"

#include <fmt/core.h>

namespace keywork::imports {

Outcome<SettingId> place_to_import_into(Request const& request)
{
    auto const& actor = request.actor();
    if (!actor.place.is_set() || !actor.may_in(Function::import_data, actor.place))
        return refuse(NotFound{});
    return actor.place;
}

Outcome<std::vector<ImportFile>> files_in(http::Form const& form)
{
    std::vector<ImportFile> files;
    std::size_t bytes = 0;
    for (http::File const& file : form.files) {
        if (file.field != "files") continue;
        bytes += file.bytes.size();
        files.push_back({file.name, file.bytes});
    }
    if (files.empty()) return refuse(Invalid{{{"files", "Choose a file"}}});
    if (files.size() > most_import_files || bytes > most_import_bytes)
        return refuse(Invalid{
            {{"files", fmt::format("Choose at most {} files of {} MB together", most_import_files,
                                   most_import_bytes / (1024 * 1024))}}});
    return files;
}

Outcome<UploadId> keep(Site& site, Request const& request, ImportKind kind,
                       std::vector<ImportFile> const& files, std::string_view choices)
{
    auto const place = TRY(place_to_import_into(request));
    return site.write(request.actor(), [&](Transaction& tx) -> Outcome<UploadId> {
        remove_old_uploads(tx.db(), tx.now());
        UploadId const id{tx.new_text()};
        insert_upload(tx.db(), {.id = id, .kind = kind, .setting = place,
                                .staff = tx.actor().staff, .uploaded_at = tx.now(),
                                .choices = std::string{choices}},
                      files);
        tx.audit({.verb = audit::Verb::file_add, .target = audit::target("import_upload", id),
                  .basis = "function", .count = static_cast<std::int64_t>(files.size())});
        return id;
    });
}

Outcome<Upload> upload_of(Request const& request, Site const& site, ImportKind kind)
{
    auto const place = TRY(place_to_import_into(request));
    auto const id = TRY(request.id<UploadId>("upload"));
    auto const upload =
        find_upload(site.reader(), id, request.actor().staff, place, site.now());
    if (!upload || upload->kind != kind) return refuse(NotFound{});
    return *upload;
}

Outcome<> give_up(Site& site, Request const& request, Upload const& upload)
{
    return site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        remove_upload(tx.db(), upload.id);
        tx.audit({.verb = audit::Verb::record_dispose,
                  .target = audit::target("import_upload", upload.id), .basis = "function"});
        return {};
    });
}

http::Response download(std::vector<ImportFile> files, sys_seconds now)
{
    http::Response response;
    bool const one = files.size() == 1;
    response.headers = {
        {"Content-Type", one ? "text/csv; charset=utf-8" : "application/zip"},
        {"Content-Disposition", one ? "attachment; filename=\"problems.csv\""
                                    : "attachment; filename=\"problems.zip\""}};
    if (one) {
        response.body = std::move(files.front().bytes);
        return response;
    }
    std::vector<zip::Entry> entries;
    for (ImportFile& file : files)
        entries.push_back({std::move(file.name), std::move(file.bytes)});
    response.body = zip::write(entries, now);
    return response;
}

}  // namespace keywork::imports
