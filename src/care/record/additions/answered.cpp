#include "care/record/additions/answered.hpp"

#include "care/record/additions/store.hpp"

namespace keywork::record {

std::optional<form::Value> answer_given(db::Reader& db, form::Form const& form,
                                        Record const& record, std::string const& question)
{
    auto const sent = form::answers_from_json(form, record.answers);
    if (sent && sent->has(question)) return sent->value(question);
    for (Addition const& addition : additions_to(db, record.id)) {
        if (!addition.answers) continue;
        auto const answers = form::answers_from_json(form, *addition.answers);
        if (answers && answers->has(question)) return answers->value(question);
    }
    return std::nullopt;
}

}  // namespace keywork::record
