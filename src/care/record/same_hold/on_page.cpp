#include "care/record/same_hold/views.hpp"
#include "care/record/views.hpp"
#include "care/site/site.hpp"

namespace keywork::record {

SameHoldsOnPage same_holds_on_page(Site const& site, Actor const& actor,
                                   Permitted<ChildId> const& child, RecordRead const& read)
{
    return {.all = same_holds(site.reader(), rulebook(site), actor, child,
                              {.form = *read.form,
                               .occurred_at = read.record.occurred_at,
                               .record = read.record.id}),
            .child = *child,
            .what = form::said(read.form->short_title, read.words),
            .reader = actor.staff};
}

}  // namespace keywork::record
