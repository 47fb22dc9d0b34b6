<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>“%1” is not a link to a job. One looks like jobs://CONNECTION/jobs/17.</source>
        <translation>“%1”不是作业链接。作业链接形如 jobs://CONNECTION/jobs/17。</translation>
    </message>
    <message>
        <source>The link names the connection “%1”, which is not known here. Add it first.</source>
        <translation>链接中的连接“%1”在此处未知。请先添加它。</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who, from where</source>
        <translation>何人，来自何处</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What to, and why</source>
        <translation>对象及原因</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>%1: %2 did %3 on %4</source>
        <translation>%1：%2 对 %4 执行了 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, from where</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>无法读取审计日志</translation>
    </message>
    <message>
        <source>Loading the audit log…</source>
        <translation>正在加载审计日志…</translation>
    </message>
    <message>
        <source>Nobody changed anything yet</source>
        <translation>尚无任何更改</translation>
    </message>
    <message>
        <source>Every action on jobs, queues and nodes is noted here, with who did it.</source>
        <translation>对作业、队列和节点的每项操作及其执行者都记录在此。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新尝试</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command, or the number of a job</source>
        <translation>输入命令或作业编号</translation>
    </message>
    <message>
        <source>Enter opens job %1</source>
        <translation>按 Enter 打开作业 %1</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>没有这样的命令</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Purge this queue?</source>
        <translation>要清空此队列吗？</translation>
    </message>
    <message>
        <source>%1: are you sure?</source>
        <translation>%1：确定吗？</translation>
    </message>
    <message>
        <source>The jobs that you chose.</source>
        <translation>您选择的作业。</translation>
    </message>
    <message>
        <source>Everything that matches this filter:</source>
        <translation>与此筛选条件匹配的全部作业：</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>存储中的所有作业。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Nothing matches any more.</source>
        <translation>已没有匹配项。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs match, but the state of none of them allows this.</source>
        <translation>
            <numerusform>%1 个作业匹配，但它们的状态均不允许此操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be changed.</source>
        <translation>
            <numerusform>将更改 %1 个作业。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be changed.</source>
        <translation>
            <numerusform>将更改至少 %1 个作业。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be changed; the state of the others does not allow it.</source>
        <translation>
            <numerusform>将更改 %2 个作业中的 %1 个；其余作业的状态不允许此操作。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted jobs are gone: this cannot be undone.</source>
        <translation>删除的作业无法恢复：此操作不可撤销。</translation>
    </message>
    <message>
        <source>Cancelled jobs can be retried, but lose the time they were due at.</source>
        <translation>取消的作业可以重试，但会失去原定的执行时间。</translation>
    </message>
    <message>
        <source>Reason, for the audit log (may be empty)</source>
        <translation>原因，用于审计日志（可留空）</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>输入 %1 以继续：</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, number of jobs</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be deleted.</source>
        <translation>
            <numerusform>将删除 %1 个作业。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be deleted.</source>
        <translation>
            <numerusform>将至少删除 %1 个作业。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be deleted; the state of the others does not allow it.</source>
        <translation>
            <numerusform>将删除 %2 个作业中的 %1 个；其余作业的状态不允许此操作。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>what is lost, why, what to do</comment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>An address is needed, for example unix:/run/jobsd/jobsd.sock or sqlite:/path/jobs.db.</source>
        <translation>需要地址，例如 unix:/run/jobsd/jobsd.sock 或 sqlite:/path/jobs.db。</translation>
    </message>
    <message>
        <source>“%1” is not an address that is known. Known are: %2</source>
        <translation>“%1”不是已知的地址类型。已知的有：%2</translation>
    </message>
    <message>
        <source>Without TLS only this machine can be reached: use https: for %1.</source>
        <translation>没有 TLS 时只能连接本机：对 %1 请使用 https:。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>需要名称。</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already.</source>
        <translation>已存在名为“%1”的连接。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>更改连接</translation>
    </message>
    <message>
        <source>A server (jobsd), or the store of an application.</source>
        <translation>服务器（jobsd），或应用程序的存储。</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>移除此连接</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db or redis://host/0. A server behind SSH: forward its socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, and use unix:/tmp/jobsd.sock.</source>
        <translation>unix:/run/jobsd/jobsd.sock、https://host:7411、sqlite:/path/jobs.db 或 redis://host/0。对于 SSH 之后的服务器：用 ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST 转发其套接字，然后使用 unix:/tmp/jobsd.sock。</translation>
    </message>
    <message>
        <source>Token (servers only)</source>
        <translation>令牌（仅用于服务器）</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>保存在：%1。</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file (empty: the system&apos;s)</source>
        <translation>证书颁发机构，PEM 文件（留空：使用系统的）</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>This is production: put a red frame around the window</source>
        <translation>这是生产环境：给窗口加上红色边框</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>保存并连接</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit job %1</source>
        <translation>编辑作业 %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit %1 jobs</source>
        <translation>
            <numerusform>编辑 %1 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>A running job cannot be edited; what is changed counts from its next attempt.</source>
        <translation>运行中的作业不能编辑；更改从下一次尝试起生效。</translation>
    </message>
    <message>
        <source>Empty fields stay as they are.</source>
        <translation>留空的字段保持不变。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Attempts allowed</source>
        <translation>允许的尝试次数</translation>
    </message>
    <message>
        <source>Tags, apart by blanks</source>
        <translation>标签，以空格分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Due in minutes from now (empty: as it is)</source>
        <translation>多少分钟后执行（留空：保持不变）</translation>
    </message>
    <message>
        <source>Due in minutes</source>
        <translation>执行前的分钟数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Parameters: this is not a JSON object</source>
        <translation>参数：这不是 JSON 对象</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing is changed, or a value is not valid.</source>
        <translation>没有更改，或某个值无效。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export jobs</source>
        <translation>导出作业</translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>匹配的全部作业：%1</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>存储中的所有作业。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>NDJSON, for programs</source>
        <translation>NDJSON，用于程序</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>FailureDetail</name>
    <message>
        <source>No group chosen</source>
        <translation>未选择分组</translation>
    </message>
    <message>
        <source>Choose one to see its error, and to retry or delete its jobs.</source>
        <translation>选择一个分组以查看其错误，并重试或删除其作业。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs of kind %2, first %3, last %4</source>
        <translation>
            <numerusform>%1 个 %2 类型的作业，首次 %3，最近 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>全部重试（%1）</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Shift+D</translation>
    </message>
    <message>
        <source>List the jobs</source>
        <translation>列出作业</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Muted groups are hidden here and announced no more</source>
        <translation>静音的分组在此隐藏，且不再通知</translation>
    </message>
    <message>
        <source>Newest error</source>
        <translation>最新错误</translation>
    </message>
    <message>
        <source>Newest jobs</source>
        <translation>最新作业</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>堆栈或输出</translation>
    </message>
    <message>
        <source>Copy the error with its stack or output</source>
        <translation>复制错误及其堆栈或输出</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>Failure groups</source>
        <translation>失败分组</translation>
    </message>
    <message numerus="yes">
        <source>%1 failures of %2: %3</source>
        <translation>
            <numerusform>%2 的 %1 次失败：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>The failures could not be read</source>
        <translation>无法读取失败记录</translation>
    </message>
    <message>
        <source>Looking for failures…</source>
        <translation>正在查找失败记录…</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>没有失败</translation>
    </message>
    <message>
        <source>No job failed within this time.</source>
        <translation>此期间没有作业失败。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新尝试</translation>
    </message>
    <message>
        <source>%1 · %2 · first %3</source>
        <comment>kind, queues, how long ago</comment>
        <translation>%1 · %2 · 首次 %3</translation>
    </message>
</context>
<context>
    <name>FailuresScreen</name>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最近 1 天</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>最近 1 周</translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>显示已静音的</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回分组</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups</source>
        <translation>
            <numerusform>%1 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; only the newest %3 jobs were looked at</source>
        <translation>%1，%2；只查看了最新的 %3 个作业</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter: queue:mail kind:SendEmail error:timeout age:&gt;1h</source>
        <translation>筛选：queue:mail kind:SendEmail error:timeout age:&gt;1h</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选条件</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>JobAttempt</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, ran %2</source>
        <translation>%1，运行了 %2</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>堆栈或输出</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show stack or output</source>
        <translation>显示堆栈或输出</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>JobColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>预定时间</translation>
    </message>
    <message>
        <source>Progress or error</source>
        <translation>进度或错误</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Why it does not run</source>
        <translation>未运行的原因</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>历程</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Worker deaths</source>
        <translation>工作者崩溃次数</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>唯一键</translation>
    </message>
    <message>
        <source>Failed and broken-off attempts (%1)</source>
        <translation>失败和中断的尝试（%1）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>未选择作业</translation>
    </message>
    <message>
        <source>Loading job %1…</source>
        <translation>正在加载作业 %1…</translation>
    </message>
    <message>
        <source>Job %1 cannot be shown</source>
        <translation>无法显示作业 %1</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>请从列表中选择一个。</translation>
    </message>
</context>
<context>
    <name>JobHead</name>
    <message>
        <source>Copy a link to this job</source>
        <translation>复制此作业的链接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Job %1 in queue %2</source>
        <translation>队列 %2 中的作业 %1</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Shift+N</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Shift+U</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Shift+D</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Shift+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>提交副本</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Choose everything that matches</source>
        <translation>选择全部匹配项</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Newer jobs</source>
        <translation>较新的作业</translation>
    </message>
    <message>
        <source>The jobs could not be listed</source>
        <translation>无法列出作业</translation>
    </message>
    <message>
        <source>Looking for jobs…</source>
        <translation>正在查找作业…</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>没有匹配的作业</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>尚无作业</translation>
    </message>
    <message>
        <source>Take a part out of the filter, or look in another state.</source>
        <translation>去掉筛选条件的一部分，或查看其他状态。</translation>
    </message>
    <message>
        <source>Jobs that are pushed appear here by themselves.</source>
        <translation>提交的作业会自动显示在此处。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新尝试</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧的在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
