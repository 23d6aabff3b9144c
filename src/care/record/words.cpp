// How the choices of records are stored.
#include "care/record/additions/addition.hpp"
#include "care/record/drafts/draft.hpp"
#include "care/record/signing/signature.hpp"
#include "platform/expects.hpp"

namespace keywork {

std::string_view to_text(Part part)
{
    switch (part) {
    case Part::took_part: return "took_part";
    case Part::saw: return "saw";
    }
    return "";
}

std::string_view to_text(WhyKept why)
{
    switch (why) {
    case WhyKept::newer_save: return "newer_save";
    case WhyKept::session_ended: return "session_ended";
    case WhyKept::not_allowed: return "not_allowed";
    case WhyKept::already_sent: return "already_sent";
    case WhyKept::not_finished: return "not_finished";
    }
    return "";
}

WhyKept why_kept_from_text(std::string_view text)
{
    for (auto const why : {WhyKept::newer_save, WhyKept::session_ended, WhyKept::not_allowed,
                           WhyKept::already_sent, WhyKept::not_finished})
        if (to_text(why) == text) return why;
    expects(false);
    return WhyKept::newer_save;
}

std::string_view to_text(SignAnswer answer)
{
    switch (answer) {
    case SignAnswer::agreed: return "agreed";
    case SignAnswer::returned: return "returned";
    }
    return "";
}

std::string_view to_text(AdditionKind kind)
{
    switch (kind) {
    case AdditionKind::correction: return "correction";
    case AdditionKind::later_answer: return "later_answer";
    case AdditionKind::note: return "note";
    case AdditionKind::child_view: return "child_view";
    }
    return "";
}

AdditionKind addition_kind_from_text(std::string_view text)
{
    for (auto const kind : {AdditionKind::correction, AdditionKind::later_answer,
                            AdditionKind::note, AdditionKind::child_view})
        if (to_text(kind) == text) return kind;
    expects(false);
    return AdditionKind::note;
}

}  // namespace keywork
