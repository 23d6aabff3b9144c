#include "care/premises/place_file/store.hpp"

#include "care/child/document/document.hpp"
#include "platform/crypto/crypto.hpp"

#include <algorithm>

namespace keywork::premises {

http::File const* file_in(http::Form const& form, std::string_view field)
{
    auto const found = std::ranges::find(form.files, field, &http::File::field);
    return found == form.files.end() || found->bytes.empty() ? nullptr : &*found;
}

Outcome<PlaceFileId> add_file(Transaction& tx, Upload upload)
{
    if (upload.content.size() > largest_document)
        return refuse(Invalid{{{upload.field, "Choose a file of 5 MB or less"}}});
    auto const type = file_type_of(upload.content);
    if (!type || (*type != "png" && *type != "jpeg" && *type != "pdf"))
        return refuse(Invalid{{{upload.field, "Choose a picture (PNG or JPEG) or a PDF"}}});
    auto bare = without_hidden_facts(*type, std::move(upload.content));
    if (!bare) return refuse(Invalid{{{upload.field, "This picture is broken. Take another"}}});
    PlaceFile const file{.id = tx.new_id<struct PlaceFileKept>(),
                         .file_type = std::string{*type},
                         .content = std::move(*bare)};
    insert_file(tx.db(), file, upload, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::file_add,
              .target = audit::target("placefile", file.id),
              .subject = upload.child ? audit::subject(*upload.child) : "-",
              .basis = upload.child ? "scope" : "function",
              .content_hash = crypto::sha256_hex(file.content)});
    return file.id;
}

http::Response as_download(PlaceFile const& file, std::string_view name)
{
    http::Response response{.status = 200, .headers = {}, .body = file.content};
    response.headers.emplace_back("Content-Type", std::string{media_type(file.file_type)});
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + std::string{name} + "." +
                                      (file.file_type == "jpeg" ? "jpg" : file.file_type) + "\"");
    response.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace keywork::premises
