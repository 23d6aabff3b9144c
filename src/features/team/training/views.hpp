#pragma once

#include "features/team/training/training.hpp"
#include "platform/html/html.hpp"

namespace keywork::training_matrix {

html::Markup matrix_page(MatrixPage const& page);
html::Markup needs_page(NeedsPage const& page, html::Markup const& token);
html::Markup worker_page(WorkerPage const& page, html::Markup const& token);

/// What a kind of training comes to for somebody, in words and shape.
html::Markup cell_words(Cell const& cell);
/// How a diploma stands: "Held", "7 of 14 units, 8 months left".
html::Markup diploma_words(Qualification const& known, QualificationState const& state,
                           sys_seconds now);

}  // namespace keywork::training_matrix
