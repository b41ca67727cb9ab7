// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/oauth/answers.h"
#include "server/oauth/dependencies.h"
#include "server/oauth/engine.h"
#include "server/oauth/oautherror.h"
#include "server/oauth/parameters.h"
#include "server/oauth/requestmeta.h"
