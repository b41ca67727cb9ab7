// SPDX-License-Identifier: GPL-3.0-or-later
// How long a page of an app's items takes: listed, filtered and sorted through the store, as the
// Web API and the console ask for it. Usage: itembench [--items N] [--rounds N] [--data-dir DIR]
#include "tests/support/appsamples.h"
#include "tests/support/samples.h"

#include "server/sql/sqlstore.h"
#include "server/store/apprepository.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace server;
using namespace Qt::StringLiterals;

namespace {

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

struct Setting
{
    std::unique_ptr<store::Store> store;
    domain::App app;
    domain::UserId user;
    QByteArray subject;
    qint64 items = 0;
};

void prepare(Setting &setting)
{
    setting.app =
        must(store::submitAndWait<domain::App>(*setting.store, [&](store::UnitOfWork &work) {
            const auto stored = must(tests::samples::storeInstallation(work));
            setting.user = stored.user;
            setting.subject = must(work.users().byId(stored.user))->subject;
            auto app = tests::samples::ticketApp(stored.module);
            app.id = must(work.apps().insert(app));
            return base::Result<domain::App>(app);
        }));
}

void populate(Setting &setting, qint64 items)
{
    constexpr qint64 portion = 5000;
    for (qint64 done = 0; done < items; done += portion) {
        const auto until = qMin(items, done + portion);
        must(store::submitAndWait<int>(*setting.store, [&](store::UnitOfWork &work) {
            for (qint64 i = done; i < until; ++i) {
                const auto item =
                    tests::samples::ticket(setting.app, setting.user, setting.subject, i);
                must(work.apps().insertItem(item, domain::keysOf(setting.app, item)));
            }
            return base::Result<int>(0);
        }));
    }
    setting.items = items;
}

/// One kind of question, with another value each round.
struct Question
{
    const char *what;
    std::function<QJsonObject(qint64 random)> filter;
    QString sort;
    bool ascending = true;
    bool anyPage = false; ///< a page anywhere, not the first
};

QList<Question> questions()
{
    const auto everything = [](qint64) { return QJsonObject(); };
    const auto text = [](qint64 random) {
        return QJsonObject{{u"text"_s, u"text %1"_s.arg(random % 1000)}};
    };
    const auto status = [](qint64 random) {
        return QJsonObject{{u"__status"_s, random % 2 ? u"open"_s : u"done"_s}};
    };
    const auto range = [](qint64 random) {
        const double from = double(random % 45'000);
        return QJsonObject{{u"number"_s, QJsonObject{{u"min"_s, from}, {u"max"_s, from + 5000}}}};
    };
    const auto both = [](qint64 random) {
        return QJsonObject{{u"state"_s, u"high"_s},
                           {u"flag"_s, true},
                           {u"number"_s, QJsonObject{{u"min"_s, double(random % 40'000)}}}};
    };
    const auto like = [](qint64 random) {
        return QJsonObject{
            {u"like"_s, QJsonArray{QJsonObject{{u"field"_s, u"__name"_s}},
                                   QJsonObject{{u"const"_s, u"ticket %1%"_s.arg(random % 1000)}}}}};
    };
    return {{"list, first page", everything, {}},
            {"list, any page", everything, {}, true, true},
            {"sort by a number", everything, u"number"_s, false},
            {"sort by a text, any page", everything, u"text"_s, true, true},
            {"filter 1 in 1,000", text, {}},
            {"filter 1 in 1,000, sort by a number", text, u"number"_s},
            {"filter by status, sort by a text", status, u"text"_s},
            {"filter by status, any page", status, {}, true, true},
            {"filter by a range, sort by it", range, u"number"_s},
            {"filter by a range, newest first", range, u"__createdAt"_s, false},
            {"filter by three, sort by a text", both, u"text"_s, false},
            {"names that begin so, sorted", like, u"__name"_s}};
}

/// What this thread used, whatever else the machine had to do.
double processorMilliseconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

void ask(const Setting &setting, const store::ReadSession &reads, const Question &question,
         int rounds)
{
    std::mt19937_64 random(7);
    std::vector<double> times;
    qint64 found = 0;
    const double before = processorMilliseconds();
    for (int round = 0; round < rounds; ++round) {
        domain::ItemQuery query;
        query.app = setting.app.id;
        const auto number = qint64(random() % 1'000'000'007);
        query.filter = must(domain::filterFromJson(setting.app, question.filter(number)));
        if (!question.sort.isEmpty())
            query.sort = {
                {must(domain::sortAttribute(setting.app, question.sort)), question.ascending}};
        if (question.anyPage)
            query.from = number % setting.items;
        QElapsedTimer timer;
        timer.start();
        const auto list = must(reads.apps().list(query));
        QJsonArray shown;
        for (const auto &item : list.items)
            shown.append(domain::itemToJson(setting.app, item));
        found = std::max(found, list.total);
        if (QJsonDocument(shown).toJson(QJsonDocument::Compact).isEmpty())
            qFatal("no answer");
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    const double used = (processorMilliseconds() - before) / rounds;
    const double first = times.front();
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) { return times[size_t(double(times.size() - 1) * share)]; };
    std::printf("| %-38s | %9lld | %6.1f | %6.1f | %6.1f | %6.1f | %6.1f | %6.1f |\n",
                question.what, found, first, at(.5), at(.95), at(.99), times.back(), used);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"items"_s, u"items in the app"_s, u"n"_s, u"1000000"_s},
         {u"rounds"_s, u"of each question"_s, u"n"_s, u"100"_s},
         {u"data-dir"_s, u"where the database is made; default: a temporary directory"_s,
          u"dir"_s}});
    parser.process(application);
    const QTemporaryDir temporary;
    const QString directory =
        parser.isSet(u"data-dir"_s) ? parser.value(u"data-dir"_s) : temporary.path();
    sql::SqlOptions options;
    options.path = directory + u"/items.db"_s;
    options.mode = sql::SqlOptions::Mode::CreateNew;
    Setting setting;
    setting.store = must(sql::SqlStore::open(options));
    prepare(setting);
    QElapsedTimer timer;
    timer.start();
    populate(setting, parser.value(u"items"_s).toLongLong());
    std::printf("%lld items stored in %.0f s, file %lld MiB\n\n", setting.items,
                double(timer.elapsed()) / 1000, QFile(options.path).size() >> 20);
    std::printf("| a page of 100, ms | found | first | p50 | p95 | p99 | worst | CPU, mean |\n"
                "|---|---|---|---|---|---|---|---|\n");
    const auto reads = must(setting.store->openReadSession());
    for (const Question &question : questions())
        ask(setting, *reads, question, parser.value(u"rounds"_s).toInt());
    return 0;
}
