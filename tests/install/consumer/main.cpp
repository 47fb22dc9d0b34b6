// SPDX-License-Identifier: MIT
#include <jobs/core/jobsglobal.h>

#include <QtCore/QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return 0;
}
