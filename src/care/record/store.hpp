// The rows of records that were sent. Reading operations stand in reading/, which decide first.
#pragma once

#include "care/form/redaction.hpp"
#include "care/record/record.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::record {

void insert_record(db::Transaction& tx, Record const& record);
/// position  0: the child it was opened on
void insert_child(db::Transaction& tx, RecordId const& record, ChildId const& child,
                  int position);
void insert_staff(db::Transaction& tx, RecordId const& record, StaffId const& staff, Part part);
void insert_named(db::Transaction& tx, RecordId const& record, StaffId const& staff);
/// The one column of a record that changes.
void set_level(db::Transaction& tx, RecordId const& record, Level level);
/// The lines of a record in every child's story follow its level; lines that an addition put
/// higher stay where they are.
void set_level_of_lines(db::Transaction& tx, RecordId const& record, Level from, Level to);

/// The record that this form became, whoever sent it.
std::optional<Record> record_with_key(db::Reader& db, std::string const& form_key);
/// A record on one child's file.
std::optional<Record> record_on(db::Reader& db, ChildId const& child, RecordId const& id);
/// A record of the house: about no child in particular.
std::optional<Record> record_of_house(db::Reader& db, SettingId const& setting,
                                      RecordId const& id);
/// Any record. For operations that decide with the child or setting they find in it.
std::optional<Record> record(db::Reader& db, RecordId const& id);

/// A child of a record, with the names to hide in the other children's files.
struct ChildOfRecord {
    ChildId child;
    form::OtherChild names;
};
/// In the order of the record: the child it was opened on comes first.
std::vector<ChildOfRecord> children_of(db::Reader& db, RecordId const& record);
/// One child's names, as children_of gives them.
std::optional<form::OtherChild> names_of(db::Reader& db, ChildId const& child);

/// Names for ids in answers; none: there is no such row.
std::optional<std::string> name_of_staff(db::Reader& db, std::string const& id);
std::optional<std::string> name_of_contact(db::Reader& db, std::string const& id);
std::optional<std::string> title_of_document(db::Reader& db, std::string const& id);

bool is_named(db::Reader& db, RecordId const& record, StaffId const& staff);
bool took_part(db::Reader& db, RecordId const& record, StaffId const& staff);
/// Leads and those who oversee a setting on a day: who is named on a record of level 4.
std::vector<StaffId> leads_of(db::Reader& db, SettingId const& setting, local_days day);

}  // namespace keywork::record
