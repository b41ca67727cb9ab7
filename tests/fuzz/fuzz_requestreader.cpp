// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come: the reader ends, stays in its bounds, reads the same however they are cut,
// and hands on nothing that its rules forbid.
#include "server/http/front/requestreader.h"
#include "server/http/front/syntax.h"
#include "tests/fuzz/mutator.h"

#include <QTest>

using namespace server::http;
using namespace server::http::front;

namespace {

/// What became of one input: each request as text, then how it ended.
QByteArray readAll(const QByteArray &input, const FrontConfig &limits,
                   const std::function<qsizetype()> &step)
{
    QByteArray story;
    RequestReader reader(limits);
    qsizetype at = 0;
    while (at < input.size()) {
        const qsizetype size = std::min(step(), input.size() - at);
        qsizetype used = 0;
        const auto outcome = reader.feed(QByteArrayView(input).sliced(at, size), &used);
        if (used > size)
            return "read more than it was given";
        at += used;
        if (outcome == RequestReader::Outcome::Failed)
            return story + "failed " + QByteArray::number(reader.failure());
        if (outcome == RequestReader::Outcome::NeedMore) {
            if (used != size)
                return "left bytes behind";
            continue;
        }
        const ReadRequest read = reader.take();
        const Request &request = read.request;
        if (!isToken(request.method) || !isPath(request.path) || !isQuery(request.query)
            || request.body.size() > limits.bodyBytes
            || request.headers.size() > limits.headerFields
            || (!read.host.isEmpty() && !isHost(read.host)))
            return "handed on what it must not";
        story += request.method + ' ' + request.path + '?' + request.query + ' ' + read.host;
        for (const auto &[name, value] : request.headers) {
            if (!isToken(name) || !isFieldValue(value) || name != name.toLower())
                return "handed on a bad header";
            story += '\n' + name + ':' + value;
        }
        story += "\n\n" + request.body + (read.keepAlive ? "\nkeep\n" : "\nclose\n");
    }
    return story + "open";
}

} // namespace

class FuzzRequestReader : public QObject
{
    Q_OBJECT

private slots:
    void mutatedRequests_areReadTheSameHoweverTheyAreCut();
};

void FuzzRequestReader::mutatedRequests_areReadTheSameHoweverTheyAreCut()
{
    bool asked = false;
    const int more = qEnvironmentVariableIntValue("CONSENTRY_FUZZ_ROUNDS", &asked);
    const int rounds = asked ? more : 150'000;
    const QByteArrayList corpus =
        tests::fuzz::readCorpus(QStringLiteral(CONSENTRY_FUZZ_CORPUS "/http"));
    QVERIFY(corpus.size() >= 8);
    tests::fuzz::Mutator mutator(corpus,
                                 {"\r\n",
                                  "\n",
                                  "\r",
                                  QByteArray(1, '\0'),
                                  "\r\n\r\n",
                                  "Content-Length: ",
                                  "Transfer-Encoding: chunked\r\n",
                                  "Host: a\r\n",
                                  "Connection: close\r\n",
                                  "0\r\n\r\n",
                                  "ffffffffffffffff",
                                  "-1",
                                  " ",
                                  "\t",
                                  ":",
                                  ";",
                                  "HTTP/1.1",
                                  "%00",
                                  QByteArray(300, 'a'),
                                  QByteArray(9000, 'b')},
                                 20261122);
    FrontConfig limits;
    limits.bodyBytes = 4096;
    int whole = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray input = mutator.next();
        const QByteArray atOnce = readAll(input, limits, [&] { return input.size(); });
        const QByteArray inPieces = readAll(input, limits, [&] { return 1 + mutator.bounded(20); });
        if (atOnce != inPieces)
            QFAIL(QByteArray(atOnce + " / " + inPieces + " of " + input.toPercentEncoding())
                      .constData());
        whole += atOnce.contains("\nkeep\n") || atOnce.contains("\nclose\n");
    }
    QVERIFY2(whole > rounds / 10, "the inputs reach beyond the first line");
}

QTEST_APPLESS_MAIN(FuzzRequestReader)
#include "fuzz_requestreader.moc"
