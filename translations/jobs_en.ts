<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>%1 jobs match, but the state of none of them allows this.</source>
        <translation>
            <numerusform>%1 job matches, but its state does not allow this.</numerusform>
            <numerusform>%1 jobs match, but the state of none of them allows this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be changed.</source>
        <translation>
            <numerusform>%1 job will be changed.</numerusform>
            <numerusform>%1 jobs will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be changed.</source>
        <translation>
            <numerusform>At least %1 job will be changed.</numerusform>
            <numerusform>At least %1 jobs will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be changed; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%1 of %2 job will be changed; the state of the others does not allow it.</numerusform>
            <numerusform>%1 of %2 jobs will be changed; the state of the others does not allow it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be deleted.</source>
        <translation>
            <numerusform>%1 job will be deleted.</numerusform>
            <numerusform>%1 jobs will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be deleted.</source>
        <translation>
            <numerusform>At least %1 job will be deleted.</numerusform>
            <numerusform>At least %1 jobs will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be deleted; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%1 of %2 job will be deleted; the state of the others does not allow it.</numerusform>
            <numerusform>%1 of %2 jobs will be deleted; the state of the others does not allow it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message numerus="yes">
        <source>Edit %1 jobs</source>
        <translation>
            <numerusform>Edit %1 job</numerusform>
            <numerusform>Edit %1 jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureDetail</name>
    <message numerus="yes">
        <source>%1 jobs of kind %2, first %3, last %4</source>
        <translation>
            <numerusform>%1 job of kind %2, first %3, last %4</numerusform>
            <numerusform>%1 jobs of kind %2, first %3, last %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message numerus="yes">
        <source>%1 failures of %2: %3</source>
        <translation>
            <numerusform>%1 failure of %2: %3</numerusform>
            <numerusform>%1 failures of %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailuresScreen</name>
    <message numerus="yes">
        <source>%1 groups</source>
        <translation>
            <numerusform>%1 group</numerusform>
            <numerusform>%1 groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::JobOperation</name>
    <message numerus="yes">
        <source>%1 done</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 done</numerusform>
            <numerusform>%1 done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 skipped because of their state</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 skipped because of its state</numerusform>
            <numerusform>%1 skipped because of their state</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 running, asked to stop</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 running job asked to stop</numerusform>
            <numerusform>%1 running jobs asked to stop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::MonitorSession</name>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs were written to %2.</source>
        <translation>
            <numerusform>%1 job was written to %2.</numerusform>
            <numerusform>%1 jobs were written to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsScreen</name>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs</source>
        <translation>
            <numerusform>At least %1 job</numerusform>
            <numerusform>At least %1 jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonitorStatusBar</name>
    <message numerus="yes">
        <source>%1 actions under way</source>
        <translation>
            <numerusform>%1 action under way</numerusform>
            <numerusform>%1 actions under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 node</numerusform>
            <numerusform>%1 nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more attempts retried</source>
        <translation>
            <numerusform>%1 more attempt retried</numerusform>
            <numerusform>%1 more attempts retried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 slots on %2</source>
        <comment>places for running jobs; on how many nodes</comment>
        <translation>
            <numerusform>%1 slot on %2</numerusform>
            <numerusform>%1 slots on %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%1 jobs wait in it until somebody resumes it.</source>
        <translation>
            <numerusform>%1 job waits in it until somebody resumes it.</numerusform>
            <numerusform>%1 jobs wait in it until somebody resumes it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due. Start a program that has their handlers.</source>
        <translation>
            <numerusform>%1 job is due. Start a program that has its handler.</numerusform>
            <numerusform>%1 jobs are due. Start a program that has their handlers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due, but every node was told to claim none. Resume a node.</source>
        <translation>
            <numerusform>%1 job is due, but every node was told to claim none. Resume a node.</numerusform>
            <numerusform>%1 jobs are due, but every node was told to claim none. Resume a node.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</source>
        <translation>
            <numerusform>In the last 15 minutes %1 more job came than ended. Add workers, or push less.</numerusform>
            <numerusform>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuesScreen</name>
    <message numerus="yes">
        <source>%1 of its jobs still run.</source>
        <translation>
            <numerusform>%1 of its jobs still runs.</numerusform>
            <numerusform>%1 of its jobs still run.</numerusform>
        </translation>
    </message>
</context>
</TS>