</context>
<context>
    <name>JobLog</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Shift+N</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Shift+U</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Shift+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>提交副本</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Shift+D</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Job %1, %2, %3, queue %4</source>
        <translation>作业 %1，%2，%3，队列 %4</translation>
    </message>
</context>
<context>
    <name>JobTimeline</name>
    <message>
        <source>Pushed</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>预定时间</translation>
    </message>
    <message>
        <source>Started (attempt %1)</source>
        <translation>已开始（第 %1 次尝试）</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The question was not answered. Refresh to ask again.</source>
        <translation>查询没有得到回应。刷新以再次查询。</translation>
    </message>
</context>
<context>
    <name>Jobs::Chart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>尚无历史记录。</translation>
    </message>
    <message>
        <source>%1 jobs completed, %2 attempts failed, %3 jobs pushed.</source>
        <translation>%1 个作业完成，%2 次尝试失败，%3 个作业提交。</translation>
    </message>
</context>
<context>
    <name>Jobs::FilterLanguage</name>
    <message>
        <source>this quote is never closed; write \&quot; for a quote inside</source>
        <translation>此引号没有结束；引号内的引号请写作 \&quot;</translation>
    </message>
    <message>
        <source>only states can be excluded: !state:completed</source>
        <translation>只能排除状态：!state:completed</translation>
    </message>
    <message>
        <source>“%1:” needs a value here</source>
        <translation>“%1:”在此处需要一个值</translation>
    </message>
    <message>
        <source>there is no “%1:”; known are %2</source>
        <translation>没有“%1:”；已知的有 %2</translation>
    </message>
    <message>
        <source>there is no “%1:”; did you mean “%2:”?</source>
        <translation>没有“%1:”；您是指“%2:”吗？</translation>
    </message>
    <message>
        <source>“%1” does not say what it is; write error:%1 or kind:%1</source>
        <translation>“%1”没有说明是什么；请写 error:%1 或 kind:%1</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job</source>
        <translation>“%1”不是作业编号</translation>
    </message>
    <message>
        <source>there is no state “%1”; known are %2</source>
        <translation>没有状态“%1”；已知的有 %2</translation>
    </message>
    <message>
        <source>there is no state “%1”; did you mean “%2”?</source>
        <translation>没有状态“%1”；您是指“%2”吗？</translation>
    </message>
    <message>
        <source>this excludes every state that is left</source>
        <translation>这会排除剩下的所有状态</translation>
    </message>
    <message>
        <source>“error:” can be given once</source>
        <translation>“error:”只能给出一次</translation>
    </message>
    <message>
        <source>“%1” names no parameter; write arg.NAME:VALUE or arg.OUTER.INNER:VALUE</source>
        <translation>“%1”没有指明参数；请写 arg.NAME:VALUE 或 arg.OUTER.INNER:VALUE</translation>
    </message>
    <message>
        <source>“age:%1” is not understood; write age:&gt;1h for jobs pushed longer ago, or age:&lt;1h</source>
        <translation>无法理解“age:%1”；更早提交的作业请写 age:&gt;1h，否则写 age:&lt;1h</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01, 2026-03-01T12:00:00Z, or 2h for two hours ago</source>
        <translation>“%1”不是时间；请写 2026-03-01、2026-03-01T12:00:00Z，或用 2h 表示两小时前</translation>
    </message>
    <message>
        <source>“%1:” sets a bound that was set before</source>
        <translation>“%1:”设定的界限之前已设定</translation>
    </message>
    <message>
        <source>filter, character %1: %2</source>
        <translation>筛选条件第 %1 个字符：%2</translation>
    </message>
</context>
<context>
    <name>Jobs::Formatter</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1/分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of a date and time in this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>format of a date and time in another year</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 (%2)
%3 UTC</source>
        <translation>%1（%2）
%3 UTC</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可执行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>待重试</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>稍后执行</translation>
    </message>
    <message>
        <source>Due, and waiting for a worker</source>
        <translation>已到期，正在等待工作者</translation>
    </message>
    <message>
        <source>A worker runs it now</source>
        <translation>工作者正在运行它</translation>
    </message>
    <message>
        <source>An attempt failed; it runs again later</source>
        <translation>一次尝试失败；稍后将再次运行</translation>
    </message>
    <message>
        <source>Waiting for other jobs</source>
        <translation>正在等待其他作业</translation>
    </message>
    <message>
        <source>Held by a person until it is resumed</source>
        <translation>被人挂起，直到恢复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed for good; it runs again only if somebody retries it</source>
        <translation>最终失败；只有有人重试才会再次运行</translation>
    </message>
    <message>
        <source>Ended on purpose, or expired before it started</source>
        <translation>被主动终止，或在开始前过期</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Worker died</source>
        <translation>工作者崩溃</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>已交还</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>恢复队列</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>清空队列</translation>
    </message>
    <message>
        <source>Quiet node</source>
        <translation>让节点停止领取</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>恢复节点</translation>
    </message>
    <message>
        <source>Stop node</source>
        <translation>停止节点</translation>
    </message>
</context>
<context>
    <name>Jobs::JobExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>Jobs::JobOperation</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>It was ended before it was done.</source>
        <translation>在完成前被终止。</translation>
    </message>
    <message numerus="yes">
        <source>%1 done</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 skipped because of their state</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 个因状态而跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>提前结束：%1</translation>
    </message>
    <message>
        <source>It cannot be undone: the jobs have moved on.</source>
        <translation>无法撤销：作业的状态已改变。</translation>
    </message>
    <message>
        <source>Undone, but for jobs that have moved on.</source>
        <translation>已撤销，但状态已改变的作业除外。</translation>
    </message>
    <message numerus="yes">
        <source>%1 running, asked to stop</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 个正在运行，已通知停止</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::JsonTree</name>
    <message>
        <source>Too deeply nested for a tree. The text is shown instead.</source>
        <translation>嵌套过深，无法显示为树形。改为显示文本。</translation>
    </message>
    <message>
        <source>This is not JSON: %1. The text is shown instead.</source>
        <translation>这不是 JSON：%1。改为显示文本。</translation>
    </message>
    <message>
        <source>%1 more are in the text</source>
        <comment>members of an array or object</comment>
        <translation>另有 %1 项在文本中</translation>
    </message>
    <message>
        <source>{%1}</source>
        <comment>number of members</comment>
        <translation>{%1}</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>number of members</comment>
        <translation>[%1]</translation>
    </message>
</context>
<context>
    <name>Jobs::MonitorSession</name>
    <message>
        <source>job %1</source>
        <translation>作业 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>action, on what, outcome</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>没有连接。</translation>
    </message>
    <message>
        <source>Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with that role.</source>
        <translation>您在此的角色是“%1”。更改作业需要“operate”；请向服务器管理员索取该角色的令牌。</translation>
    </message>
    <message>
        <source>Read-only. Unlock with the padlock at the top to change something.</source>
        <translation>只读。用顶部的锁解锁后才能更改。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Choose a connection, or add one.</source>
        <translation>选择一个连接，或添加一个。</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you see is the last known state.</source>
        <translation>会自动重试。您看到的是最后已知的状态。</translation>
    </message>
    <message>
        <source>Update this program: the store was written by a newer release.</source>
        <translation>请更新此程序：存储由更新的版本写入。</translation>
    </message>
    <message>
        <source>Check the token of this connection.</source>
        <translation>请检查此连接的令牌。</translation>
    </message>
    <message>
        <source>Check the address of this connection.</source>
        <translation>请检查此连接的地址。</translation>
    </message>
    <message>
        <source>Change the connection, or ask whoever runs the server.</source>
        <translation>请更改连接，或询问服务器管理员。</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>所有作业</translation>
    </message>
    <message>
        <source>Job %1 was pushed again as job %2.</source>
        <translation>作业 %1 已重新提交为作业 %2。</translation>
    </message>
    <message>
        <source>Queue %1 is paused: nothing is claimed from it.</source>
        <translation>队列 %1 已暂停：不再从中领取作业。</translation>
    </message>
    <message>
        <source>Queue %1 is resumed.</source>
        <translation>队列 %1 已恢复。</translation>
    </message>
    <message>
        <source>The node claims jobs again.</source>
        <translation>节点重新开始领取作业。</translation>
    </message>
    <message>
        <source>The node finishes what runs and claims nothing more.</source>
        <translation>节点会完成正在运行的作业，不再领取新作业。</translation>
    </message>
    <message>
        <source>The node stops in order.</source>
        <translation>节点正在有序停止。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs were written to %2.</source>
        <translation>
            <numerusform>已将 %1 个作业写入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself. Does the server run, and is the address of this connection right?</source>
        <translation>会自动重试。服务器是否在运行？此连接的地址是否正确？</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, on what</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Queue %1 is drained: none of its jobs runs. It stays paused.</source>
        <translation>队列 %1 已排空：没有作业在运行。它仍处于暂停状态。</translation>
    </message>
    <message>
        <source>Pause queue %1</source>
        <translation>暂停队列 %1</translation>
    </message>
    <message>
        <source>Resume queue %1</source>
        <translation>恢复队列 %1</translation>
    </message>
    <message>
        <source>Drain queue %1</source>
        <translation>排空队列 %1</translation>
    </message>
    <message>
        <source>Queue %1 is paused. You are told when the last of its running jobs has ended.</source>
        <translation>队列 %1 已暂停。其最后一个正在运行的作业结束时会通知您。</translation>
    </message>
    <message>
        <source>Quiet node %1</source>
        <translation>让节点 %1 停止领取</translation>
    </message>
    <message>
        <source>Resume node %1</source>
        <translation>恢复节点 %1</translation>
    </message>
