#pragma once

#include "features/team/training/training.hpp"
#include "platform/html/html.hpp"

namespace keywork::training_matrix {

html::Markup matrix_page(MatrixPage const& page);

}  // namespace keywork::training_matrix
