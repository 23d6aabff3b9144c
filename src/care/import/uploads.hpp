// Between upload and confirm, for every import: keep the files, find them again, let them go.
#pragma once

#include "care/import/store.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::imports {

/// The place on screen, if the actor may import into it; else NotFound.
Outcome<SettingId> place_to_import_into(Request const& request);

/// The files of the form.
/// refused  Invalid by the field "files": none chosen, too many, too much
Outcome<std::vector<ImportFile>> files_in(http::Form const& form);

/// Keeps the files until they are confirmed, with an audit entry.
Outcome<UploadId> keep(Site& site, Request const& request, ImportKind kind,
                       std::vector<ImportFile> const& files, std::string_view choices = "{}");

/// The upload in the path's {upload}, of this person, place and kind; else NotFound.
Outcome<Upload> upload_of(Request const& request, Site const& site, ImportKind kind);

/// Takes the upload away without saving anything.
Outcome<> give_up(Site& site, Request const& request, Upload const& upload);

/// One file as it is; several as a zip.
http::Response download(std::vector<ImportFile> files, sys_seconds now);

}  // namespace keywork::imports
