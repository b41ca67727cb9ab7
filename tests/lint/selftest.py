#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each lint must find what it is for: a small bad sample of every rule, and a good one that passes."""
import pathlib
import tempfile
import unittest

import format
import layers
import migrations
import rules
import sizes
import source
import translations

BAD_LINES = {
    "tr-in-server": ("server/oauth/x.cpp", 'auto s = tr("hello");'),
    "sql-outside-sql": ("server/service/x.cpp", "QSqlQuery q;"),
    "httpserver-outside-http": ("server/oauth/x.cpp", "QHttpServer s;"),
    "current-time": ("server/oauth/x.cpp", "auto t = QDateTime::currentDateTimeUtc();"),
    "random": ("server/service/x.cpp", "RAND_bytes(p, 3);"),
    "sender": ("ui/pages/users/x.cpp", "auto *b = sender();"),
    "string-connect": ("ui/shell/x.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));"),
    "auto-slot": ("ui/shell/x.cpp", "void on_button_clicked();"),
    "nested-loop": ("ui/shell/x.cpp", "QEventLoop loop;"),
    "blocking-connection": ("server/runtime/x.cpp", "Qt::BlockingQueuedConnection"),
    "exec-in-ui": ("ui/shell/x.cpp", "dialog.exec();"),
    "own-singleton": ("server/service/x.h", "static Thing &instance();"),
    "string-built-sql": ("server/sql/x.cpp", 'q = u"SELECT a FROM b WHERE c = "_s + name;'),
    "raw-foreach": ("server/sql/x.cpp", "foreach (auto a, b) {}"),
    "deferred-work": ("server/sql/x.cpp", "// TO" "DO later"),
    "skipped-test": ("tests/unit/x.cpp", 'QSK' 'IP("no");'),
    "triple-mustache": ("resources/pages/x.html", "{{{name}}}"),
    "hard-colour": ("ui/shell/x.cpp", 'setStyleSheet("#ff0000");'),
    "untranslated": ("ui/shell/x.cpp", 'label->setText(u"Hello"_s);'),
}


class Rules(unittest.TestCase):
    def test_everyRule_findsItsBadLine(self):
        self.assertEqual(set(BAD_LINES), {r[0] for r in rules.RULES} | {"untranslated"})
        for rule, (path, line) in BAD_LINES.items():
            found = {f.rule for f in rules.check_text(path, [line])}
            self.assertIn(rule, found, f"{path}: {line}")

    def test_commentsAndTranslatedTexts_passEveryRule(self):
        good = ["// a comment may name QSqlQuery and sender()", 'label->setText(tr("Hello"));', "/* RAND_bytes( */"]
        self.assertEqual(rules.check_text("ui/shell/x.cpp", good), [])


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)
        self.write("tests/lint/layers.txt", "server/base | | Core\nserver/domain | server/base | Core\n")

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def layer_rules(self):
        return {f.rule for f in layers.check(self.root)}

    def test_includeUpward_isFound(self):
        self.write("server/base/x.h", '#include "server/domain/y.h"\n')
        self.assertIn("layer", self.layer_rules())

    def test_includeDownward_passes(self):
        self.write("server/domain/x.h", '#include "server/base/y.h"\n#include <QString>\n')
        self.assertEqual(self.layer_rules(), set())

    def test_relativeAndModuleIncludes_areFound(self):
        self.write("server/base/x.h", '#include "y.h"\n#include <QtCore/QString>\n')
        self.assertEqual(self.layer_rules(), {"project-include-form", "qt-module-include"})

    def test_fileAndFolderCycles_areFound(self):
        self.write("server/base/a.h", '#include "server/base/b.h"\n')
        self.write("server/base/b.h", '#include "server/base/a.h"\n')
        self.write("tests/lint/layers.txt", "server/base | server/domain | Core\nserver/domain | server/base | Core\n")
        self.assertTrue({"file-cycle", "table-cycle"} <= self.layer_rules())

    def test_forbiddenQtModule_isFound(self):
        self.write("server/base/CMakeLists.txt", "target_link_libraries(x Qt6::Sql)\n")
        self.assertIn("link", self.layer_rules())

    def test_longClassBody_isNoFunction(self):
        self.write("server/base/x.cpp", "class X : public Y\n{\n" + "    void g();\n" * 100 + "};\n\n"
                   + "template<class T>\nstruct Z\n{\n" + "    int i;\n" * 100 + "};\n")
        self.assertEqual({f.rule for f in sizes.check(self.root)}, set())

    def test_missingLicenceLine_isFound(self):
        licence = "SPDX-License-Identifier: GPL-3.0-or-later"
        self.write("server/base/good.cpp", f"// {licence}\nint i;\n")
        self.write("packaging/good", f"#!/bin/sh\n# {licence}\n")
        self.write("server/base/late.cpp", f"int i;\n// {licence}\n")
        self.write("packaging/bare", "#!/bin/sh\ntrue\n")
        self.assertEqual({f.path for f in rules.check(self.root)}, {"server/base/late.cpp", "packaging/bare"})

    def test_builtSql_isFoundAndBoundSqlPasses(self):
        for line in ('q.prepare(u"DELETE FROM a WHERE b = %1"_s.arg(b));', 'auto s = base + u" AND c = "_s + number;',
                     'auto s = "select a from b where c = \'" + name;', 'u"WHERE a IN (%1)"_s.arg(list)',
                     'u"SELECT a FROM b LIMIT "_s + count', 'u"INSERT INTO a VALUES (%1, %2)"_s'):
            self.assertEqual([f.rule for f in rules.check_text("server/sql/x.cpp", [line])], ["string-built-sql"], line)
        for line in ('constexpr auto sql = "SELECT a FROM b WHERE c = ?";', 'selectClient + u"WHERE id = ?"_s',
                     'u"SELECT %1 FROM %2"_s.arg(columns, rest)'):
            self.assertEqual(rules.check_text("server/sql/x.cpp", [line]), [], line)

    def test_longFileAndFunction_areFound(self):
        self.write("server/base/x.cpp", "void f()\n{\n" + "g();\n" * 500 + "}\n")
        self.assertEqual({f.rule for f in sizes.check(self.root)}, {"long-file", "long-function"})

    def test_unformattedSource_isFound(self):
        self.write(".clang-format", "BasedOnStyle: LLVM\n")
        self.write("server/base/good.cpp", "int i;\n")
        self.write("server/base/bad.cpp", "int   i ;\n")
        self.assertEqual({f.path for f in format.check(self.root)}, {"server/base/bad.cpp"})

    def test_changedMigration_isFound(self):
        self.write("server/sql/migrations/0001_initial.sql", "create table a(b);")
        self.write("tests/lint/migrations.txt", "00  0001_initial.sql\n")
        self.assertEqual({f.rule for f in migrations.check(self.root)}, {"migration-changed"})

    def test_staleException_isFound(self):
        self.write("tests/lint/exceptions/x.txt", "server/base/gone.h: long-file # was long once\n")
        self.assertEqual(source.finish("x", [], self.root), 1)

    def test_untranslatedTextAndLostPlaceholder_areFound(self):
        for language in translations.LANGUAGES:
            self.write(f"translations/consentry_{language}.ts",
                       '<TS><context><message><source>Hello</source><translation type="unfinished"/></message>'
                       "<message><source>by %1</source><translation>von</translation></message></context></TS>")
        self.assertTrue({"unfinished", "placeholders", "missing-language"} <= {f.rule for f in translations.check(self.root)})


if __name__ == "__main__":
    unittest.main()
