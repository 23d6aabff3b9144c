#include "care/child/document/operations.hpp"

#include "care/child/document/store.hpp"
#include "care/child/operations.hpp"
#include "platform/crypto/crypto.hpp"

namespace keywork {
namespace {

Outcome<> wrong_file(std::string message)
{
    return refuse(Invalid{{{"file", std::move(message)}}});
}

Outcome<> check_size(std::string const& content)
{
    if (content.empty()) return wrong_file("Choose a file that is not empty");
    if (content.size() > largest_document)
        return wrong_file("Choose a file of " +
                          size_in_words(static_cast<std::int64_t>(largest_document)) +
                          " or less. This one has " +
                          size_in_words(static_cast<std::int64_t>(content.size())));
    return {};
}

}  // namespace

Outcome<KeptFile> file_to_keep(std::string content)
{
    TRY(check_size(content));
    auto const type = file_type_of(content);
    if (!type)
        return refuse(Invalid{{{"file", "Choose a PDF, a picture (PNG or JPEG), a Word, Excel or "
                                        "OpenDocument file, or plain text"}}});
    auto kept = TRY(without_hidden_facts(*type, std::move(content)));
    return KeptFile{std::string{*type}, std::move(kept)};
}

namespace child {

Outcome<DocumentId> add_document(Transaction& tx, Permitted<ChildId> const& child, Upload upload)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_documents, upload.level));
    if (upload.level > most_shown(tx.actor().assurance)) return refuse(NeedsPasswordAgain{});
    auto file = TRY(file_to_keep(std::move(upload.content)));
    NewDocument const added{
        .document = {.id            = tx.new_id<struct Document>(),
                     .title         = std::move(upload.title),
                     .file_type     = std::move(file.file_type),
                     .bytes         = static_cast<std::int64_t>(file.content.size()),
                     .level         = upload.level,
                     .added_by_name = {},
                     .added_at      = tx.now()},
        .content  = std::move(file.content),
        .added_by = tx.actor().staff};
    insert_document(tx.db(), *permitted, added);
    auto kept = entry(permitted, audit::Verb::file_add,
                      audit::target("document", added.document.id));
    kept.content_hash = crypto::sha256_hex(added.content);
    tx.audit(kept);
    return added.document.id;
}

}  // namespace child
}  // namespace keywork
