// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

namespace tests::support {

class FakeAdminApi;

/// The small company that the console's tests and screenshots show.
class SampleData
{
public:
    static void fill(FakeAdminApi &api, server::base::Timestamp now);

private:
    SampleData(FakeAdminApi &api, server::base::Timestamp now);
    void people();
    void modules();
    void apps();
    void clients();
    void grants();
    void activity();
    void signingKeys();
    FakeAdminApi &m_api;
    server::base::Timestamp m_now;
};

} // namespace tests::support