</context>
<context>
    <name>Jobs::RemoteMonitor</name>
    <message>
        <source>%1: it may or may not have happened; look, or repeat it with the same client id</source>
        <translation>%1：可能已执行，也可能没有；请查看，或用相同的客户端 ID 重复</translation>
    </message>
    <message>
        <source>the server at %1 talks without being asked</source>
        <translation>服务器 %1 未经请求就发送数据</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: %2</source>
        <translation>%1 的回答不像 jobsd：%2</translation>
    </message>
    <message>
        <source>the connection to %1 was given up</source>
        <translation>已放弃与 %1 的连接</translation>
    </message>
    <message>
        <source>the server at %1 did not answer in time</source>
        <translation>服务器 %1 未及时回答</translation>
    </message>
    <message>
        <source>the filter is too long to be asked; name fewer things in it</source>
        <translation>筛选条件过长，无法查询；请减少其中的内容</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do to jobs</source>
        <translation>“%1”不是对作业的操作</translation>
    </message>
    <message>
        <source>the server&apos;s answer to the push cannot be read</source>
        <translation>无法读取服务器对提交的回答</translation>
    </message>
    <message>
        <source>the server&apos;s answer is not an operation</source>
        <translation>服务器的回答不是操作</translation>
    </message>
    <message>
        <source>%1; the action may go on</source>
        <translation>%1；操作可能仍在继续</translation>
    </message>
    <message>
        <source>the monitor was closed; the action goes on</source>
        <translation>监视器已关闭；操作仍在继续</translation>
    </message>
    <message>
        <source>the server no longer knows of the action; a part of it may be done</source>
        <translation>服务器已不知道此操作；其中一部分可能已完成</translation>
    </message>
    <message>
        <source>%1 does not know this token; ask its administrator for one (jobsctl token add)</source>
        <translation>%1 不认识此令牌；请向其管理员索取（jobsctl token add）</translation>
    </message>
    <message>
        <source>%1 does not allow this</source>
        <translation>%1 不允许此操作</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 没有这样的对象</translation>
    </message>
    <message>
        <source>%1 takes no request of this size</source>
        <translation>%1 不接受这种大小的请求</translation>
    </message>
    <message>
        <source>%1 cannot answer now; try again later</source>
        <translation>%1 现在无法回答；请稍后重试</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: status %2</source>
        <translation>%1 的回答不像 jobsd：状态 %2</translation>
    </message>
    <message>
        <source>the server at %1 has fallen silent</source>
        <translation>服务器 %1 没有了声息</translation>
    </message>
    <message>
        <source>the server at %1 sent an event beyond all bounds</source>
        <translation>服务器 %1 发送了过大的事件</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: its events have another form</source>
        <translation>%1 的回答不像 jobsd：其事件的格式不同</translation>
    </message>
    <message>
        <source>the server at %1 closed the connection</source>
        <translation>服务器 %1 关闭了连接</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address: %2; write unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or https://HOST:PORT</source>
        <translation>“%1”不是服务器地址：%2；请写 unix:/run/jobsd/jobsd.sock、http://127.0.0.1:7411 或 https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>this installation of Qt cannot do TLS; use a Unix socket</source>
        <translation>此 Qt 安装不支持 TLS；请使用 Unix 套接字</translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form</source>
        <translation>“%1”中没有 PEM 格式的证书</translation>
    </message>
    <message>
        <source>a client certificate needs its key, and a key its certificate</source>
        <translation>客户端证书需要其密钥，密钥也需要其证书</translation>
    </message>
    <message>
        <source>“%1” or “%2” is not in PEM form, or the key has a passphrase</source>
        <translation>“%1”或“%2”不是 PEM 格式，或密钥有密码</translation>
    </message>
    <message>
        <source>the token holds blanks or characters that a token cannot hold</source>
        <translation>令牌含有空格或令牌不允许的字符</translation>
    </message>
    <message>
        <source>it holds a user or a password, which others may read; use a token</source>
        <translation>其中含有用户名或密码，可能被他人读取；请使用令牌</translation>
    </message>
    <message>
        <source>it names no path</source>
        <translation>其中没有路径</translation>
    </message>
    <message>
        <source>its scheme is not unix, http or https</source>
        <translation>其方案不是 unix、http 或 https</translation>
    </message>
    <message>
        <source>it needs a host, and neither ? nor #</source>
        <translation>需要主机，且不能有 ? 或 #</translation>
    </message>
    <message>
        <source>the token is not sent to %1, because everybody on the way could read it; use https</source>
        <translation>不向 %1 发送令牌，因为途中任何人都能读取；请使用 https</translation>
    </message>
    <message>
        <source>no server listens at %1: there is no such socket; is jobsd running?</source>
        <translation>没有服务器在 %1 监听：没有这样的套接字；jobsd 在运行吗？</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running?</source>
        <translation>没有服务器在 %1 监听；jobsd 在运行吗？</translation>
    </message>
    <message>
        <source>you may not open %1; ask for membership of the group that owns it</source>
        <translation>您无权打开 %1；请申请加入其所属的组</translation>
    </message>
    <message>
        <source>cannot reach the server at %1: %2</source>
        <translation>无法连接服务器 %1：%2</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running, with [listen] http set?</source>
        <translation>没有服务器在 %1 监听；jobsd 是否在运行并设置了 [listen] http？</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2; name its authority, or an address that it is for</source>
        <translation>%1 的证书不受信任：%2；请指定其颁发机构，或证书适用的地址</translation>
    </message>
    <message>
        <source>no TLS connection to %1: %2</source>
        <translation>无法与 %1 建立 TLS 连接：%2</translation>
    </message>
</context>
<context>
    <name>Jobs::Words</name>
    <message>
        <source>“%1” is not a duration; write numbers with units, largest first: 250ms, 90s, 5m, 1h30m, 7d, 2w</source>
        <translation>“%1”不是时长；请写带单位的数字，从大到小：250ms、90s、5m、1h30m、7d、2w</translation>
    </message>
    <message>
        <source>“%1” is longer than a hundred years</source>
        <translation>“%1”超过一百年</translation>
    </message>
</context>
<context>
    <name>JobsScreen</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 个作业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs</source>
        <translation>
            <numerusform>至少 %1 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>全部匹配项：%1</translation>
    </message>
    <message>
        <source>%1 chosen of %2</source>
        <translation>已选择 %1 个，共 %2</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>选择全部匹配项</translation>
    </message>
    <message>
        <source>Held while you point at it</source>
        <translation>指针停留时暂停更新</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Shift+N</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Shift+U</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Shift+D</translation>
    </message>
</context>
<context>
    <name>KeyRing</name>
    <message>
        <source>the key ring of your desktop</source>
        <translation>桌面的密钥环</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Jobs monitor</source>
        <translation>%1 – 作业监视器</translation>
    </message>
    <message>
        <source>Jobs monitor</source>
        <translation>作业监视器</translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>新的失败：%1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>MonitorNavigation</name>
    <message>
        <source>Screens</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>MonitorStatusBar</name>
    <message>
        <source>Updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 actions under way</source>
        <translation>
            <numerusform>%1 项操作进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Store&apos;s clock %1 %2</source>
        <translation>存储时钟 %1 %2</translation>
    </message>
</context>
<context>
    <name>MonitorTopBar</name>
    <message>
        <source>No connection</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>继续更新</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>停止更新</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Theme: automatic</source>
        <translation>主题：自动</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Forbid changes again</source>
        <translation>重新禁止更改</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>允许更改</translation>
    </message>
</context>
<context>
    <name>MonitorView</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>筛选作业</translation>
    </message>
    <message>
        <source>Show failed jobs</source>
        <translation>显示失败的作业</translation>
    </message>
    <message>
        <source>Show running jobs</source>
        <translation>显示运行中的作业</translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation>锁定：只读</translation>
    </message>
    <message>
        <source>Unlock: allow changes</source>
        <translation>解锁：允许更改</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>继续更新</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>停止更新</translation>
    </message>
    <message>
        <source>Show local times</source>
        <translation>显示本地时间</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>以 UTC 显示时间</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>更改主题</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示所有按键</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>无人回答</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>NodesScreen</name>
    <message>
        <source>Stop node %1?</source>
        <translation>要停止节点 %1 吗？</translation>
    </message>
    <message>
        <source>It finishes or hands back what runs, and then ends. Nobody here can start it again.</source>
        <translation>它会完成或交还正在运行的作业，然后结束。无法从此处再次启动它。</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>让它继续运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Node %1, %2 of %3 busy, %4</source>
        <translation>节点 %1，%3 个槽位占用 %2 个，%4</translation>
    </message>
    <message>
        <source>%1, process %2, libjobs %3</source>
        <translation>%1，进程 %2，libjobs %3</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Quiet: claims nothing</source>
        <translation>停止领取：不领取新作业</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>lease ended %1</source>
        <translation>租约结束于 %1</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>停止领取</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Let it finish what runs and claim nothing more</source>
        <translation>让它完成正在运行的作业，不再领取</translation>
    </message>
    <message>
        <source>Let it claim jobs again</source>
        <translation>让它重新领取作业</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>没有节点在运行作业</translation>
    </message>
    <message>
        <source>Loading nodes…</source>
        <translation>正在加载节点…</translation>
    </message>
    <message>
        <source>A process appears here when it starts a JobQueue with workers on this store.</source>
        <translation>进程在此存储上启动带工作者的 JobQueue 后会显示在此处。</translation>
    </message>
    <message>
        <source>up %1, lease until %2</source>
        <translation>已运行 %1，租约至 %2</translation>
    </message>
