// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/attemptlimiter.h"
#include "server/service/catalog.h"
#include "server/service/keyring.h"
#include "server/service/recorder.h"
