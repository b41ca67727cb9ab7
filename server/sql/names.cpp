// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/names.h"

#include <QLatin1StringView>

namespace server::sql {

namespace {

using namespace Qt::StringLiterals;
using domain::Actor;
using domain::ApplicationType;
using domain::ClientOrigin;
using domain::DeviceDecision;
using domain::SigningKey;
using domain::UserType;

template<class Enum>
struct Name
{
    Enum value;
    QLatin1StringView name;
};

constexpr Name<UserType> userTypes[] = {{UserType::Person, "person"_L1},
                                        {UserType::RestApiClient, "rest_api_client"_L1}};
constexpr Name<ApplicationType> applicationTypes[] = {{ApplicationType::Web, "web"_L1},
                                                      {ApplicationType::Native, "native"_L1}};
constexpr Name<ClientOrigin> clientOrigins[] = {
    {ClientOrigin::Administrator, "administrator"_L1},
    {ClientOrigin::Registration, "registration"_L1},
    {ClientOrigin::MetadataDocument, "metadata_document"_L1}};
constexpr Name<SigningKey::State> keyStates[] = {{SigningKey::State::Next, "next"_L1},
                                                 {SigningKey::State::Active, "active"_L1},
                                                 {SigningKey::State::Retired, "retired"_L1}};
constexpr Name<Actor::Kind> actorKinds[] = {{Actor::Kind::System, "system"_L1},
                                            {Actor::Kind::Administrator, "administrator"_L1},
                                            {Actor::Kind::Person, "person"_L1},
                                            {Actor::Kind::Client, "client"_L1},
                                            {Actor::Kind::CommandLine, "command_line"_L1}};
constexpr Name<DeviceDecision> deviceDecisions[] = {{DeviceDecision::Pending, "pending"_L1},
                                                    {DeviceDecision::Allowed, "allowed"_L1},
                                                    {DeviceDecision::Denied, "denied"_L1}};

template<class Enum, size_t count>
QString nameIn(const Name<Enum> (&table)[count], Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.name;
    }
    return {};
}

template<class Enum, size_t count>
std::optional<Enum> valueIn(const Name<Enum> (&table)[count], const QString &name)
{
    for (const auto &row : table) {
        if (row.name == name)
            return row.value;
    }
    return std::nullopt;
}

} // namespace

QString storedName(UserType value)
{
    return nameIn(userTypes, value);
}

QString storedName(ApplicationType value)
{
    return nameIn(applicationTypes, value);
}

QString storedName(ClientOrigin value)
{
    return nameIn(clientOrigins, value);
}

QString storedName(SigningKey::State value)
{
    return nameIn(keyStates, value);
}

QString storedName(Actor::Kind value)
{
    return nameIn(actorKinds, value);
}

QString storedName(DeviceDecision value)
{
    return nameIn(deviceDecisions, value);
}

template<>
std::optional<UserType> fromStoredName<UserType>(const QString &name)
{
    return valueIn(userTypes, name);
}

template<>
std::optional<ApplicationType> fromStoredName<ApplicationType>(const QString &name)
{
    return valueIn(applicationTypes, name);
}

template<>
std::optional<ClientOrigin> fromStoredName<ClientOrigin>(const QString &name)
{
    return valueIn(clientOrigins, name);
}

template<>
std::optional<SigningKey::State> fromStoredName<SigningKey::State>(const QString &name)
{
    return valueIn(keyStates, name);
}

template<>
std::optional<Actor::Kind> fromStoredName<Actor::Kind>(const QString &name)
{
    return valueIn(actorKinds, name);
}

template<>
std::optional<DeviceDecision> fromStoredName<DeviceDecision>(const QString &name)
{
    return valueIn(deviceDecisions, name);
}

} // namespace server::sql
