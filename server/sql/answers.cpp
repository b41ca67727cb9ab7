// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/answers.h"

#include <algorithm>

namespace server::sql {

void Answers::add(store::WriteJob &job, base::Result<void> outcome)
{
    if (!job.done)
        return;
    auto parcel = std::find_if(m_parcels.begin(), m_parcels.end(),
                               [&](const Parcel &p) { return p.executor == job.answerTo; });
    if (parcel == m_parcels.end()) {
        m_parcels.push_back({job.answerTo, {}});
        parcel = std::prev(m_parcels.end());
        parcel->answers = std::make_shared<std::vector<std::pair<Done, base::Result<void>>>>();
    }
    parcel->answers->emplace_back(std::move(job.done), std::move(outcome));
}

void Answers::send()
{
    for (Parcel &parcel : m_parcels) {
        auto deliver = [answers = std::move(parcel.answers)] {
            for (auto &[done, outcome] : *answers)
                done(std::move(outcome));
        };
        if (parcel.executor)
            parcel.executor->post(std::move(deliver));
        else
            deliver();
    }
    m_parcels.clear();
}

} // namespace server::sql
