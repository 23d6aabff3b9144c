#include "platform/sandbox/parsers.hpp"

#include "platform/expects.hpp"
#include "platform/log/log.hpp"
#include "platform/sandbox/framing.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace keywork::sandbox {
namespace {

// Nothing of ours: a connection string may hold a password. The sanitizers find no leaks there, as
// they would have to start a program to look for them.
constexpr std::array environment{"ASAN_OPTIONS=detect_leaks=0"};

void must(int error, char const* what)
{
    if (error != 0) throw std::system_error{error, std::generic_category(), what};
}
int not_failed(int result, char const* what)
{
    if (result < 0) must(errno, what);
    return result;
}

/// A file of memory that nobody can change any more.
files::Descriptor sealed(std::string_view bytes)
{
    files::Descriptor file{not_failed(
        ::memfd_create("sent", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memory for a parser")};
    while (!bytes.empty()) {
        auto const written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) must(errno, "memory for a parser");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    not_failed(::fcntl(file.number(), F_ADD_SEALS,
                          F_SEAL_SEAL | F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW),
                  "sealing what a parser reads");
    return file;
}

struct Pipe {
    files::Descriptor reads;
    files::Descriptor writes;
};

Pipe make_pipe()
{
    std::array<int, 2> ends{};
    not_failed(::pipe2(ends.data(), O_CLOEXEC), "a pipe for a parser");
    return {files::Descriptor{ends[0]}, files::Descriptor{ends[1]}};
}

/// What the program is started with: three files, no signal held back, no environment of ours.
class Start {
public:
    Start()
    {
        must(::posix_spawn_file_actions_init(&files_), "starting a parser");
        must(::posix_spawnattr_init(&rest_), "starting a parser");
        ::sigset_t none;
        ::sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        must(::posix_spawnattr_setsigmask(&rest_, &none), "starting a parser");
        must(::posix_spawnattr_setsigdefault(&rest_, &all), "starting a parser");
        must(::posix_spawnattr_setflags(&rest_,
                                        POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF),
             "starting a parser");
    }
    ~Start()
    {
        ::posix_spawn_file_actions_destroy(&files_);
        ::posix_spawnattr_destroy(&rest_);
    }
    Start(Start const&) = delete;
    Start& operator=(Start const&) = delete;

    /// Connections of ours that are not marked to be closed are closed here.
    ::pid_t run(std::string program, std::string parser, int reads, int writes)
    {
        auto* const files = &files_;
        must(::posix_spawn_file_actions_adddup2(files, reads, STDIN_FILENO), "starting a parser");
        must(::posix_spawn_file_actions_adddup2(files, writes, STDOUT_FILENO),
             "starting a parser");
        must(::posix_spawn_file_actions_addopen(files, STDERR_FILENO, "/dev/null", O_WRONLY, 0),
             "starting a parser");
        must(::posix_spawn_file_actions_addclosefrom_np(files, STDERR_FILENO + 1),
             "starting a parser");
        std::string verb{"parse"};
        std::string only{environment.front()};
        std::array<char*, 4> arguments{program.data(), verb.data(), parser.data(), nullptr};
        std::array<char*, 2> surroundings{only.data(), nullptr};
        ::pid_t started = 0;
        must(::posix_spawn(&started, program.c_str(), files, &rest_, arguments.data(),
                           surroundings.data()),
             "starting a parser");
        return started;
    }

private:
    ::posix_spawn_file_actions_t files_{};
    ::posix_spawnattr_t rest_{};
};

/// A program at work. However this ends, so does that.
class Running {
public:
    explicit Running(::pid_t process) : process_{process} {}
    ~Running() { end(); }
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

    /// Ends it if it has not ended, and says how it did: the status of waitpid(). One that has
    /// closed its answer by ending is past being killed: the status is its own.
    int end()
    {
        if (process_ == 0) return status_;
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, &status_, 0) < 0 && errno == EINTR) {}
        process_ = 0;
        return status_;
    }

private:
    ::pid_t process_;
    int status_ = 0;
};

tl::unexpected<Refusal> refused(std::string_view words)
{
    return refuse(Invalid{{{"files", std::string{words}}}});
}

/// Why there is no answer, for the person whose files they are.
std::string_view in_words(Cut cut, int status)
{
    bool const out_of_time = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
    if (cut == Cut::too_slow || (cut == Cut::ended && out_of_time))
        return "This takes too long to read. Divide it into smaller files, and bring them in one "
               "after the other.";
    bool const out_of_memory = WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory_status;
    if (cut == Cut::too_much || (cut == Cut::ended && out_of_memory))
        return "There is too much in this to read at once. Take out empty rows and columns, or "
               "divide it into smaller files.";
    return "This could not be read: something in it is not as such a file should be. Open it in a "
           "spreadsheet, save it again as CSV, and choose that file.";
}

}  // namespace

Parsers::Parsers(std::string program, log::Log& log, Limits const& limits)
    : program_{std::move(program)}, log_{log}, limits_{limits},
      turns_{static_cast<std::ptrdiff_t>(limits.at_once)}
{
}

Outcome<std::vector<ReadTable>> Parsers::read(Parser const& parser,
                                              std::span<SentFile const> files) const
{
    if (!turns_.try_acquire_for(limits_.wait))
        return refused("Other files are being read just now. Try again in a minute.");
    struct Turn {
        std::counting_semaphore<>& turns;
        ~Turn() { turns.release(); }
    } const turn{turns_};

    auto const until = monotonic_now() + limits_.wait;
    auto const given = sealed(packed(files));
    auto pipe = make_pipe();
    Running running{Start{}.run(program_, std::string{parser.name}, given.number(),
                                pipe.writes.number())};
    pipe.writes = files::Descriptor{-1};  // so that its end is seen
    try {
        Inlet inlet{pipe.reads, until, limits_};
        return read_answer(inlet, limits_);
    } catch (BadAnswer const& bad) {
        auto const status = running.end();
        log_.warning("a parser gave no answer", {{"parser", log::Code{parser.name}},
                                                 {"cut", static_cast<int>(bad.why)},
                                                 {"status", status}});
        return refused(in_words(bad.why, status));
    }
}

}  // namespace keywork::sandbox
