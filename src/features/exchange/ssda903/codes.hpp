// The code sets that the columns of a return are compared with.
#pragma once

#include "care/code_set/code_set.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

#include <unordered_map>

namespace keywork::ssda903 {

/// Where a code stands among those of its column.
enum class CodeStanding : std::uint8_t { known, unknown, not_in_use };

class Codes {
public:
    explicit Codes(CodeSets const& sets);

    /// Whether the column may hold this code; on a day, where codes have dates.
    CodeStanding standing(Field field, std::string_view code, std::optional<local_days> on) const;
    /// What a code says; the code itself when it is not known.
    std::string words_of(Field field, std::string_view code) const;
    /// The codes that the column may hold, for a message: "S, L, P, T, B or U".
    std::string allowed(Field field) const;

private:
    struct Column {
        std::unordered_map<std::string_view, Code const*> dated;  // from law/
        std::span<std::string_view const> plain;                  // those law/ has no set of
    };
    std::unordered_map<int, Column> columns_;
};

}  // namespace keywork::ssda903
