// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QDir>
#include <QRandomGenerator>

namespace tests::fuzz {

/// Every file below a folder of the corpus, in a fixed order.
inline QByteArrayList readCorpus(const QString &folder)
{
    QByteArrayList inputs;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
    }
    return inputs;
}

/// Makes new inputs out of known ones: bytes flipped, pieces cut out, doubled or taken from another
/// input, and words that mean something to the parser put in anywhere. The same seed gives the same
/// inputs.
class Mutator
{
public:
    Mutator(QByteArrayList corpus, QByteArrayList words, quint32 seed)
        : m_corpus(std::move(corpus))
        , m_words(std::move(words))
        , m_random(seed)
    {
    }

    [[nodiscard]] QByteArray next()
    {
        QByteArray input = pick(m_corpus);
        for (int changes = 1 + m_random.bounded(6); changes > 0; --changes)
            change(input);
        return input;
    }
    [[nodiscard]] int bounded(int limit) { return m_random.bounded(limit); }

private:
    [[nodiscard]] const QByteArray &pick(const QByteArrayList &list)
    {
        return list[m_random.bounded(list.size())];
    }

    void change(QByteArray &input)
    {
        const qsizetype at = m_random.bounded(input.size() + 1);
        const qsizetype length = m_random.bounded(std::min<qsizetype>(input.size() - at, 40) + 1);
        switch (m_random.bounded(6)) {
        case 0:
            if (at < input.size())
                input[at] = static_cast<char>(m_random.bounded(256));
            break;
        case 1:
            input.remove(at, length);
            break;
        case 2:
            input.insert(at, QByteArray(input.mid(at, length)));
            break;
        case 3:
            input.insert(at, pick(m_words));
            break;
        case 4: {
            const QByteArray &other = pick(m_corpus);
            const qsizetype from = m_random.bounded(other.size());
            input.insert(at, other.mid(from, m_random.bounded(80)));
            break;
        }
        default:
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ (1 << m_random.bounded(8)));
            break;
        }
    }

    const QByteArrayList m_corpus;
    const QByteArrayList m_words;
    QRandomGenerator m_random;
};

} // namespace tests::fuzz
