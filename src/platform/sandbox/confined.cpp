#include "platform/sandbox/confined.hpp"

#include "platform/expects.hpp"
#include "platform/sandbox/framing.hpp"

#include <locale.h>
#include <seccomp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <new>

namespace keywork::sandbox {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool has_sanitizers = true;
#else
constexpr bool has_sanitizers = false;
#endif

void limit(__rlimit_resource what, rlim_t soft, rlim_t hard)
{
    ::rlimit const both{.rlim_cur = soft, .rlim_max = hard};
    expects(::setrlimit(what, &both) == 0);
}

void limit_what_it_uses(Limits const& limits)
{
    auto const seconds = static_cast<rlim_t>(limits.processor.count());
    limit(RLIMIT_CPU, seconds, seconds + 1);
    // The address sanitizer keeps 20 TB of addresses for itself, before this line is reached.
    if (!has_sanitizers) limit(RLIMIT_AS, limits.memory, limits.memory);
    limit(RLIMIT_FSIZE, 0, 0);   // no file grows
    // Nothing more is opened, but the pipe by which a sanitizer tries an address.
    limit(RLIMIT_NOFILE, has_sanitizers ? 16 : 0, has_sanitizers ? 16 : 0);
    limit(RLIMIT_NPROC, 0, 0);
    limit(RLIMIT_CORE, 0, 0);    // a dump would hold what was uploaded
    expects(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0);
    expects(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
}

class Filter {
public:
    Filter() : rules_{::seccomp_init(SCMP_ACT_KILL_PROCESS)} { expects(rules_ != nullptr); }
    ~Filter() { ::seccomp_release(rules_); }
    Filter(Filter const&) = delete;
    Filter& operator=(Filter const&) = delete;

    template <class... Conditions>
    void allow(int call, Conditions... conditions)
    {
        expects(::seccomp_rule_add(rules_, SCMP_ACT_ALLOW, call, sizeof...(conditions),
                                   conditions...) == 0);
    }
    void load()
    {
        expects(::seccomp_attr_set(rules_, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0);
        expects(::seccomp_load(rules_) == 0);
    }

private:
    scmp_filter_ctx rules_;
};

/// Memory for itself that is no program, words on standard output, and the end. Any other call of
/// the system ends the process at once.
void allow_only_memory_and_an_answer()
{
    Filter filter;
    filter.allow(SCMP_SYS(write), SCMP_A0(SCMP_CMP_EQ, STDOUT_FILENO));
    filter.allow(SCMP_SYS(exit_group));
    filter.allow(SCMP_SYS(brk));
    filter.allow(SCMP_SYS(munmap));
    filter.allow(SCMP_SYS(mremap));
    filter.allow(SCMP_SYS(madvise));
    filter.allow(SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
                 SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS));
    filter.allow(SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    filter.allow(SCMP_SYS(futex));  // locks of the C library, which only ever find themselves free
    if (has_sanitizers) {
        // What the sanitizers ask about threads and addresses.
        for (int const call : {SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(sched_yield),
                               SCMP_SYS(sigaltstack), SCMP_SYS(prctl), SCMP_SYS(rt_sigprocmask),
                               SCMP_SYS(rt_sigaction), SCMP_SYS(getrusage), SCMP_SYS(pipe),
                               SCMP_SYS(pipe2), SCMP_SYS(write), SCMP_SYS(close)})
            filter.allow(call);
    }
    filter.load();
}

/// The files on standard input, without reading them yet.
std::string_view sent()
{
    struct stat about{};
    expects(::fstat(STDIN_FILENO, &about) == 0 && S_ISREG(about.st_mode));
    auto const size = static_cast<std::size_t>(about.st_size);
    if (size == 0) return {};
    void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    expects(at != MAP_FAILED);
    return {static_cast<char const*>(at), size};
}

/// What the C library opens a file for when it is first asked, and then keeps: the locale that the
/// names in archives are read by (platform/zip), and the zone that their times are in. With no zone
/// named it would look at a file each time.
locale_t open_what_archives_need()
{
    expects(::setenv("TZ", "UTC0", 1) == 0);
    ::tzset();
    auto const held = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    expects(held != nullptr);
    return held;
}

void answer(Parser const& parser, std::string_view files, Outlet& out)
{
    auto const read = parser.read(unpacked(files));
    if (read) write_tables(out, *read);
    else write_refusal(out, read.error());
}

}  // namespace

void parse_and_end(Parser const& parser, Limits const& limits)
{
    Outlet out{STDOUT_FILENO};  // has its memory already
    auto const files = sent();
    [[maybe_unused]] auto const held = open_what_archives_need();
    limit_what_it_uses(limits);
    allow_only_memory_and_an_answer();
    try {
        answer(parser, files, out);
    } catch (std::bad_alloc const&) {
        ::_exit(out_of_memory_status);
    }
    ::_exit(0);  // without what a program does at its end: nothing of it is allowed
}

}  // namespace keywork::sandbox