</context>
<context>
    <name>OperationList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在执行…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What was done stays done</source>
        <translation>已完成的部分保持不变</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>last five minutes</source>
        <translation>最近五分钟</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>最早的：%1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有等待的作业</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>no node runs jobs</source>
        <translation>没有节点在运行作业</translation>
    </message>
    <message>
        <source>Failed, last hour</source>
        <translation>失败，最近 1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%1 more attempts retried</source>
        <translation>
            <numerusform>另有 %1 次尝试已重试</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 wait, last hour</source>
        <translation>等待 p95，最近 1 小时</translation>
    </message>
    <message>
        <source>p95 run %1</source>
        <translation>运行 p95 %1</translation>
    </message>
    <message>
        <source>Time to empty</source>
        <translation>清空所需时间</translation>
    </message>
    <message>
        <source>at the present pace</source>
        <translation>按当前速度</translation>
    </message>
    <message>
        <source>nothing ends at present</source>
        <translation>目前没有作业结束</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message numerus="yes">
        <source>%1 slots on %2</source>
        <comment>places for running jobs; on how many nodes</comment>
        <translation>
            <numerusform>%2上的 %1 个位置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause queue %1?</source>
        <translation>要暂停队列 %1 吗？</translation>
    </message>
    <message>
        <source>Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.</source>
        <translation>运行中的作业会继续。在有人恢复之前，任何进程都不再从中领取作业。</translation>
    </message>
    <message>
        <source>Reason, for those who find it paused</source>
        <translation>原因，供发现其暂停的人参考</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>让它继续运行</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Drain queue %1?</source>
        <translation>排空队列 %1？</translation>
    </message>
    <message>
        <source>It is paused, and you are told when the last of its running jobs has ended. It stays paused until somebody resumes it.</source>
        <translation>队列会暂停，其最后一个正在运行的作业结束时会通知您。在有人恢复之前，它会一直暂停。</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>排空</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Queue %1 is paused</source>
        <translation>队列 %1 已暂停</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>没有节点在运行作业</translation>
    </message>
    <message>
        <source>All nodes are quiet</source>
        <translation>所有节点都已停止领取</translation>
    </message>
    <message>
        <source>The backlog grows</source>
        <translation>积压正在增加</translation>
    </message>
    <message>
        <source>Jobs wait long</source>
        <translation>作业等待时间过长</translation>
    </message>
    <message>
        <source>Clocks differ by %1</source>
        <translation>时钟相差 %1</translation>
    </message>
    <message>
        <source>Node %1 is silent</source>
        <translation>节点 %1 无响应</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs wait in it until somebody resumes it.</source>
        <translation>
            <numerusform>%1 个作业在其中等待，直到有人恢复它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is claimed from it until somebody resumes it.</source>
        <translation>在有人恢复之前不再从中领取作业。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due. Start a program that has their handlers.</source>
        <translation>
            <numerusform>%1 个作业待执行。请启动具有其处理程序的程序。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due, but every node was told to claim none. Resume a node.</source>
        <translation>
            <numerusform>%1 个作业待执行，但所有节点都已停止领取。请恢复一个节点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</source>
        <translation>
            <numerusform>最近 15 分钟内，到来的作业比结束的多 %1 个。请增加工作者，或减少提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest has been due for %1. Is there a handler for its kind?</source>
        <translation>最早的作业已到期 %1。其类型有处理程序吗？</translation>
    </message>
    <message>
        <source>This machine is ahead of the store. Times are shown by the store&apos;s clock.</source>
        <translation>本机时钟快于存储。时间以存储时钟为准。</translation>
    </message>
    <message>
        <source>This machine is behind the store. Times are shown by the store&apos;s clock.</source>
        <translation>本机时钟慢于存储。时间以存储时钟为准。</translation>
    </message>
    <message>
        <source>Its lease ended %1 ago. Its jobs are given to others.</source>
        <translation>其租约于 %1前结束。其作业将交给其他节点。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Nothing keeps jobs from being done.</source>
        <translation>没有什么妨碍作业执行。</translation>
    </message>
    <message>
        <source>The store cannot be asked</source>
        <translation>无法查询存储</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Queue %1, %2 due, %3 running, %4 failed</source>
        <translation>队列 %1，%2 个待执行，%3 个运行中，%4 个失败</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>由 %1 暂停</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>The queues could not be listed</source>
        <translation>无法列出队列</translation>
    </message>
    <message>
        <source>Loading queues…</source>
        <translation>正在加载队列…</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>尚无队列</translation>
    </message>
    <message>
        <source>A queue appears with the first job that is pushed to it.</source>
        <translation>第一个作业提交到队列时，队列就会出现。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新尝试</translation>
    </message>
</context>
<context>
    <name>QueuesScreen</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Paused by %1, %2. Nothing is claimed from it.</source>
        <translation>由 %1 暂停，%2。不再从中领取作业。</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>List its jobs</source>
        <translation>列出其作业</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>清空…</translation>
    </message>
    <message>
        <source>Delete every job of this queue that is not running and not final</source>
        <translation>删除此队列中既不在运行也未结束的所有作业</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its jobs still run.</source>
        <translation>
            <numerusform>仍有 %1 个作业在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its jobs runs.</source>
        <translation>没有作业在运行。</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>排空…</translation>
    </message>
    <message>
        <source>Pause it, and tell when the last of its running jobs has ended</source>
        <translation>暂停队列，并在其最后一个正在运行的作业结束时通知</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>筛选作业</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Stop and go on updating</source>
        <translation>停止和继续更新</translation>
    </message>
    <message>
        <source>Light, dark, automatic</source>
        <translation>浅色、深色、自动</translation>
    </message>
    <message>
        <source>Local time or UTC</source>
        <translation>本地时间或 UTC</translation>
    </message>
    <message>
        <source>Larger, and Ctrl − smaller</source>
        <translation>放大，Ctrl − 缩小</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>这些按键</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>向下和向上</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>选择全部匹配项</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, or choose none</source>
        <translation>关闭，或取消选择</translation>
    </message>
    <message>
        <source>Shift means it</source>
        <translation>Shift 表示确认更改</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Suspend a job, pause a queue</source>
        <translation>挂起作业，暂停队列</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What changes something needs Shift, and asks again when more than one job is meant.</source>
        <translation>更改需要按住 Shift；涉及多个作业时会再次询问。</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>最新或最旧的在前</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Throughput. %1</source>
        <translation>吞吐量。%1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失败的尝试</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>1 m</source>
        <comment>one minute</comment>
        <translation>1 分</translation>
    </message>
    <message>
        <source>15 m</source>
        <comment>fifteen minutes</comment>
        <translation>15 分</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>one hour</comment>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>one day</comment>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>%1
%2 completed
%3 failed attempts
%4 pushed
p95 wait %5</source>
        <translation>%1
%2 个完成
%3 次尝试失败
%4 个提交
等待 p95 %5</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史记录</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>正在加载历史记录…</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>尚无历史记录</translation>
    </message>
    <message>
        <source>It fills as jobs run, a point a minute.</source>
        <translation>随着作业运行逐渐积累，每分钟一个点。</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>TokenFile</name>
    <message>
        <source>The token could not be kept in %1: %2</source>
        <translation>无法将令牌保存在 %1 中：%2</translation>
    </message>
    <message>
        <source>the file %1, which only you can read</source>
        <translation>只有您能读取的文件 %1</translation>
    </message>
