#include "features/records/writing/operations.hpp"

#include "care/child/document/operations.hpp"
#include "care/record/about/store.hpp"
#include "care/record/known.hpp"
#include "care/record/rules.hpp"

#include <algorithm>

namespace keywork::writing {
namespace {

Outcome<std::optional<Permitted<ChildId>>> decide_where(Transaction& tx, form::Form const& form,
                                                        WrittenOn const& on)
{
    if (on.about) {
        auto const worker = record::worker(tx.db(), *on.about, tx.today());
        if (!worker || !record::may_write(form, tx.actor(), on.setting, *worker))
            return refuse(NotFound{});
        return std::nullopt;
    }
    if (!on.child) {
        if (!record::may_write(form, tx.actor(), on.setting)) return refuse(NotFound{});
        return std::nullopt;
    }
    auto child =
        TRY(decide(tx.db(), tx.actor(), Function::raise_concern, Level::l0, *on.child));
    if (!record::may_write(form, child)) return refuse(NotFound{});
    return child;
}

bool is_file_question(form::Form const& form, std::string_view name)
{
    auto const* question = form::find(form, name);
    return question && question->type == form::Type::file;
}

/// Keeps each file that came and puts its id where the question's answer stands.
Outcome<> keep_files(Transaction& tx, form::Form const& form, Permitted<ChildId> const* child,
                     http::Form& fields)
{
    for (http::File& file : fields.files) {
        if (file.bytes.empty()) continue;
        if (!child || !is_file_question(form, file.field)) return refuse(NotFound{});
        auto const field = file.field;
        auto const kept = child::add_document(
            tx, *child, {.title = file.name, .level = form.level,
                         .content = std::move(file.bytes)});
        if (auto const* invalid = refused_as<Invalid>(kept))
            return refuse(Invalid{{{field, invalid->problems.front().message}}});
        auto const id = TRY(kept);
        fields.fields.emplace_back(field, id.text());
    }
    fields.files.clear();
    return {};
}

}  // namespace

Outcome<record::Saved> save_page(Transaction& tx, record::Rulebook const& rules,
                                 form::Form const& form, WrittenOn const& on,
                                 record::PostedPage posted)
{
    auto const child = TRY(decide_where(tx, form, on));
    auto const* permitted = child ? &*child : nullptr;
    TRY(keep_files(tx, form, permitted, posted.fields));
    auto const known = record::known_for(tx.db(), rules.profiles, tx.actor(), on, permitted,
                                         record::lists_to_start(form));
    return record::save(tx, form, on, known, posted);
}

}  // namespace keywork::writing
