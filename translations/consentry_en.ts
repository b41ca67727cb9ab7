<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
    <context>
        <name>ui::pages::grants::GrantsPage</name>
        <message numerus="yes">
            <source>%n granted access(es) revoked.</source>
            <translation>
                <numerusform>%n granted access revoked.</numerusform>
                <numerusform>%n granted accesses revoked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unused for %n day(s)</source>
            <translation>
                <numerusform>Unused for %n day</numerusform>
                <numerusform>Unused for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::RevokeGrantsAction</name>
        <message numerus="yes">
            <source>Revoke %n granted access(es)?</source>
            <translation>
                <numerusform>Revoke %n granted access?</numerusform>
                <numerusform>Revoke %n granted accesses?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientModel</name>
        <message numerus="yes">
            <source>%n secret(s): %1</source>
            <translation>
                <numerusform>%n secret: %1</numerusform>
                <numerusform>%n secrets: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::AdvancedPolicy</name>
        <message numerus="yes">
            <source>%1 · %n warning(s)</source>
            <translation>
                <numerusform>%1 · %n warning</numerusform>
                <numerusform>%1 · %n warnings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::AttentionList</name>
        <message numerus="yes">
            <source>%1: %n refused request(s) in a day</source>
            <translation>
                <numerusform>%1: %n refused request in a day</numerusform>
                <numerusform>%1: %n refused requests in a day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n code(s) never redeemed in a day</source>
            <translation>
                <numerusform>%1: %n code never redeemed in a day</numerusform>
                <numerusform>%1: %n codes never redeemed in a day</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::OverviewPage</name>
        <message numerus="yes">
            <source>%n expire(s) within 14 days</source>
            <translation>
                <numerusform>%n expires within 14 days</numerusform>
                <numerusform>%n expire within 14 days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::Posture</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::signin::SignInPage</name>
        <message numerus="yes">
            <source>Too many attempts. Try again in %n second(s).</source>
            <translation>
                <numerusform>Too many attempts. Try again in %n second.</numerusform>
                <numerusform>Too many attempts. Try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ClaimsEdit</name>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>%n filled in</numerusform>
                <numerusform>%n filled in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UsersPage</name>
        <message numerus="yes">
            <source>%n granted access(es)</source>
            <translation>
                <numerusform>%n granted access</numerusform>
                <numerusform>%n granted accesses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::support::Formatting</name>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>%n minute ago</numerusform>
                <numerusform>%n minutes ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%n hour ago</numerusform>
                <numerusform>%n hours ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) ago</source>
            <translation>
                <numerusform>%n week ago</numerusform>
                <numerusform>%n weeks ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>in %n minute</numerusform>
                <numerusform>in %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n hour(s)</source>
            <translation>
                <numerusform>in %n hour</numerusform>
                <numerusform>in %n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n s</numerusform>
                <numerusform>%n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n address</numerusform>
                <numerusform>%n addresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live connection(s)</source>
            <translation>
                <numerusform>%n live connection</numerusform>
                <numerusform>%n live connections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppPage</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AppsSection</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
</TS>
