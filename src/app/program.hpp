// The running program: its parts put together once, then served until it is told to stop.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace keywork::app {

struct RunSettings {
    std::string root = ".";                         // holds law/, profiles/, forms/, web/dist/
    std::string database = "sqlite:var/keywork.db"; // or postgresql://…
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::optional<std::string> certificate;         // with key: serves TLS
    std::optional<std::string> key;
    std::optional<std::string> standing_clock;      // 2026-11-24T16:35:00Z: for tests only
    std::optional<std::string> log_file;            // else standard error
    std::optional<std::string> mail;                // file of mail settings; none: sends no mail
    bool insecure_cookies = false;                  // a browser that refuses Secure on loopback
    bool demo = false;                              // prints as whom to sign in
    int workers = 4;
};

/// Opens, migrates, serves; returns after SIGINT or SIGTERM. The exit status.
int run(RunSettings const& settings);

/// Runs the schema files that have not run yet.
int migrate(std::string const& database);

/// Reads forms/ and prints what is wrong by file and line. 0: nothing is.
int check_forms(std::string const& root);
/// Writes docs/data-dictionary/ from forms/, a page an area. 0: written.
int write_data_dictionary(std::string const& root);

}  // namespace keywork::app
