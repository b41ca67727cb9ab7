// SPDX-License-Identifier: GPL-3.0-or-later
// The load generator: one thread, epoll, one coroutine for each connection. A connection is one
// user agent and one client with its own cookies and tokens; an operation is the real flow and
// counts only when every field is right. It talks to loopback addresses only, and every run is
// bounded in time.
#include "tests/bench/opbench/check.h"
#include "tests/bench/opbench/report.h"
#include "tests/bench/opbench/startup.h"

#include <sched.h>

#include <algorithm>
#include <csignal>
#include <functional>

using namespace opbench;

namespace {

struct CommandLine
{
    string command;
    Options options;
    double settle = 2;
    std::vector<string> server; ///< after "--"
};

[[noreturn]] void usage()
{
    fputs(
        "usage:\n"
        "  opbench check   --profile FILE [--scenario NAME,...]        one pass, shows the "
        "replies\n"
        "  opbench run     --profile FILE [--scenario NAME,...|all] [options]\n"
        "  opbench startup --profile FILE [--settle S] -- COMMAND ARG...   times the first answer\n"
        "options of run:\n"
        "  -c N          connections (8)     -d SECONDS   measured time (5, at most 300)\n"
        "  -w SECONDS    warm-up (1)         --max-ops N  stop after N operations\n"
        "  --rate R      open loop: R operations/s, latency from the planned start\n"
        "  --pid N[,N]   server processes    --tree       and all their children\n"
        "  --cpu N       pin this program to core N\n"
        "  --json FILE   append one JSON line a scenario    --label NAME   name for it\n"
        "  --var N=V     value for @N:default@ in the profile\n"
        "scenarios: cc refresh code userinfo introspect jwks discovery\n",
        stderr);
    exit(2);
}

std::vector<string> list(const string &text)
{
    std::vector<string> items;
    std::stringstream stream(text);
    for (string item; std::getline(stream, item, ',');)
        items.push_back(item);
    return items;
}

void setVariable(const string &assignment)
{
    const size_t equals = assignment.find('=');
    if (equals == string::npos)
        usage();
    g_vars[assignment.substr(0, equals)] = assignment.substr(equals + 1);
}

CommandLine parse(const std::vector<string> &words)
{
    CommandLine line;
    Options &o = line.options;
    const std::map<string, std::function<void(const string &)>> valued{
        {"--profile", [&](const string &v) { o.profile = v; }},
        {"--scenario", [&](const string &v) { o.scenarios = list(v); }},
        {"-c", [&](const string &v) { o.conns = atoi(v.c_str()); }},
        {"-d", [&](const string &v) { o.seconds = std::min(300.0, atof(v.c_str())); }},
        {"-w", [&](const string &v) { o.warmup = std::min(60.0, atof(v.c_str())); }},
        {"--max-ops", [&](const string &v) { o.maxOps = uint64_t(atoll(v.c_str())); }},
        {"--rate", [&](const string &v) { o.rate = atof(v.c_str()); }},
        {"--cpu", [&](const string &v) { o.cpu = atoi(v.c_str()); }},
        {"--json", [&](const string &v) { o.jsonOut = v; }},
        {"--label", [&](const string &v) { o.label = v; }},
        {"--settle", [&](const string &v) { line.settle = atof(v.c_str()); }},
        {"--var", setVariable},
        {"--pid",
         [&](const string &v) {
             for (const string &pid : list(v))
                 o.pids.push_back(atoi(pid.c_str()));
         }},
    };
    line.command = words.empty() ? string() : words[0];
    for (size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "--") {
            line.server.assign(words.begin() + long(i) + 1, words.end());
            break;
        }
        if (words[i] == "--tree") {
            o.tree = true;
            continue;
        }
        const auto option = valued.find(words[i]);
        if (option == valued.end() || i + 1 == words.size())
            usage();
        option->second(words[++i]);
    }
    return line;
}

int runAll(const Profile &profile, Options &o)
{
    if (o.scenarios.empty() || o.scenarios[0] == "all") {
        o.scenarios.clear();
        for (const auto &[name, kind] : kKinds)
            o.scenarios.push_back(name);
    }
    printf("# %s: %d connections, %.1f s + %.1f s warm-up%s\n",
           o.label.empty() ? profile.name.c_str() : o.label.c_str(), o.conns, o.seconds, o.warmup,
           o.rate > 0 ? ", open loop" : "");
    printf("%-11s %8s %6s %10s %8s %8s %8s %9s %8s %6s %6s %6s %7s\n", "scenario", "ok", "failed",
           "ok/s", "p50 ms", "p95 ms", "p99 ms", "cpu/1000", "peak MiB", "srv", "gen", "other",
           "KiB/op");
    int status = 0;
    for (const string &name : o.scenarios) {
        const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                       [&](const auto &known) { return known.first == name; });
        if (kind == kKinds.end())
            die("no scenario %s", name.c_str());
        if (profile.skip.count(name))
            printf("%-11s skipped by the profile\n", name.c_str());
        else
            status |= runScenario(profile, o, name, kind->second);
    }
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    CommandLine line = parse({argv + 1, argv + argc});
    Options &o = line.options;
    if (o.profile.empty() || o.conns < 1)
        usage();
    if (o.cpu >= 0) {
        cpu_set_t cores;
        CPU_ZERO(&cores);
        CPU_SET(size_t(o.cpu), &cores);
        sched_setaffinity(0, sizeof cores, &cores);
    }
    const Profile profile = loadProfile(o.profile);
    if (line.command == "check")
        return cmdCheck(profile, o);
    if (line.command == "startup")
        return cmdStartup(profile, line.server, line.settle, o.label, o.jsonOut);
    if (line.command == "run")
        return runAll(profile, o);
    usage();
}