</context>
<context>
    <name>UtilisationBar</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>jobsctl</name>
    <message>
        <source>“%1” is not in this release</source>
        <translation>此版本中没有“%1”</translation>
    </message>
    <message>
        <source>there is no verb %1; did you mean “%2”?</source>
        <translation>没有动词 %1；您是指“%2”吗？</translation>
    </message>
    <message>
        <source>there is no verb %1; known are: %2</source>
        <translation>没有动词 %1；已知的有：%2</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 不接受值</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2</source>
        <translation>--%1 需要一个值：--%1 %2</translation>
    </message>
    <message>
        <source>--%1 can be given once</source>
        <translation>--%1 只能给出一次</translation>
    </message>
    <message>
        <source>%1 has no option %2; did you mean --%3?</source>
        <translation>%1 没有选项 %2；您是指 --%3 吗？</translation>
    </message>
    <message>
        <source>%1 has no option %2; see %1 --help</source>
        <translation>%1 没有选项 %2；请参阅 %1 --help</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>“%1”还需要一个词：%2</translation>
    </message>
    <message>
        <source>“%1” needs %2; see jobsctl %1 --help</source>
        <translation>“%1”需要 %2；请参阅 jobsctl %1 --help</translation>
    </message>
    <message>
        <source>“%1” has no use for %2; see jobsctl %1 --help</source>
        <translation>“%1”用不到 %2；请参阅 jobsctl %1 --help</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not %4</source>
        <translation>--%1 接受 %2 到 %3 的数字，而不是 %4</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1: %2</translation>
    </message>
    <message>
        <source>there is no context “%1”; did you mean “%2”?</source>
        <translation>没有上下文“%1”；您是指“%2”吗？</translation>
    </message>
    <message>
        <source>there is no context “%1”; make it with: jobsctl context set %1 --server URL</source>
        <translation>没有上下文“%1”；请用此命令创建：jobsctl context set %1 --server URL</translation>
    </message>
    <message>
        <source>--store and --server exclude each other</source>
        <translation>--store 与 --server 不能同时使用</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is not a file of contexts: %2 at character %3; mend or remove it</source>
        <translation>“%1”不是上下文文件：第 %3 个字符处 %2；请修正或删除它</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is not a URL; write unix:/run/jobsd/jobsd.sock or https://HOST:PORT</source>
        <translation>“%1”不是 URL；请写 unix:/run/jobsd/jobsd.sock 或 https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read the token in “%1”: %2</source>
        <translation>无法读取“%1”中的令牌：%2</translation>
    </message>
    <message>
        <source>everybody may read or write the token in “%1”; take that away with: chmod o= %1</source>
        <translation>任何人都能读写“%1”中的令牌；请用此命令禁止：chmod o= %1</translation>
    </message>
    <message>
        <source>“%1” holds no token</source>
        <translation>“%1”中没有令牌</translation>
    </message>
    <message>
        <source>it went well</source>
        <translation>一切顺利</translation>
    </message>
    <message>
        <source>the operation, or the job that was waited for, failed</source>
        <translation>操作或所等待的作业失败</translation>
    </message>
    <message>
        <source>the command line, or a value in it, is wrong</source>
        <translation>命令行或其中的值有误</translation>
    </message>
    <message>
        <source>there is no such job, queue or worker</source>
        <translation>没有这样的作业、队列或工作者</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>the job&apos;s state does not allow it</source>
        <translation>作业的状态不允许</translation>
    </message>
    <message>
        <source>no server or no store could be reached</source>
        <translation>无法连接服务器或存储</translation>
    </message>
    <message>
        <source>busy, full, not known whether it happened, or the time to wait was over: try again later</source>
        <translation>繁忙、已满、不知是否已执行，或等待超时：请稍后重试</translation>
    </message>
    <message>
        <source>interrupted by Ctrl-C</source>
        <translation>被 Ctrl-C 中断</translation>
    </message>
    <message>
        <source>there is no format “%1”; there are %2</source>
        <translation>没有格式“%1”；有 %2</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>--color 接受 auto、always 或 never，而不是“%1”</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>%1: %2 changed</source>
        <translation>%1：更改了 %2 个</translation>
    </message>
    <message>
        <source>, %1 running told to stop</source>
        <translation>，已通知 %1 个运行中的作业停止</translation>
    </message>
    <message>
        <source>, %1 skipped because of their state</source>
        <translation>，%1 个因状态而跳过</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job; “jobsctl jobs” lists them</source>
        <translation>“%1”不是作业编号；“jobsctl jobs”可列出作业</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01T12:00 (local) or 2026-03-01T12:00:00Z</source>
        <translation>“%1”不是时间；请写 2026-03-01T12:00（本地时间）或 2026-03-01T12:00:00Z</translation>
    </message>
    <message>
        <source>the store did not open in 30 seconds</source>
        <translation>存储在 30 秒内未能打开</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1 Nobody can be asked here: say --yes, or look first with --dry-run</source>
        <translation>%1 此处无法询问：请给出 --yes，或先用 --dry-run 查看</translation>
    </message>
    <message>
        <source>the answer was given up</source>
        <translation>已放弃等待回答</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>One job</source>
        <translation>单个作业</translation>
    </message>
    <message>
        <source>Push and wait</source>
        <translation>提交与等待</translation>
    </message>
    <message>
        <source>Many jobs</source>
        <translation>多个作业</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>队列与工作者</translation>
    </message>
    <message>
        <source>Watch and check</source>
        <translation>监视与检查</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show it again whenever something changed, until Ctrl-C.</source>
        <translation>每当有变化时重新显示，直到按 Ctrl-C。</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>不询问。</translation>
    </message>
    <message>
        <source>Only tell how many jobs match.</source>
        <translation>只显示匹配的作业数。</translation>
    </message>
    <message>
        <source>Why; kept in the audit, and by a cancel as the job&apos;s error.</source>
        <translation>原因；保存在审计中，取消时也作为作业的错误。</translation>
    </message>
    <message>
        <source>Only jobs that match: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</source>
        <translation>只包括匹配的作业：state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</translation>
    </message>
    <message>
        <source>How far to look back (24h).</source>
        <translation>向前查看多久（24h）。</translation>
    </message>
    <message>
        <source>Wait for the end of the job; 0: completed, 1: failed or cancelled.</source>
        <translation>等待作业结束；0：已完成，1：已失败或已取消。</translation>
    </message>
    <message>
        <source>Wait no longer; then the exit code is 75.</source>
        <translation>不再等待更久；此时退出码为 75。</translation>
    </message>
    <message>
        <source>Print the job&apos;s result once it has completed.</source>
        <translation>作业完成后输出其结果。</translation>
    </message>
    <message>
        <source>At most so many (100).</source>
        <translation>最多这么多（100）。</translation>
    </message>
    <message>
        <source>The server&apos;s token file (/etc/jobsd/tokens).</source>
        <translation>服务器的令牌文件（/etc/jobsd/tokens）。</translation>
    </message>
    <message>
        <source>The queue; otherwise “default”.</source>
        <translation>队列；否则为“default”。</translation>
    </message>
    <message>
        <source>Higher runs first (0).</source>
        <translation>数值高的先运行（0）。</translation>
    </message>
    <message>
        <source>Not before this time has passed: 5m, 1h30m.</source>
        <translation>在此时长过去之前不运行：5m、1h30m。</translation>
    </message>
    <message>
        <source>Not before this time: 2026-03-01T12:00 (local), or RFC 3339.</source>
        <translation>在此时间之前不运行：2026-03-01T12:00（本地时间）或 RFC 3339。</translation>
    </message>
    <message>
        <source>While a job with this key is not final, answer with that one.</source>
        <translation>只要具有此键的作业尚未结束，就返回该作业。</translation>
    </message>
    <message>
        <source>Names the push, so that repeating it makes no second job.</source>
        <translation>为提交命名，使重复提交不会产生第二个作业。</translation>
    </message>
    <message>
        <source>A tag.</source>
        <translation>标签。</translation>
    </message>
    <message>
        <source>At most so many attempts.</source>
        <translation>最多尝试这么多次。</translation>
    </message>
    <message>
        <source>Cancel it if it has not started by then.</source>
        <translation>若到那时尚未开始则取消。</translation>
    </message>
    <message>
        <source>An object that is carried along.</source>
        <translation>随作业携带的对象。</translation>
    </message>
    <message>
        <source>How many jobs stand where, who runs them, and what is wrong</source>
        <translation>各状态有多少作业、由谁运行、有什么问题</translation>
    </message>
    <message>
        <source>List the queues with their jobs by state</source>
        <translation>列出队列及其各状态的作业</translation>
    </message>
    <message>
        <source>Only jobs in this state.</source>
        <translation>只包括此状态的作业。</translation>
    </message>
    <message>
        <source>Only jobs of this queue.</source>
        <translation>只包括此队列的作业。</translation>
    </message>
    <message>
        <source>Only jobs of this kind.</source>
        <translation>只包括此类型的作业。</translation>
    </message>
    <message>
        <source>All of them, however many.</source>
        <translation>全部，无论有多少。</translation>
    </message>
    <message>
        <source>Only tell how many match.</source>
        <translation>只显示匹配的数量。</translation>
    </message>
    <message>
        <source>List jobs, the newest first</source>
        <translation>列出作业，最新的在前</translation>
    </message>
    <message>
        <source>Filters can be given as they are: jobsctl jobs state:failed age:&gt;1h</source>
        <translation>筛选条件可直接给出：jobsctl jobs state:failed age:&gt;1h</translation>
    </message>
    <message>
        <source>Show one group with a trace and its newest jobs.</source>
        <translation>显示一个分组及其堆栈和最新作业。</translation>
    </message>
    <message>
        <source>List failures, grouped by their cause</source>
        <translation>按原因分组列出失败</translation>
    </message>
    <message>
        <source>List the workers</source>
        <translation>列出工作者</translation>
    </message>
    <message>
        <source>Who did what to jobs, queues and workers</source>
        <translation>谁对作业、队列和工作者做了什么</translation>
    </message>
    <message>
        <source>Tell every reason why a job does not run now</source>
        <translation>说明作业现在不运行的所有原因</translation>
    </message>
    <message>
        <source>Show all that is known of a job</source>
        <translation>显示作业的全部已知信息</translation>
    </message>
    <message>
        <source>Run it again, its attempts reset</source>
        <translation>重新运行，尝试次数归零</translation>
    </message>
    <message>
        <source>End it; a running one is told to stop</source>
        <translation>终止它；运行中的会被通知停止</translation>
    </message>
    <message>
        <source>Make it due now</source>
        <translation>使其立即到期</translation>
    </message>
    <message>
        <source>Hold it; a running one stops at its next checkpoint</source>
        <translation>挂起它；运行中的会在下一个检查点停下</translation>
    </message>
    <message>
        <source>End a suspension</source>
        <translation>结束挂起</translation>
    </message>
    <message>
        <source>Remove it; not while it runs</source>
        <translation>删除它；运行时不可</translation>
    </message>
    <message>
        <source>The new priority.</source>
        <translation>新的优先级。</translation>
    </message>
    <message>
        <source>The new queue.</source>
        <translation>新的队列。</translation>
    </message>
    <message>
        <source>Due when this time has passed.</source>
        <translation>在此时长过去后执行。</translation>
    </message>
    <message>
        <source>Due at this time.</source>
        <translation>在此时间执行。</translation>
    </message>
    <message>
        <source>These tags instead of those it has.</source>
        <translation>用这些标签替换现有标签。</translation>
    </message>
    <message>
        <source>The new parameters, an object.</source>
        <translation>新的参数，一个对象。</translation>
    </message>
    <message>
        <source>Change a job that does not run</source>
        <translation>更改未在运行的作业</translation>
    </message>
    <message>
        <source>Push the same once more</source>
        <translation>再次提交同样的作业</translation>
    </message>
    <message>
        <source>List its attempts that did not complete</source>
        <translation>列出其未完成的尝试</translation>
    </message>
    <message>
        <source>Go on with what it says later, until it has ended.</source>
        <translation>继续显示其之后的输出，直到结束。</translation>
    </message>
    <message>
        <source>Print what it said</source>
        <translation>输出其日志</translation>
    </message>
    <message>
        <source>Push a job, or one for each line of standard input</source>
        <translation>提交一个作业，或为标准输入的每一行提交一个</translation>
    </message>
    <message>
        <source>With “-” instead of JSON, each line of standard input holds the parameters of a job of that kind. With “-” instead of the kind, each line is an object with kind, parameters and options: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Lines are read as they come and answered in their order: acked with the id, refused with the reason, or unknown, with the client id under which they can be repeated. The exit code is 0 if all were acked, 75 if one is unknown, else 1.</source>
        <translation>用“-”代替 JSON 时，标准输入的每一行是该类型一个作业的参数。用“-”代替类型时，每一行是含有类型、参数和选项的对象：{&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}。各行随到随读，并按顺序回答：已接受并附 ID，被拒绝并附原因，或未知并附可用于重复的客户端 ID。全部接受时退出码为 0，有未知时为 75，否则为 1。</translation>
    </message>
    <message>
        <source>Wait until jobs have ended</source>
        <translation>等待作业结束</translation>
    </message>
    <message>
        <source>The exit code is 0 if all completed, and 1 if one failed or was cancelled.</source>
        <translation>全部完成时退出码为 0，有失败或取消时为 1。</translation>
    </message>
    <message>
        <source>Run all that match again</source>
        <translation>重新运行所有匹配的作业</translation>
    </message>
    <message>
        <source>Cancel all that match</source>
        <translation>取消所有匹配的作业</translation>
    </message>
    <message>
        <source>Remove all that match</source>
        <translation>删除所有匹配的作业</translation>
    </message>
    <message>
        <source>Hold all that match</source>
        <translation>挂起所有匹配的作业</translation>
    </message>
    <message>
        <source>End the suspension of all that match</source>
        <translation>恢复所有匹配的作业</translation>
    </message>
    <message>
        <source>Also where secrets are left out, because the role is below admin.</source>
        <translation>即使因角色低于 admin 而略去机密内容也照样导出。</translation>
    </message>
    <message>
        <source>Write jobs as JSON lines</source>
        <translation>将作业写为 JSON 行</translation>
    </message>
    <message>
        <source>Show a queue&apos;s jobs by kind and state</source>
        <translation>按类型和状态显示队列的作业</translation>
    </message>
    <message>
        <source>Let nobody claim from it</source>
        <translation>不让任何人从中领取</translation>
    </message>
    <message>
        <source>End a pause</source>
        <translation>结束暂停</translation>
    </message>
    <message>
        <source>Pause it and wait until none of its jobs runs</source>
        <translation>暂停它，并等待其作业都不再运行</translation>
    </message>
    <message>
        <source>Remove its jobs that have not started</source>
        <translation>删除其尚未开始的作业</translation>
    </message>
    <message>
        <source>Let a worker finish what runs and claim nothing</source>
        <translation>让工作者完成正在运行的作业，不再领取</translation>
    </message>
    <message>
        <source>Let it claim again</source>
        <translation>让它重新领取</translation>
    </message>
    <message>
        <source>Stop a worker in order</source>
        <translation>有序停止工作者</translation>
    </message>
    <message>
        <source>Only of this queue.</source>
        <translation>只包括此队列的。</translation>
    </message>
    <message>
        <source>Only of this kind.</source>
        <translation>只包括此类型的。</translation>
    </message>
    <message>
        <source>End after so many.</source>
        <translation>达到此数量后结束。</translation>
    </message>
    <message>
        <source>Print every change of a job&apos;s state as a JSON line</source>
        <translation>将作业状态的每次变化输出为 JSON 行</translation>
    </message>
    <message>
        <source>How often to look when nothing changes (1s).</source>
        <translation>没有变化时多久查看一次（1s）。</translation>
    </message>
    <message>
        <source>A live view of queues, workers and failures; q ends it</source>
        <translation>队列、工作者和失败的实时视图；按 q 退出</translation>
    </message>
    <message>
        <source>Critical if a job that is due has waited longer.</source>
        <translation>若到期作业等待更久则为严重。</translation>
    </message>
    <message>
        <source>Critical if more jobs have failed.</source>
        <translation>若失败的作业更多则为严重。</translation>
    </message>
    <message>
        <source>… a warning.</source>
        <translation>… 警告。</translation>
    </message>
    <message>
        <source>Critical if fewer workers are there.</source>
        <translation>若工作者更少则为严重。</translation>
    </message>
    <message>
        <source>Answer as Nagios expects</source>
        <translation>按 Nagios 的要求回答</translation>
    </message>
    <message>
        <source>The exit code is 0 for OK, 1 for a warning, 2 for critical, 3 for unknown: also where no server is there.</source>
        <translation>退出码 0 表示 OK，1 表示警告，2 表示严重，3 表示未知：没有服务器时也是如此。</translation>
    </message>
    <message>
        <source>Look for what is wrong, and tell what to do</source>
        <translation>查找问题，并说明该怎么做</translation>
    </message>
    <message>
        <source>How many jobs (2000).</source>
        <translation>作业数量（2000）。</translation>
    </message>
    <message>
        <source>Measure pushes with jobs that never run and are removed</source>
        <translation>用从不运行且随后删除的作业测量提交速度</translation>
    </message>
    <message>
        <source>List the contexts: named servers and stores</source>
        <translation>列出上下文：已命名的服务器和存储</translation>
    </message>
    <message>
        <source>Work with this context from now on; “-”: with none</source>
        <translation>从现在起使用此上下文；“-”：不使用</translation>
    </message>
    <message>
        <source>Forget it.</source>
        <translation>移除它。</translation>
    </message>
    <message>
        <source>Make or change a context, by --server or --store and the files beside it</source>
        <translation>用 --server 或 --store 及相关文件创建或更改上下文</translation>
    </message>
    <message>
        <source>view, push, work, operate or admin (view).</source>
        <translation>view、push、work、operate 或 admin（view）。</translation>
    </message>
    <message>
        <source>Valid for so long.</source>
        <translation>有效期。</translation>
    </message>
    <message>
        <source>Make a token for the server; it is printed this once</source>
        <translation>为服务器创建令牌；只显示这一次</translation>
    </message>
    <message>
        <source>The file keeps its hash alone. The server takes it up with: systemctl reload jobsd</source>
        <translation>文件只保存其哈希。服务器用此命令采用它：systemctl reload jobsd</translation>
    </message>
    <message>
        <source>List the tokens by name and role</source>
        <translation>按名称和角色列出令牌</translation>
    </message>
    <message>
        <source>Remove a token from the file</source>
        <translation>从文件中移除令牌</translation>
    </message>
    <message>
        <source>Print the completion for bash, zsh or fish</source>
        <translation>输出 bash、zsh 或 fish 的补全脚本</translation>
    </message>
    <message>
        <source>bash: source &lt;(jobsctl completion bash)</source>
        <translation>bash：source &lt;(jobsctl completion bash)</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>输出版本</translation>
    </message>
    <message>
        <source>Ask this server: unix:PATH, http://127.0.0.1:PORT or https://HOST:PORT. Otherwise JOBS_SERVER.</source>
        <translation>询问此服务器：unix:PATH、http://127.0.0.1:PORT 或 https://HOST:PORT。否则用 JOBS_SERVER。</translation>
    </message>
    <message>
        <source>Work on a store itself, without a server: sqlite:PATH, redis://HOST. Otherwise JOBS_STORE.</source>
        <translation>不经服务器直接使用存储：sqlite:PATH、redis://HOST。否则用 JOBS_STORE。</translation>
    </message>
    <message>
        <source>Ask this context. Otherwise JOBS_CONTEXT, or the current one.</source>
        <translation>询问此上下文。否则用 JOBS_CONTEXT 或当前上下文。</translation>
    </message>
    <message>
        <source>The file that holds the token. Otherwise JOBS_TOKEN_FILE, or JOBS_TOKEN.</source>
        <translation>保存令牌的文件。否则用 JOBS_TOKEN_FILE 或 JOBS_TOKEN。</translation>
    </message>
    <message>
        <source>Who signed the server&apos;s certificate (PEM); otherwise the system&apos;s authorities.</source>
        <translation>签署服务器证书者（PEM）；否则用系统的颁发机构。</translation>
    </message>
    <message>
        <source>A client certificate (PEM).</source>
        <translation>客户端证书（PEM）。</translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation>其密钥（PEM）。</translation>
    </message>
    <message>
        <source>How long the server may take for an answer (10s).</source>
        <translation>服务器回答可用的时间（10s）。</translation>
    </message>
    <message>
        <source>table, wide, json, ndjson, csv or name.</source>
        <translation>table、wide、json、ndjson、csv 或 name。</translation>
    </message>
    <message>
        <source>Tables without their first line.</source>
        <translation>表格不含首行。</translation>
    </message>
    <message>
        <source>Say nothing about what went well.</source>
        <translation>对顺利完成的事不作输出。</translation>
    </message>
    <message>
        <source>auto, always or never; auto: on a terminal, unless NO_COLOR is set.</source>
        <translation>auto、always 或 never；auto：在终端上，除非设置了 NO_COLOR。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>longer than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>say which jobs: jobsctl %1 --filter &apos;state:failed kind:X&apos;, or their numbers; --filter &apos;&apos; means all</source>
        <translation>请说明是哪些作业：jobsctl %1 --filter &apos;state:failed kind:X&apos;，或其编号；--filter &apos;&apos; 表示全部</translation>
    </message>
    <message>
        <source>%1 jobs match: %2</source>
        <translation>%1 个作业匹配：%2</translation>
    </message>
    <message>
        <source>%1 %2 jobs?</source>
        <translation>%1：%2 个作业，确定吗？</translation>
    </message>
    <message>
        <source>the role “%1” sees no secrets, so that what is exported could not be imported; use an admin&apos;s token, or say --redacted</source>
        <translation>角色“%1”看不到机密内容，因此导出的内容无法导入；请使用管理员的令牌，或给出 --redacted</translation>
    </message>
    <message>
        <source>%1 jobs exported</source>
        <translation>已导出 %1 个作业</translation>
    </message>
    <message>
        <source>job %1 runs and is told to stop</source>
        <translation>作业 %1 正在运行，已通知其停止</translation>
    </message>
    <message>
        <source>job %1 runs again</source>
        <translation>作业 %1 将重新运行</translation>
    </message>
    <message>
        <source>job %1 is due now</source>
        <translation>作业 %1 现在到期</translation>
    </message>
    <message>
        <source>job %1 is suspended</source>
        <translation>作业 %1 已挂起</translation>
    </message>
    <message>
        <source>job %1 is resumed</source>
        <translation>作业 %1 已恢复</translation>
    </message>
    <message>
        <source>job %1 is deleted</source>
        <translation>作业 %1 已删除</translation>
    </message>
    <message>
        <source>job %1 is cancelled</source>
        <translation>作业 %1 已取消</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>预定时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>崩溃次数</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>唯一键</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>There are more; --limit N or --all shows them.</source>
        <translation>还有更多；用 --limit N 或 --all 显示。</translation>
    </message>
    <message>
        <source>--in and --at exclude each other</source>
        <translation>--in 与 --at 不能同时使用</translation>
    </message>
    <message>
        <source>say what to change: --priority, --queue, --in, --at, --attempts, --tag or --parameters</source>
        <translation>请说明要更改什么：--priority、--queue、--in、--at、--attempts、--tag 或 --parameters</translation>
    </message>
    <message>
        <source>Delete %1 jobs?</source>
        <translation>要删除 %1 个作业吗？</translation>
    </message>
    <message>
        <source>job %1 is changed</source>
        <translation>作业 %1 已更改</translation>
    </message>
    <message>
        <source>job %1 is %2</source>
        <translation>作业 %1：%2</translation>
    </message>
    <message>
        <source>- nothing stands in its way; a worker takes it next</source>
        <translation>- 没有妨碍；工作者接下来会领取它</translation>
    </message>
    <message>
        <source>- its last error: %1</source>
        <translation>- 其最近的错误：%1</translation>
    </message>
    <message>
        <source>queue %1 is paused by %2</source>
        <translation>队列 %1 由 %2 暂停</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there to run them</source>
        <translation>有作业到期，但没有工作者运行它们</translation>
    </message>
    <message>
        <source>a job has been due for %1</source>
        <translation>有作业已到期 %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>最早到期</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有等待的作业</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>%1, %2 of %3 slots busy</source>
        <translation>%1，%3 个槽位占用 %2 个</translation>
    </message>
    <message>
        <source>no failures of the group “%1” in this window; “jobsctl failures” lists the groups</source>
        <translation>此时段内没有分组“%1”的失败；“jobsctl failures”可列出分组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>堆栈</translation>
    </message>
    <message>
        <source>Retry them all: jobsctl retry --filter &apos;fingerprint:%1&apos;</source>
        <translation>全部重试：jobsctl retry --filter &apos;fingerprint:%1&apos;</translation>
    </message>
    <message>
        <source>Only the newest %1 failures were looked at; a shorter --window is complete.</source>
        <translation>仅检查了最新的 %1 次失败；缩短 --window 即可完整。</translation>
    </message>
    <message>
        <source>“%1” is not the number of a worker; “jobsctl nodes list” lists them</source>
        <translation>“%1”不是工作者编号；“jobsctl nodes list”可列出工作者</translation>
    </message>
    <message>
        <source>Stop worker %1? Nothing starts it again by itself.</source>
        <translation>要停止工作者 %1 吗？它不会自行重新启动。</translation>
    </message>
    <message>
        <source>worker %1 is told: %2</source>
        <translation>已通知工作者 %1：%2</translation>
    </message>
    <message>
        <source>--metadata takes a JSON object: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</source>
        <translation>--metadata 接受 JSON 对象：--metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</translation>
    </message>
    <message>
        <source>job %1 is %2: %3</source>
        <translation>作业 %1 %2：%3</translation>
    </message>
    <message>
        <source>%1 of the jobs have not ended yet, job %2 among them</source>
        <translation>%1 个作业尚未结束，其中有作业 %2</translation>
    </message>
    <message>
        <source>%1; pass a JSON object: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</source>
        <translation>%1；请传入 JSON 对象：jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</translation>
    </message>
    <message>
        <source>the push was not answered</source>
        <translation>提交没有得到回答</translation>
    </message>
    <message>
        <source>repeat it safely with --client-id %1</source>
        <translation>可用 --client-id %1 安全地重复</translation>
    </message>
    <message>
        <source>cannot read standard input: %1</source>
        <translation>无法读取标准输入：%1</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>该行超过 %1 字节</translation>
    </message>
    <message>
        <source>%1 acked, %2 refused, %3 unknown</source>
        <translation>%1 个已接受，%2 个被拒绝，%3 个未知</translation>
    </message>
    <message>
        <source>“push -” reads kinds and parameters from standard input; it takes nothing else</source>
        <translation>“push -”从标准输入读取类型和参数；不接受其他内容</translation>
    </message>
    <message>
        <source>a client id or a unique key belongs to one job; give it in the lines: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</source>
        <translation>客户端 ID 或唯一键只属于一个作业；请在各行中给出：{&quot;kind&quot;: …, &quot;client_id&quot;: …}</translation>
    </message>
    <message>
        <source>--result is for one job; use “jobsctl wait --result”</source>
        <translation>--result 用于单个作业；请使用“jobsctl wait --result”</translation>
    </message>
    <message>
        <source>there is no queue “%1”; “jobsctl queues” lists them</source>
        <translation>没有队列“%1”；“jobsctl queues”可列出队列</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>暂停者</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>暂停时间</translation>
    </message>
    <message>
        <source>queue %1 is paused; what runs goes on</source>
        <translation>队列 %1 已暂停；正在运行的会继续</translation>
    </message>
    <message>
        <source>queue %1 is open</source>
        <translation>队列 %1 已开放</translation>
    </message>
    <message>
        <source>queue %1 is drained: none of its jobs runs</source>
        <translation>队列 %1 已排空：其作业都不在运行</translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 still run; it stays paused</source>
        <translation>队列 %2 仍有 %1 个作业在运行；它保持暂停</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>至少 </translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 have not started and would be removed</source>
        <translation>队列 %2 有 %1 个作业尚未开始，将被删除</translation>
    </message>
    <message>
        <source>Remove %1 jobs of queue %2 that have not started?</source>
        <translation>要删除队列 %2 中尚未开始的 %1 个作业吗？</translation>
    </message>
    <message>
        <source>purge of %1</source>
        <translation>清空 %1</translation>
    </message>
    <message>
        <source>working with the local server</source>
        <translation>正在使用本地服务器</translation>
    </message>
    <message>
        <source>working with %1</source>
        <translation>正在使用 %1</translation>
    </message>
    <message>
        <source>there is no context “%1”</source>
        <translation>没有上下文“%1”</translation>
    </message>
    <message>
        <source>say whom it means: jobsctl context set %1 --server URL, or --store URL</source>
        <translation>请说明它指向何处：jobsctl context set %1 --server URL，或 --store URL</translation>
    </message>
    <message>
        <source>context %1 is forgotten</source>
        <translation>上下文 %1 已移除</translation>
    </message>
    <message>
        <source>context %1 is kept; “jobsctl context use %1” works with it</source>
        <translation>上下文 %1 已保存；用“jobsctl context use %1”使用它</translation>
    </message>
    <message>
        <source>“%1” cannot name a token; use letters, digits, “.”, “_” and “-”</source>
        <translation>“%1”不能作为令牌名称；请使用字母、数字、“.”、“_”和“-”</translation>
    </message>
    <message>
        <source>there is no role “%1”; there are view, push, work, operate and admin</source>
        <translation>没有角色“%1”；有 view、push、work、operate 和 admin</translation>
    </message>
    <message>
        <source>“%1” has a token already; take it away first with: jobsctl token revoke %1</source>
        <translation>“%1”已有令牌；请先用此命令撤销：jobsctl token revoke %1</translation>
    </message>
    <message>
        <source>It is shown this once. Keep it in a file of mode 0600 and pass that as --token-file; the server takes it up with: systemctl reload jobsd</source>
        <translation>只显示这一次。请将其保存在模式为 0600 的文件中，并以 --token-file 传入；服务器用此命令采用它：systemctl reload jobsd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>“%1” holds no token of “%2”</source>
        <translation>“%1”中没有“%2”的令牌</translation>
    </message>
    <message>
        <source>the token of %1 is revoked; the server learns it with: systemctl reload jobsd</source>
        <translation>%1 的令牌已撤销；服务器用此命令得知：systemctl reload jobsd</translation>
    </message>
    <message>
        <source>there is completion for bash, zsh and fish, not for “%1”</source>
        <translation>有 bash、zsh 和 fish 的补全，没有“%1”的</translation>
    </message>
    <message>
        <source>q quit · space look now</source>
        <translation>q 退出 · 空格 立即查看</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>没有作业</translation>
    </message>
    <message>
        <source>oldest due %1</source>
        <translation>最早到期 %1</translation>
    </message>
    <message>
        <source> · %1 completed and %2 failed a minute</source>
        <translation> · 每分钟完成 %1 个，失败 %2 个</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>WORKERS</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>FAILURES OF THE LAST HOUR</source>
        <translation>最近 1 小时的失败</translation>
    </message>
    <message>
        <source>top needs a terminal; “jobsctl status --watch” does not</source>
        <translation>top 需要终端；“jobsctl status --watch”不需要</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>everybody may open %1; let jobsd make it with mode 0660</source>
        <translation>任何人都能打开 %1；请让 jobsd 以模式 0660 创建它</translation>
    </message>
    <message>
        <source>%1 belongs to %2:%3</source>
        <translation>%1 属于 %2:%3</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1 there, %2 here</source>
        <translation>对方 %1，本机 %2</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>%1 apart from here; set both by NTP</source>
        <translation>与本机相差 %1；请用 NTP 校准两者</translation>
    </message>
    <message>
        <source>agrees with this machine</source>
        <translation>与本机一致</translation>
    </message>
    <message>
        <source>durability</source>
        <translation>持久性</translation>
    </message>
    <message>
        <source>acknowledged jobs survive a power cut</source>
        <translation>已接受的作业在断电后仍保留</translation>
    </message>
    <message>
        <source>jobs survive the end of a process, not a power cut</source>
        <translation>作业在进程结束后仍保留，断电后则不然</translation>
    </message>
    <message>
        <source>jobs live in memory and end with the process</source>
        <translation>作业在内存中，随进程结束而消失</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>this release can work with it</source>
        <translation>此版本可以使用它</translation>
    </message>
    <message>
        <source>%1 MiB free of %2 MiB at %3</source>
        <translation>%3 剩余 %1 MiB，共 %2 MiB</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>; pushes will be refused when it is full</source>
        <translation>；写满后将拒绝提交</translation>
    </message>
    <message>
        <source>store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>everybody may read %1; take that away with: chmod o= %1</source>
        <translation>任何人都能读取 %1；请用此命令禁止：chmod o= %1</translation>
    </message>
    <message>
        <source>%1, %2 MiB</source>
        <translation>%1，%2 MiB</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>%1 work, %2 have not renewed their lease</source>
        <translation>%1 个在工作，%2 个未续租</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there; start jobsd</source>
        <translation>有作业到期，但没有工作者；请启动 jobsd</translation>
    </message>
    <message>
        <source>none; jobs will wait until one is started</source>
        <translation>无；作业将等待，直到启动一个工作者</translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation>%1 个在工作</translation>
    </message>
    <message>
        <source>handlers</source>
        <translation>处理程序</translation>
    </message>
    <message>
        <source>jobs wait for kinds without a handler in the server: %1</source>
        <translation>有作业在等待，其类型在服务器中没有处理程序：%1</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>%1 种类型</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>%1 is paused by %2</source>
        <translation>%1 由 %2 暂停</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>the oldest job has been due for %1</source>
        <translation>最早的作业已到期 %1</translation>
    </message>
    <message>
        <source>watchdog</source>
        <translation>看门狗</translation>
    </message>
    <message>
        <source>systemd restarts jobsd when it hangs (WatchdogSec in its unit)</source>
        <translation>jobsd 挂起时由 systemd 重启（其单元中的 WatchdogSec）</translation>
    </message>
    <message>
        <source>jobsd has no unit here, so that nothing restarts it</source>
        <translation>此处没有 jobsd 的单元，因此没有程序会重启它</translation>
    </message>
    <message>
        <source>a store tells of no events; ask the jobsd that runs its jobs with --server</source>
        <translation>存储不通知事件；请用 --server 询问运行其作业的 jobsd</translation>
    </message>
    <message>
        <source>%1; trying again</source>
        <translation>%1；正在重试</translation>
    </message>
    <message>
        <source>connected again</source>
        <translation>已重新连接</translation>
    </message>
    <message>
        <source>oldest due %1, %2 failed, %3 workers</source>
        <translation>最早到期 %1，%2 个失败，%3 个工作者</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>up to date with release %1</source>
        <translation>已与版本 %1 同步</translation>
    </message>
    <message>
        <source>Push %1 jobs into the queue jobsctl-bench of %2, and remove them again?</source>
        <translation>要向 %2 的队列 jobsctl-bench 提交 %1 个作业，然后再删除它们吗？</translation>
    </message>
    <message>
        <source>Take over the jobs that export wrote</source>
        <translation>接收 export 写出的作业</translation>
    </message>
    <message>
        <source>A store (--store) takes them as they were: with their numbers where those are free, states, attempts, keys and times. A server gets those that have not ended as new jobs. Jobs that ran when they were exported, or wait for others, are left out and counted. An import can be repeated: what is there already is not taken again. Let no worker run the jobs at the old place meanwhile.</source>
        <translation>存储（--store）按原样接收它们：编号（若未被占用）、状态、尝试、键和时间都保持不变。服务器则把尚未结束的作业作为新作业接收。导出时正在运行的作业，以及等待其他作业的作业会被跳过并计数。导入可以重复：已经存在的不会再次接收。在此期间，请勿让工作者在原处运行这些作业。</translation>
    </message>
    <message>
        <source>Tell whether the store is up to date with this release</source>
        <translation>说明存储是否已更新到此版本</translation>
    </message>
    <message>
        <source>Nothing is changed. The exit code is 1 if the store is not up to date. A server has brought its store up to date before it answers.</source>
        <translation>不做任何更改。如果存储不是最新的，退出代码为 1。服务器在应答之前已更新其存储。</translation>
    </message>
    <message>
        <source>Bring the store up to date with this release</source>
        <translation>将存储更新到此版本</translation>
    </message>
    <message>
        <source>Whoever opens a store first with a newer release does so, too; this is for doing it at a time of choice. Programs of the release before go on working beside.</source>
        <translation>最先用新版本打开存储的程序也会这样做；此命令用于在选定的时间进行。前一版本的程序可以同时继续工作。</translation>
    </message>
    <message>
        <source>%1 imported, %2 there already, %3 ended before, %4 left out because they ran or wait for others, %5 refused, %6 unknown</source>
        <translation>已导入 %1，已存在 %2，此前已结束 %3，因正在运行或等待其他作业而跳过 %4，被拒绝 %5，未知 %6</translation>
    </message>
    <message>
        <source>this kind of store needs none</source>
        <translation>此类存储不需要</translation>
    </message>
    <message>
        <source>there are no tables yet; schema %1 is made by whoever opens the store first</source>
        <translation>还没有表；架构 %1 由最先打开存储的程序创建</translation>
    </message>
    <message>
        <source>%1, of a newer release that lets this one (%2) work beside</source>
        <translation>%1，来自允许此版本（%2）同时工作的更新版本</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1，已是最新</translation>
    </message>
    <message>
        <source>%1 of %2; “jobsctl migrate up”, or whoever opens the store first, brings it up to date</source>
        <translation>%1 / %2；“jobsctl migrate up” 或最先打开存储的程序会将其更新</translation>
    </message>
