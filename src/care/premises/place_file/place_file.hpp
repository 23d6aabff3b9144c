// A file of a place, or of a child's money there: a photograph of a hazard, a receipt.
#pragma once

#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "platform/http/message.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keywork::premises {

using PlaceFileId = Id<struct PlaceFileKept>;

struct PlaceFile {
    PlaceFileId id;
    std::string file_type;                 // png, jpeg, pdf
    std::string content;                   // the bytes
};

/// What somebody chose on a form.
struct Upload {
    SettingId setting;
    std::optional<ChildId> child;          // whose; none: the place's own
    std::string field;                     // of the form, for what is wrong with it
    std::string content;
};

/// The one file of a form's field; none: nothing was chosen.
http::File const* file_in(http::Form const& form, std::string_view field);

/// Keeps a picture, without what the camera wrote beside it, or a PDF.
/// refused  Invalid by the field: empty, over 5 MB, broken or of another type
Outcome<PlaceFileId> add_file(Transaction& tx, Upload upload);
/// Who may see it is decided before. None: there is no such file.
std::optional<PlaceFile> file_of(db::Reader& db, PlaceFileId const& id);
/// To be downloaded; it never runs as a page of ours.
http::Response as_download(PlaceFile const& file, std::string_view name);

}  // namespace keywork::premises
