// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/message.h"
#include "server/http/reply.h"
#include "server/http/server.h"
#include "server/http/front/frontconfig.h"
