// What comes out of a parser's process is believed as little as what went in.
#include "tests/fuzz/target.hpp"

#include "platform/expects.hpp"
#include "platform/sandbox/framing.hpp"
#include "platform/words/utf8.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <optional>

namespace keywork::fuzz {
namespace {

using Answer = Outcome<std::vector<sandbox::ReadTable>>;

files::Descriptor memory()
{
    files::Descriptor file{::memfd_create("answer", MFD_CLOEXEC)};
    expects(file.number() >= 0);
    return file;
}

/// None if it is no answer.
std::optional<Answer> read(files::Descriptor const& from, sandbox::Limits const& limits)
{
    expects(::lseek(from.number(), 0, SEEK_SET) == 0);
    try {
        sandbox::Inlet in{from, monotonic_now() + limits.wait, limits};
        return sandbox::read_answer(in, limits);
    } catch (sandbox::BadAnswer const&) {
        return std::nullopt;
    }
}

bool same(std::vector<sandbox::ReadTable> const& one, std::vector<sandbox::ReadTable> const& other)
{
    if (one.size() != other.size()) return false;
    for (std::size_t at = 0; at < one.size(); ++at) {
        auto const& [file, table] = one[at];
        auto const& [other_file, other_table] = other[at];
        if (file != other_file || table.headings != other_table.headings ||
            table.heading_row != other_table.heading_row ||
            table.problems != other_table.problems ||
            table.rows.size() != other_table.rows.size())
            return false;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (table.rows[row].number != other_table.rows[row].number ||
                table.rows[row].cells != other_table.rows[row].cells)
                return false;
    }
    return true;
}

}  // namespace

Found take_answer(std::string_view bytes)
{
    sandbox::Limits const limits{.cells = 60, .answer = 4'000};
    auto const came = memory();
    expects(::write(came.number(), bytes.data(), bytes.size()) ==
            static_cast<ssize_t>(bytes.size()));
    auto const answer = read(came, limits);
    if (!answer) return Found::refused;
    auto const back = memory();
    sandbox::Outlet out{back.number()};
    if (*answer) sandbox::write_tables(out, **answer);
    else sandbox::write_refusal(out, answer->error());
    auto const again = read(back, {});
    expects(again.has_value() && again->has_value() == answer->has_value());
    if (!*answer) {
        expects(again->error() == answer->error());
        return Found::read;
    }
    std::size_t cells = 0;
    for (auto const& [file, table] : **answer) {
        cells += table.headings.size() * (table.rows.size() + 1);
        expects(words::is_utf8(file));
    }
    expects(cells <= limits.cells && same(**answer, **again));
    return Found::read;
}

}  // namespace keywork::fuzz
