#include "platform/sandbox/framing.hpp"

#include "platform/expects.hpp"
#include "platform/words/utf8.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <system_error>

namespace keywork::sandbox {
namespace {

constexpr std::size_t piece = std::size_t{64} * 1024;
constexpr std::size_t most_problems = 1'000;  // of a refusal
constexpr std::size_t most_columns = 1'000;   // the widest parser takes 300
constexpr std::size_t most_tables = 1'000;    // an archive holds 200 files, a return 12 tables

std::array<char, 4> bytes_of(std::size_t number)
{
    expects(number <= std::numeric_limits<std::uint32_t>::max());
    auto const narrow = static_cast<std::uint32_t>(number);
    std::array<char, 4> bytes{};
    std::memcpy(bytes.data(), &narrow, bytes.size());
    return bytes;
}

std::uint32_t number_in(std::string_view four_bytes)
{
    std::uint32_t number = 0;
    std::memcpy(&number, four_bytes.data(), sizeof number);
    return number;
}

void append(std::string& to, std::string_view text)
{
    auto const length = bytes_of(text.size());
    to.append(length.data(), length.size());
    to.append(text);
}

std::string_view text_at(std::string_view packed, std::size_t& at)
{
    expects(packed.size() - at >= 4);
    auto const length = number_in(packed.substr(at, 4));
    at += 4;
    expects(packed.size() - at >= length);
    auto const text = packed.substr(at, length);
    at += length;
    return text;
}

}  // namespace

std::string packed(std::span<SentFile const> files)
{
    std::size_t size = 0;
    for (SentFile const& file : files) size += file.name.size() + file.bytes.size() + 8;
    std::string all;
    all.reserve(size);
    for (SentFile const& file : files) {
        append(all, file.name);
        append(all, file.bytes);
    }
    return all;
}

std::vector<SentFile> unpacked(std::string_view packed)
{
    std::vector<SentFile> files;
    for (std::size_t at = 0; at < packed.size();) {
        std::string name{text_at(packed, at)};
        files.push_back({std::move(name), std::string{text_at(packed, at)}});
    }
    return files;
}

Outlet::Outlet(int to) : to_{to} { waiting_.reserve(2 * piece); }

void Outlet::mark(Mark mark) { waiting_ += static_cast<char>(mark); }

void Outlet::number(std::size_t number)
{
    auto const bytes = bytes_of(number);
    waiting_.append(bytes.data(), bytes.size());
}

void Outlet::text(std::string_view text)
{
    append(waiting_, text);
    if (waiting_.size() >= piece) finish();
}

void Outlet::finish()
{
    for (std::string_view rest = waiting_; !rest.empty();) {
        auto const written = ::write(to_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        expects(written > 0);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    waiting_.clear();
}

void write_tables(Outlet& out, std::span<ReadTable const> tables)
{
    for (auto const& [file, table] : tables) {
        out.mark(Mark::table);
        out.text(file);
        out.number(static_cast<unsigned char>(table.delimiter));
        out.number(table.encoding == csv::Encoding::windows_1252 ? 1 : 0);
        out.number(table.heading_row);
        out.number(table.headings.size());
        for (auto const& heading : table.headings) out.text(heading);
        out.number(table.problems.size());
        for (csv::RowProblem const& problem : table.problems) {
            out.number(problem.row);
            out.text(problem.message);
            out.number(problem.then == csv::RowProblem::Then::row_left_out ? 1 : 0);
        }
        for (csv::Row const& row : table.rows) {
            expects(row.cells.size() == table.headings.size());
            out.mark(Mark::row);
            out.number(row.number);
            for (auto const& cell : row.cells) out.text(cell);
        }
        out.mark(Mark::end);
    }
    out.mark(Mark::end);
    out.finish();
}

void write_refusal(Outlet& out, Refusal const& refusal)
{
    auto const* invalid = std::get_if<Invalid>(&refusal);
    expects(invalid != nullptr);  // all that a reader of bytes can say
    auto const problems = std::min(invalid->problems.size(), most_problems);
    out.mark(Mark::refused);
    out.number(problems);
    for (std::size_t at = 0; at < problems; ++at) {
        out.text(invalid->problems[at].field);
        out.text(invalid->problems[at].message);
    }
    out.finish();
}

Inlet::Inlet(files::Descriptor const& from, monotonic_time until, Limits const& limits)
    : from_{from}, until_{until}, left_{limits.answer}
{
}

Mark Inlet::mark()
{
    auto const mark = static_cast<Mark>(next(1).front());
    if (mark < Mark::table || mark > Mark::refused) throw BadAnswer{Cut::makes_no_sense};
    return mark;
}

std::uint32_t Inlet::number() { return number_in(next(4)); }

std::string Inlet::text()
{
    auto const length = number();
    if (length > left_ + waiting_.size() - at_) throw BadAnswer{Cut::too_much};
    std::string text{next(length)};
    if (!words::is_utf8(text) || text.find('\0') != std::string::npos)
        throw BadAnswer{Cut::makes_no_sense};
    return text;
}

std::string_view Inlet::next(std::size_t count)
{
    while (waiting_.size() - at_ < count) fill();
    auto const found = std::string_view{waiting_}.substr(at_, count);
    at_ += count;
    return found;
}

void Inlet::fill()
{
    if (left_ == 0) throw BadAnswer{Cut::too_much};
    auto const wait = std::chrono::ceil<std::chrono::milliseconds>(until_ - monotonic_now());
    if (wait.count() <= 0) throw BadAnswer{Cut::too_slow};
    ::pollfd watched{.fd = from_.number(), .events = POLLIN, .revents = 0};
    auto const ready = ::poll(&watched, 1, static_cast<int>(wait.count()));
    if (ready < 0 && errno != EINTR)
        throw std::system_error{errno, std::generic_category(), "waiting for a parser"};
    if (ready <= 0) return;  // the loop in next() comes back, and the time is looked at again
    waiting_.erase(0, at_);
    at_ = 0;
    auto const taken = files::read_some(from_, waiting_, std::min(piece, left_));
    if (taken == 0) throw BadAnswer{Cut::ended};
    left_ -= taken;
}

namespace {

void count_cells(std::size_t& cells, std::size_t more, Limits const& limits)
{
    cells += more;
    if (cells > limits.cells) throw BadAnswer{Cut::too_much};
}

csv::Table read_table(Inlet& in, std::size_t& cells, Limits const& limits)
{
    csv::Table table;
    table.delimiter = static_cast<char>(in.number());
    table.encoding = in.number() == 0 ? csv::Encoding::utf8 : csv::Encoding::windows_1252;
    table.heading_row = in.number();
    auto const headings = in.number();
    if (headings > most_columns) throw BadAnswer{Cut::makes_no_sense};
    count_cells(cells, headings, limits);
    for (std::uint32_t at = 0; at < headings; ++at) table.headings.push_back(in.text());
    auto const problems = in.number();
    count_cells(cells, problems, limits);
    for (std::uint32_t at = 0; at < problems; ++at) {
        csv::RowProblem problem{.row = in.number(), .message = {}};
        problem.message = in.text();
        if (in.number() != 0) problem.then = csv::RowProblem::Then::row_left_out;
        table.problems.push_back(std::move(problem));
    }
    for (auto mark = in.mark(); mark != Mark::end; mark = in.mark()) {
        if (mark != Mark::row) throw BadAnswer{Cut::makes_no_sense};
        count_cells(cells, headings + 1, limits);
        csv::Row row{.number = in.number(), .cells = {}};
        row.cells.reserve(headings);
        for (std::uint32_t at = 0; at < headings; ++at) row.cells.push_back(in.text());
        table.rows.push_back(std::move(row));
    }
    return table;
}

Refusal read_refusal(Inlet& in)
{
    Invalid invalid;
    auto const problems = in.number();
    if (problems == 0 || problems > most_problems) throw BadAnswer{Cut::makes_no_sense};
    for (std::uint32_t at = 0; at < problems; ++at) {
        auto field = in.text();
        invalid.problems.push_back({std::move(field), in.text()});
    }
    return invalid;
}

}  // namespace

Outcome<std::vector<ReadTable>> read_answer(Inlet& in, Limits const& limits)
{
    std::vector<ReadTable> tables;
    std::size_t cells = 0;
    for (;;) {
        switch (in.mark()) {
        case Mark::end: return tables;
        case Mark::refused: return refuse(read_refusal(in));
        case Mark::row: throw BadAnswer{Cut::makes_no_sense};
        case Mark::table: break;
        }
        auto file = in.text();
        tables.push_back({std::move(file), read_table(in, cells, limits)});
        if (tables.size() > most_tables) throw BadAnswer{Cut::makes_no_sense};
    }
}

}  // namespace keywork::sandbox
