#include "app/demo/story.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

constexpr minutes writing_up{25};   // from what happened to the record, where nobody says

class StoryReading {
public:
    StoryReading(StoryClock const& clock, std::vector<Told>& told) : clock_{clock}, told_{told} {}

    void read(Table& file)
    {
        for (Table& one : file.tables("record")) record(one);
        for (Table& one : file.tables("draft")) draft(one);
        for (Table& one : file.tables("duty")) duty(one);
        for (Table& one : file.tables("task")) task(one);
        for (Table& one : file.tables("fact")) fact(one);
        file.done();
    }

private:
    std::optional<sys_seconds> maybe_instant(Table& table, std::string_view key)
    {
        auto const written = table.maybe_text(key);
        if (!written) return std::nullopt;
        auto const instant = clock_.instant(*written);
        if (!instant)
            table.fault(fmt::format("\"{}\" is no time; write it like \"-1d 19:40\"", *written));
        return instant;
    }

    sys_seconds instant(Table& table, std::string_view key)
    {
        if (!table.has(key)) table.fault(fmt::format("\"{}\" is missing", key));
        return maybe_instant(table, key).value_or(clock_.now());
    }

    static ToldOn on(Table& table)
    {
        return {.child = table.maybe_text("child"), .place = table.maybe_text("in"),
                .about = table.maybe_text("about")};
    }

    void add(sys_seconds at, std::string by, Deed deed, Line line)
    {
        told_.push_back({at, std::move(by), std::move(deed), std::move(line)});
    }

    void record(Table& table)
    {
        ToldRecord record{.key = table.maybe_text("key").value_or(next_key()),
                          .kind = table.text("kind"), .on = on(table),
                          .happened_at = instant(table, "happened"),
                          .answers = table.table("answers"),
                          .opened_from = table.maybe_text("opened_from")};
        auto const by = table.text("by");
        auto const sent_at = maybe_instant(table, "at").value_or(record.happened_at + writing_up);
        auto const key = record.key;
        auto const child = record.on.child;
        auto const about = record.on.about;
        add(sent_at, by, std::move(record), table.line());
        for (Table& one : table.tables("later")) later(one, key, child);
        for (Table& one : table.tables("added")) addition(one, key, child);
        for (Table& one : table.tables("signed")) signature(one, key, child, about);
        for (Table& one : table.tables("read")) reading(one, key);
        for (Table& one : table.tables("duty")) end_of_duty(one, key, child);
        table.done();
    }

    void later(Table& table, std::string const& record, std::optional<std::string> const& child)
    {
        add(instant(table, "at"), table.text("by"),
            ToldLater{record, child, table.text("part"), table.table("answers")}, table.line());
        table.done();
    }

    void addition(Table& table, std::string const& record,
                  std::optional<std::string> const& child)
    {
        add(instant(table, "at"), table.text("by"),
            ToldAddition{.record = record, .child = child, .kind = addition_kind(table),
                         .question = table.maybe_text("question"), .words = table.text("words"),
                         .reason = table.maybe_text("reason").value_or("")},
            table.line());
        table.done();
    }

    static AdditionKind addition_kind(Table& table)
    {
        auto const word = table.maybe_text("kind").value_or("note");
        for (AdditionKind const kind : {AdditionKind::correction, AdditionKind::note,
                                        AdditionKind::child_view})
            if (to_text(kind) == word) return kind;
        table.fault("\"kind\" is note, correction or child_view");
        return AdditionKind::note;
    }

    void signature(Table& table, std::string const& record,
                   std::optional<std::string> const& child,
                   std::optional<std::string> const& about)
    {
        add(instant(table, "at"), table.text("by"),
            ToldSignature{.record = record, .child = child, .about = about,
                          .talked_at = maybe_instant(table, "talked"),
                          .comment = table.maybe_text("comment"),
                          .returned_why = table.maybe_text("returned")},
            table.line());
        table.done();
    }

    void reading(Table& table, std::string const& record)
    {
        add(instant(table, "at"), table.text("by"), ToldReading{record}, table.line());
        table.done();
    }

    void draft(Table& table)
    {
        add(instant(table, "at"), table.text("by"),
            ToldDraft{table.text("kind"), on(table), table.table("answers")}, table.line());
        table.done();
    }

    void duty(Table& table)
    {
        auto const key = table.maybe_text("key").value_or(next_key());
        auto const by = table.text("by");
        add(instant(table, "started"), by,
            ToldDuty{.key = key, .clock = table.text("clock"), .on = on(table),
                     .event_at = maybe_instant(table, "event"),
                     .met_at = maybe_instant(table, "met")},
            table.line());
        using How = ToldDutyEnd::How;
        for (auto const& [name, how] : {std::pair{"exempted", How::exempted},
                                        std::pair{"not_applicable", How::not_applicable}})
            if (auto end = table.table(name)) {
                add(instant(*end, "at"), end->text("by"),
                    ToldDutyEnd{.how = how, .why = end->text("why"), .duty = key, .record = {},
                                .clock = {}, .child = std::nullopt},
                    end->line());
                end->done();
            }
        table.done();
    }

    /// Of a clock that the record started: met by hand, or why it does not run.
    void end_of_duty(Table& table, std::string const& record,
                     std::optional<std::string> const& child)
    {
        using How = ToldDutyEnd::How;
        auto const why = table.maybe_text("not_applicable");
        add(instant(table, "at"), table.text("by"),
            ToldDutyEnd{.how = why ? How::not_applicable : How::met, .why = why.value_or(""),
                        .duty = {}, .record = record, .clock = table.text("clock"),
                        .child = child},
            table.line());
        table.done();
    }

    void task(Table& table)
    {
        add(instant(table, "at"), table.text("by"),
            ToldTask{.on = on(table), .what = table.text("what"),
                     .note = table.maybe_text("note"), .worker = table.maybe_text("worker"),
                     .due_at = maybe_instant(table, "due"),
                     .done_by = table.maybe_text("done_by"),
                     .done_at = maybe_instant(table, "done_at"),
                     .not_done_why = table.maybe_text("not_done")},
            table.line());
        table.done();
    }

    void fact(Table& table)
    {
        add(instant(table, "at"), "",
            ToldFact{table.text("child"), table.text("kind"), table.text("title"),
                     table.maybe_text("words").value_or(""), table.text("from")},
            table.line());
        table.done();
    }

    /// For what nothing else speaks of.
    std::string next_key() { return fmt::format("#{}", told_.size()); }

    StoryClock const& clock_;
    std::vector<Told>& told_;
};

}  // namespace

void read_story(Table file, StoryClock const& clock, std::vector<Told>& told)
{
    StoryReading{clock, told}.read(file);
}

}  // namespace keywork::app::demo
