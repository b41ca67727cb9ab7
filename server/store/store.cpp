// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the interfaces on their own, so that each header stands alone.
#include "server/store/store.h"
