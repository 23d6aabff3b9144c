// The statements of the digest.
#pragma once

#include "care/notice/digest/digest.hpp"

namespace keywork::notice {

void store_choice(db::Transaction& db, Choice const& choice);
/// Those who get it at this hour of the London day or sooner, and have none for that day yet.
std::vector<Choice> choices_without(db::Reader& db, local_days day, int hour);

/// False when there is one for that person and day already.
bool insert_sending(db::Transaction& db, Sending const& sending);
/// Not sent, made since an instant, oldest first, at most 50.
std::vector<Sending> not_sent_since(db::Reader& db, sys_seconds since);
/// Begins a try, if nobody else began one since `seen` was read.
bool claim(db::Transaction& db, Sending const& seen, sys_seconds now);
void set_sent(db::Transaction& db, std::string const& id, sys_seconds at);
void set_failed(db::Transaction& db, std::string const& id, mail::NotSent const& why,
                sys_seconds at);

}  // namespace keywork::notice
