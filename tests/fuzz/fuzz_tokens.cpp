// SPDX-License-Identifier: MIT
//
// Token files, tokens, and leases.
#include <jobsd/api/leasetoken.h>
#include <jobsd/api/tokens.h>

using namespace Jobs;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    static Api::LeaseTokens leases;
    leases.setSecret("secret");
    if (const auto tokens = Api::Tokens::parse(text); tokens && tokens->find(text, {}))
        __builtin_trap(); // a file that has its own hash in it
    const QString lease = QString::fromLatin1(text);
    if (const auto token = leases.read(lease); token && leases.write(*token) != lease)
        __builtin_trap();
    return 0;
}
