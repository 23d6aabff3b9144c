#include "platform/csv/csv.hpp"
#include "platform/files/files.hpp"
#include "platform/words/utf8.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace keywork::csv {
namespace {

constexpr std::size_t piece_bytes = std::size_t{256} * 1024;

tl::unexpected<Refusal> refused(std::string why)
{
    return refuse(Invalid{{{.field = "", .message = std::move(why)}}});
}

constexpr std::string_view how_to_save =
    "In the spreadsheet choose Save as, then CSV UTF-8, and try that file.";

/// Looks at a file piece by piece before it is read: is it text, and in what encoding?
class Inspection {
public:
    explicit Inspection(Limits const& limits) : limits_{limits} {}

    /// Why the file cannot be read as CSV; empty while nothing speaks against it.
    std::string take(std::string_view piece)
    {
        if (bytes_ == 0)
            if (auto why = not_text(piece); !why.empty()) return why;
        bytes_ += piece.size();
        if (bytes_ > limits_.bytes)
            return fmt::format("This file is larger than {} MB. Split it and try the parts.",
                               limits_.bytes / 1024 / 1024);
        if (piece.find('\0') != std::string_view::npos)
            return fmt::format("This file is not a text file. {}", how_to_save);
        if (utf8_) check_utf8(piece);
        return {};
    }

    Encoding encoding() const
    {
        return utf8_ && held_over_.empty() ? Encoding::utf8 : Encoding::windows_1252;
    }

private:
    static std::string not_text(std::string_view start)
    {
        if (start.starts_with("PK\x03\x04") || start.starts_with("\xd0\xcf\x11\xe0"))
            return fmt::format("This file is a workbook or a zip, not CSV. {}", how_to_save);
        if (start.starts_with("\xff\xfe") || start.starts_with("\xfe\xff"))
            return fmt::format("This file is “Unicode text” (UTF-16), not CSV. {}", how_to_save);
        if (start.starts_with("%PDF"))
            return "This file is a PDF, not CSV. Ask for the file that the PDF was made from.";
        return {};
    }

    /// A character may be cut in two by the end of a piece: its first bytes are held over.
    void check_utf8(std::string_view piece)
    {
        std::string joined;
        if (!held_over_.empty()) {
            joined = std::exchange(held_over_, {});
            joined += piece;
            piece = joined;
        }
        auto end = piece.size();
        for (std::size_t back = 1; back <= std::min<std::size_t>(3, piece.size()); ++back) {
            auto const byte = static_cast<unsigned char>(piece[piece.size() - back]);
            if (byte < 0x80) break;
            if (byte < 0xc0) continue;
            std::size_t const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            if (length > back) end = piece.size() - back;
            break;
        }
        if (!words::is_utf8(piece.substr(0, end))) utf8_ = false;
        else held_over_ = piece.substr(end);
    }

