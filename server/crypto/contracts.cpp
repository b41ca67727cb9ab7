// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/digest.h"
#include "server/crypto/hashpool.h"
#include "server/crypto/jws.h"
#include "server/crypto/opensslrandom.h"
#include "server/crypto/passwordhash.h"
#include "server/crypto/sealer.h"
#include "server/crypto/signingkeypair.h"
