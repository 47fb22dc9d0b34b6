// SPDX-License-Identifier: MIT
#include "fatalwarnings.h"

#include <jobsqml/jobsqml.h>

#include <QtQml/QQmlEngine>
#include <QtQuickTest/quicktest.h>

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        makeWarningsFatal();
        Jobs::addQmlModule(*engine);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(qmlparts, Setup)
#include "tst_qmlparts.moc"