    Limits limits_;
    std::size_t bytes_ = 0;
    bool utf8_ = true;
    std::string held_over_;  // the first bytes of a character that the last piece cut in two
};

/// The delimiter that the first row with text in it has most of, outside quotes; a tie is a comma.
char delimiter_of(std::string_view start)
{
    std::array<std::size_t, 3> counts{};
    constexpr std::string_view candidates = ",;\t";
    bool quoted = false;
    bool any_text = false;
    for (char const c : start) {
        if (c == '"') quoted = !quoted;
        bool const row_ends = !quoted && (c == '\n' || c == '\r');
        if (row_ends && any_text) break;
        any_text = any_text || !row_ends;
        auto const place = candidates.find(c);
        if (!quoted && place != std::string_view::npos) ++counts.at(place);
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace

/// The part of the file that is in memory, and the row being read from it.
struct Reader::State {
    Limits limits;
    std::optional<files::Descriptor> file;  // none: the whole text is in `buffer`
    std::string buffer;
    std::size_t at = 0;     // start of the row being read
    bool whole = false;     // nothing of the file is left to read into the buffer
    std::size_t row_number = 0;
    char delimiter = ',';
    Encoding encoding = Encoding::utf8;

    void start()
    {
        if (buffer.starts_with(byte_order_mark)) at = byte_order_mark.size();
        delimiter = delimiter_of(std::string_view{buffer}.substr(at));
    }

    /// Drops the rows that were read and reads on.
    void read_on()
    {
        buffer.erase(0, at);
        at = 0;
        // As much again as a long row already took, so that it is not looked at too often.
        whole = files::read_some(*file, buffer, std::max(piece_bytes, buffer.size())) == 0;
    }

    enum class Scan { row, more_needed, quote_not_closed, cell_too_long, too_many_cells };

    Scan scan(Row& row, std::size_t& place) const;
    Scan scan_cell(std::string& cell, std::size_t& place) const;
    std::string why(Scan scanned) const;
};

/// One cell from `place`, which then stands on what ended it: a delimiter, a row's end, or the end
/// of the buffer.
Reader::State::Scan Reader::State::scan_cell(std::string& cell, std::size_t& place) const
{
    cell.clear();
    std::string_view const text{buffer};
    if (place < text.size() && text[place] == '"') {
        ++place;
        for (;;) {
            auto const quote = text.find('"', place);
            auto const end = std::min(quote, text.size());
            if (cell.size() + (end - place) > limits.cell_bytes) return Scan::cell_too_long;
            cell.append(text, place, end - place);
            if (quote == std::string_view::npos)
                return whole ? Scan::quote_not_closed : Scan::more_needed;
            place = quote + 1;
            if (place == text.size() && !whole) return Scan::more_needed;
            if (place == text.size() || text[place] != '"') break;
            cell += '"';
            ++place;
        }
    }
    // What follows a closing quote is kept, as spreadsheets do.
    auto const start = place;
    while (place < text.size() && text[place] != delimiter && text[place] != '\n' &&
           text[place] != '\r')
        ++place;
    if (cell.size() + (place - start) > limits.cell_bytes) return Scan::cell_too_long;
    if (place == text.size() && !whole) return Scan::more_needed;
    cell.append(text, start, place - start);
    return Scan::row;
}

/// The row from `place`, which then stands at the start of the next.
Reader::State::Scan Reader::State::scan(Row& row, std::size_t& place) const
{
    std::string_view const text{buffer};
    for (std::size_t count = 0;;) {
        if (count == limits.cells) return Scan::too_many_cells;
        if (row.cells.size() == count) row.cells.emplace_back();
        if (auto const scanned = scan_cell(row.cells[count], place); scanned != Scan::row)
            return scanned;
        ++count;
        if (place < text.size() && text[place] == delimiter) {
            ++place;
            continue;
        }
        row.cells.resize(count);
        if (place == text.size()) return Scan::row;
        bool const may_be_crlf = text[place] == '\r';
        ++place;
        if (may_be_crlf && place == text.size() && !whole) return Scan::more_needed;
        if (may_be_crlf && place < text.size() && text[place] == '\n') ++place;
        return Scan::row;
    }
}

std::string Reader::State::why(Scan scanned) const
{
    auto const row = row_number + 1;
    switch (scanned) {
    case Scan::quote_not_closed:
        return fmt::format("Row {}: a quotation mark is opened and never closed. Close it, or "
                           "take it out.", row);
    case Scan::cell_too_long:
        return fmt::format("Row {}: a cell is longer than {} characters. Shorten it, or look for "
                           "a quotation mark that is opened and not closed.",
                           row, limits.cell_bytes);
    case Scan::too_many_cells:
        return fmt::format("Row {}: there are more than {} columns. Take out those that are not "
                           "needed.", row, limits.cells);
    case Scan::row:
    case Scan::more_needed: break;
    }
    return {};
}

Reader::Reader(std::unique_ptr<State> state) : state_{std::move(state)} {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Outcome<Reader> Reader::over(std::string text, Limits const& limits)
{
    Inspection inspection{limits};
    if (auto why = inspection.take(text); !why.empty()) return refused(std::move(why));
    auto state = std::make_unique<State>();
    state->limits = limits;
    state->buffer = std::move(text);
    state->whole = true;
    state->encoding = inspection.encoding();
    state->start();
    return Reader{std::move(state)};
}

Outcome<Reader> Reader::open(std::string const& path, Limits const& limits)
{
    auto state = std::make_unique<State>();
    state->limits = limits;
    state->file = files::open_to_read(path);
    Inspection inspection{limits};
    for (std::string piece; files::read_some(*state->file, piece, piece_bytes) > 0; piece.clear())
        if (auto why = inspection.take(piece); !why.empty()) return refused(std::move(why));
    state->encoding = inspection.encoding();
    files::rewind(*state->file);
    state->read_on();
    state->start();
    return Reader{std::move(state)};
}

Outcome<bool> Reader::next(Row& row)
{
    State& state = *state_;
    for (;;) {
        if (state.at == state.buffer.size()) {
            if (state.whole) return false;
            state.read_on();
            continue;
        }
        auto place = state.at;
        auto const scanned = state.scan(row, place);
        if (scanned == State::Scan::more_needed) {
            state.read_on();
            continue;
        }
        if (scanned != State::Scan::row) return refused(state.why(scanned));
        state.at = place;
        if (state.row_number == state.limits.rows)
            return refused(fmt::format("This file has more than {} rows. Split it and try the "
                                       "parts.", state.limits.rows));
        row.number = ++state.row_number;
        if (row.cells.size() == 1 && row.cells.front().empty()) continue;
        if (state.encoding == Encoding::windows_1252)
            for (std::string& cell : row.cells) cell = words::from_windows_1252(cell);
        return true;
    }
}

char Reader::delimiter() const { return state_->delimiter; }
Encoding Reader::encoding() const { return state_->encoding; }

}  // namespace keywork::csv
