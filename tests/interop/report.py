# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program's unittest cases and writes what they came to as CONSENTRY_REPORT, for tests/protocol.

A method "test_F7_F8_boundCode" is reported as "F7_F8_boundCode".
"""
import os
import sys
import unittest
import xml.etree.ElementTree as xml


class Result(unittest.TextTestResult):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.suite = xml.Element("testsuite")

    def note(self, test, tag=None):
        name = getattr(test, "_testMethodName", str(test)).removeprefix("test_")
        case = xml.SubElement(self.suite, "testcase", name=name)
        if tag:
            xml.SubElement(case, tag)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.note(test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.note(test, "failure")

    def addError(self, test, err):
        super().addError(test, err)
        self.note(test, "error")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.note(test, "skipped")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.note(test, "failure")


def main():
    """unittest.main() with a report; ends the process."""
    runner = unittest.TextTestRunner(resultclass=Result, verbosity=2)
    result = runner.run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
    if "CONSENTRY_REPORT" in os.environ:
        xml.ElementTree(result.suite).write(os.environ["CONSENTRY_REPORT"], encoding="utf-8")
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)