</context>
<context>
    <name>jobsmonitor</name>
    <message>
        <source>Shows and repairs background jobs: of a server (jobsd), or of an application&apos;s store.</source>
        <translation>显示并修复后台作业：服务器（jobsd）的，或应用程序存储中的。</translation>
    </message>
    <message>
        <source>Open the store at URL, for example sqlite:/path/jobs.db.</source>
        <translation>打开 URL 处的存储，例如 sqlite:/path/jobs.db。</translation>
    </message>
    <message>
        <source>Connect to the server at URL, for example unix:/run/jobsd/jobsd.sock. A token is taken from JOBS_TOKEN.</source>
        <translation>连接 URL 处的服务器，例如 unix:/run/jobsd/jobsd.sock。令牌取自 JOBS_TOKEN。</translation>
    </message>
    <message>
        <source>Put the frame of production connections around the window.</source>
        <translation>给窗口加上生产环境连接的边框。</translation>
    </message>
    <message>
        <source>Show a store that lives in this process, with jobs that come, go and fail.</source>
        <translation>显示位于此进程内的存储，其中的作业来来去去并会失败。</translation>
    </message>
    <message>
        <source>Write a picture of every screen into FOLDER and end; needs no display.</source>
        <translation>将每个界面的图片写入 FOLDER 后结束；不需要显示器。</translation>
    </message>
    <message>
        <source>Draw without a graphics card.</source>
        <translation>不使用显卡绘制。</translation>
    </message>
    <message>
        <source>A link to a job: jobs://CONNECTION/jobs/17.</source>
        <translation>作业链接：jobs://CONNECTION/jobs/17。</translation>
    </message>
    <message>
        <source>Only one of --store, --server and --demo can be given.</source>
        <translation>--store、--server 和 --demo 只能给出一个。</translation>
    </message>
</context>
</TS>
