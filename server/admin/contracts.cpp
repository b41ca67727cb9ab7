// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/controlsocket.h"
#include "server/admin/inprocessadminapi.h"
#include "server/admin/jsonadmin.h"
