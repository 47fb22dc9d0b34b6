<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>This machine</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>“%1” is not a link to a job. One looks like jobs://CONNECTION/jobs/17.</source>
        <translation>「%1」はジョブへのリンクではありません。リンクの形は jobs://CONNECTION/jobs/17 です。</translation>
    </message>
    <message>
        <source>The link names the connection “%1”, which is not known here. Add it first.</source>
        <translation>リンクにある接続「%1」はここに登録されていません。先に追加してください。</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who, from where</source>
        <translation>実行者と接続元</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What to, and why</source>
        <translation>対象と理由</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>%1: %2 did %3 on %4</source>
        <translation>%1: %2 が %4 に「%3」を実行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, from where</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>監査ログを読み込めませんでした</translation>
    </message>
    <message>
        <source>Loading the audit log…</source>
        <translation>監査ログを読み込んでいます…</translation>
    </message>
    <message>
        <source>Nobody changed anything yet</source>
        <translation>まだ変更はありません</translation>
    </message>
    <message>
        <source>Every action on jobs, queues and nodes is noted here, with who did it.</source>
        <translation>ジョブ、キュー、ノードに対するすべての操作が、実行者とともにここに記録されます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Type a command, or the number of a job</source>
        <translation>コマンドまたはジョブ番号を入力</translation>
    </message>
    <message>
        <source>Enter opens job %1</source>
        <translation>Enter でジョブ %1 を開きます</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>該当するコマンドがありません</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Purge this queue?</source>
        <translation>このキューを空にしますか？</translation>
    </message>
    <message>
        <source>%1: are you sure?</source>
        <translation>%1: よろしいですか？</translation>
    </message>
    <message>
        <source>The jobs that you chose.</source>
        <translation>選択したジョブ。</translation>
    </message>
    <message>
        <source>Everything that matches this filter:</source>
        <translation>次のフィルターに一致するすべて:</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>ストアのすべてのジョブ。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>Nothing matches any more.</source>
        <translation>一致するものがなくなりました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs match, but the state of none of them allows this.</source>
        <translation>
            <numerusform>%1 件のジョブが一致しますが、この操作ができる状態のものはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be changed.</source>
        <translation>
            <numerusform>%1 件のジョブを変更します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be changed.</source>
        <translation>
            <numerusform>少なくとも %1 件のジョブを変更します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be changed; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%2 件中 %1 件のジョブを変更します。ほかは状態により変更できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted jobs are gone: this cannot be undone.</source>
        <translation>削除したジョブは失われ、元に戻せません。</translation>
    </message>
    <message>
        <source>Cancelled jobs can be retried, but lose the time they were due at.</source>
        <translation>キャンセルしたジョブは再試行できますが、実行予定時刻は失われます。</translation>
    </message>
    <message>
        <source>Reason, for the audit log (may be empty)</source>
        <translation>理由（監査ログ用、省略可）</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>続けるには %1 と入力してください:</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>そのままにする</translation>
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
            <numerusform>%1 件のジョブを削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be deleted.</source>
        <translation>
            <numerusform>少なくとも %1 件のジョブを削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be deleted; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%2 件中 %1 件のジョブを削除します。ほかは状態により削除できません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>what is lost, why, what to do</comment>
        <translation>%1: %2。%3</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>An address is needed, for example unix:/run/jobsd/jobsd.sock or sqlite:/path/jobs.db.</source>
        <translation>アドレスが必要です。例: unix:/run/jobsd/jobsd.sock、sqlite:/path/jobs.db</translation>
    </message>
    <message>
        <source>“%1” is not an address that is known. Known are: %2</source>
        <translation>「%1」は対応しているアドレスではありません。対応しているもの: %2</translation>
    </message>
    <message>
        <source>Without TLS only this machine can be reached: use https: for %1.</source>
        <translation>TLS なしで接続できるのはこのコンピューターだけです。%1 には https: を使ってください。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already.</source>
        <translation>「%1」という接続はすでにあります。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み込めません。</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>接続の変更</translation>
    </message>
    <message>
        <source>A server (jobsd), or the store of an application.</source>
        <translation>サーバー（jobsd）またはアプリケーションのストア。</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番環境</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>この接続を削除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db or redis://host/0. A server behind SSH: forward its socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, and use unix:/tmp/jobsd.sock.</source>
        <translation>unix:/run/jobsd/jobsd.sock、https://host:7411、sqlite:/path/jobs.db、または redis://host/0。SSH 越しのサーバーは、ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST でソケットを転送し、unix:/tmp/jobsd.sock を使ってください。</translation>
    </message>
    <message>
        <source>Token (servers only)</source>
        <translation>トークン（サーバーのみ）</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>保存先: %1。</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>変更しない</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file (empty: the system&apos;s)</source>
        <translation>認証局の PEM ファイル（空欄: システムの認証局）</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>This is production: put a red frame around the window</source>
        <translation>本番環境: ウィンドウを赤い枠で囲む</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>保存して接続</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit job %1</source>
        <translation>ジョブ %1 の編集</translation>
    </message>
    <message numerus="yes">
        <source>Edit %1 jobs</source>
        <translation>
            <numerusform>%1 件のジョブの編集</numerusform>
        </translation>
    </message>
    <message>
        <source>A running job cannot be edited; what is changed counts from its next attempt.</source>
        <translation>実行中のジョブは編集できません。変更は次の試行から有効になります。</translation>
    </message>
    <message>
        <source>Empty fields stay as they are.</source>
        <translation>空欄の項目は変更されません。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Attempts allowed</source>
        <translation>最大試行回数</translation>
    </message>
    <message>
        <source>Tags, apart by blanks</source>
        <translation>タグ（空白区切り）</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Due in minutes from now (empty: as it is)</source>
        <translation>何分後に実行するか（空欄: 変更しない）</translation>
    </message>
    <message>
        <source>Due in minutes</source>
        <translation>実行までの分数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Parameters: this is not a JSON object</source>
        <translation>パラメーター: JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>変更しない</translation>
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
        <translation>変更がないか、値が正しくありません。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export jobs</source>
        <translation>ジョブのエクスポート</translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>次に一致するすべて: %1</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>ストアのすべてのジョブ。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV（表計算用）</translation>
    </message>
    <message>
        <source>NDJSON, for programs</source>
        <translation>NDJSON（プログラム用）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込んでいます…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
</context>
<context>
    <name>FailureDetail</name>
    <message>
        <source>No group chosen</source>
        <translation>グループが選択されていません</translation>
    </message>
    <message>
        <source>Choose one to see its error, and to retry or delete its jobs.</source>
        <translation>選択すると、エラーの確認とジョブの再試行や削除ができます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs of kind %2, first %3, last %4</source>
        <translation>
            <numerusform>種類 %2 のジョブ %1 件、最初 %3、最後 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>すべて再試行（%1）</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Shift+D</translation>
    </message>
    <message>
        <source>List the jobs</source>
        <translation>ジョブの一覧</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>ミュート解除</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Muted groups are hidden here and announced no more</source>
        <translation>ミュートしたグループはここに表示されず、通知もされません</translation>
    </message>
    <message>
        <source>Newest error</source>
        <translation>最新のエラー</translation>
    </message>
    <message>
        <source>Newest jobs</source>
        <translation>最新のジョブ</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>スタックまたは出力</translation>
    </message>
    <message>
        <source>Copy the error with its stack or output</source>
        <translation>エラーをスタックまたは出力とともにコピー</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>Failure groups</source>
        <translation>失敗グループ</translation>
    </message>
    <message numerus="yes">
        <source>%1 failures of %2: %3</source>
        <translation>
            <numerusform>%2 の失敗 %1 件: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>The failures could not be read</source>
        <translation>失敗を読み込めませんでした</translation>
    </message>
    <message>
        <source>Looking for failures…</source>
        <translation>失敗を探しています…</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>失敗はありません</translation>
    </message>
    <message>
        <source>No job failed within this time.</source>
        <translation>この期間に失敗したジョブはありません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>%1 · %2 · first %3</source>
        <comment>kind, queues, how long ago</comment>
        <translation>%1 · %2 · 初回 %3</translation>
    </message>
</context>
<context>
    <name>FailuresScreen</name>
    <message>
        <source>Time</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>過去 1 日</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>過去 1 週間</translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>ミュート中も表示</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups</source>
        <translation>
            <numerusform>%1 グループ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 件のジョブ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; only the newest %3 jobs were looked at</source>
        <translation>%1、%2。最新の %3 件のジョブだけを調べました</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter: queue:mail kind:SendEmail error:timeout age:&gt;1h</source>
        <translation>フィルター: queue:mail kind:SendEmail error:timeout age:&gt;1h</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消去</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>入力候補</translation>
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
        <translation>%1、実行時間 %2</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>スタックまたは出力</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Show stack or output</source>
        <translation>スタックまたは出力を表示</translation>
    </message>
    <message>
        <source>More</source>
        <translation>さらに表示</translation>
    </message>
</context>
<context>
    <name>JobColumns</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>投入日時</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Progress or error</source>
        <translation>進捗またはエラー</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Why it does not run</source>
        <translation>実行されない理由</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Worker deaths</source>
        <translation>ワーカーの異常終了</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>一意キー</translation>
    </message>
    <message>
        <source>Failed and broken-off attempts (%1)</source>
        <translation>失敗または中断した試行（%1）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>ツリー</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>ジョブが選択されていません</translation>
    </message>
    <message>
        <source>Loading job %1…</source>
        <translation>ジョブ %1 を読み込んでいます…</translation>
    </message>
    <message>
        <source>Job %1 cannot be shown</source>
        <translation>ジョブ %1 を表示できません</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>一覧から選択してください。</translation>
    </message>
</context>
<context>
    <name>JobHead</name>
    <message>
        <source>Copy a link to this job</source>
        <translation>このジョブへのリンクをコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Job %1 in queue %2</source>
        <translation>キュー %2 のジョブ %1</translation>
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
        <translation>編集…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Shift+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>コピーを投入</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Choose everything that matches</source>
        <translation>一致するものをすべて選択</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Newer jobs</source>
        <translation>新しいジョブ</translation>
    </message>
    <message>
        <source>The jobs could not be listed</source>
        <translation>ジョブの一覧を取得できませんでした</translation>
    </message>
    <message>
        <source>Looking for jobs…</source>
        <translation>ジョブを探しています…</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>一致するジョブはありません</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>ジョブはまだありません</translation>
    </message>
    <message>
        <source>Take a part out of the filter, or look in another state.</source>
        <translation>フィルターの条件を減らすか、ほかの状態を確認してください。</translation>
    </message>
    <message>
        <source>Jobs that are pushed appear here by themselves.</source>
        <translation>投入されたジョブは自動的にここに表示されます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
</context>
<context>
    <name>JobLog</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Shift+N</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Shift+U</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Shift+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>コピーを投入</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
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
        <translation>ジョブ %1、%2、%3、キュー %4</translation>
    </message>
</context>
<context>
    <name>JobTimeline</name>
    <message>
        <source>Pushed</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Started (attempt %1)</source>
        <translation>開始（試行 %1）</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The question was not answered. Refresh to ask again.</source>
        <translation>応答がありませんでした。更新してもう一度問い合わせてください。</translation>
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
        <translation>履歴はまだありません。</translation>
    </message>
    <message>
        <source>%1 jobs completed, %2 attempts failed, %3 jobs pushed.</source>
        <translation>完了したジョブ %1 件、失敗した試行 %2 件、投入されたジョブ %3 件。</translation>
    </message>
</context>
<context>
    <name>Jobs::FilterLanguage</name>
    <message>
        <source>this quote is never closed; write \&quot; for a quote inside</source>
        <translation>引用符が閉じられていません。中で引用符を使うには \&quot; と書いてください</translation>
    </message>
    <message>
        <source>only states can be excluded: !state:completed</source>
        <translation>除外できるのは状態だけです: !state:completed</translation>
    </message>
    <message>
        <source>“%1:” needs a value here</source>
        <translation>「%1:」にはここに値が必要です</translation>
    </message>
    <message>
        <source>there is no “%1:”; known are %2</source>
        <translation>「%1:」はありません。使えるもの: %2</translation>
    </message>
    <message>
        <source>there is no “%1:”; did you mean “%2:”?</source>
        <translation>「%1:」はありません。「%2:」のことですか？</translation>
    </message>
    <message>
        <source>“%1” does not say what it is; write error:%1 or kind:%1</source>
        <translation>「%1」が何を指すのか分かりません。error:%1 または kind:%1 と書いてください</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job</source>
        <translation>「%1」はジョブ番号ではありません</translation>
    </message>
    <message>
        <source>there is no state “%1”; known are %2</source>
        <translation>状態「%1」はありません。使えるもの: %2</translation>
    </message>
    <message>
        <source>there is no state “%1”; did you mean “%2”?</source>
        <translation>状態「%1」はありません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>this excludes every state that is left</source>
        <translation>残りの状態がすべて除外されます</translation>
    </message>
    <message>
        <source>“error:” can be given once</source>
        <translation>「error:」は一度しか指定できません</translation>
    </message>
    <message>
        <source>“%1” names no parameter; write arg.NAME:VALUE or arg.OUTER.INNER:VALUE</source>
        <translation>「%1」にパラメーター名がありません。arg.NAME:VALUE または arg.OUTER.INNER:VALUE と書いてください</translation>
    </message>
    <message>
        <source>“age:%1” is not understood; write age:&gt;1h for jobs pushed longer ago, or age:&lt;1h</source>
        <translation>「age:%1」を解釈できません。それより前に投入されたジョブは age:&gt;1h、後なら age:&lt;1h と書いてください</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01, 2026-03-01T12:00:00Z, or 2h for two hours ago</source>
        <translation>「%1」は日時ではありません。2026-03-01、2026-03-01T12:00:00Z、または 2 時間前なら 2h と書いてください</translation>
    </message>
    <message>
        <source>“%1:” sets a bound that was set before</source>
        <translation>「%1:」の範囲はすでに指定されています</translation>
    </message>
    <message>
        <source>filter, character %1: %2</source>
        <translation>フィルターの %1 文字目: %2</translation>
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
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1後</translation>
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
        <translation>予約済み</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>再試行待ち</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>後で実行されます</translation>
    </message>
    <message>
        <source>Due, and waiting for a worker</source>
        <translation>実行時刻になり、ワーカーを待っています</translation>
    </message>
    <message>
        <source>A worker runs it now</source>
        <translation>ワーカーが実行しています</translation>
    </message>
    <message>
        <source>An attempt failed; it runs again later</source>
        <translation>試行が失敗し、後でもう一度実行されます</translation>
    </message>
    <message>
        <source>Waiting for other jobs</source>
        <translation>ほかのジョブを待っています</translation>
    </message>
    <message>
        <source>Held by a person until it is resumed</source>
        <translation>再開されるまで人が保留しています</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了しました</translation>
    </message>
    <message>
        <source>Failed for good; it runs again only if somebody retries it</source>
        <translation>最終的に失敗しました。再試行しない限り実行されません</translation>
    </message>
    <message>
        <source>Ended on purpose, or expired before it started</source>
        <translation>意図的に終了されたか、開始前に期限が切れました</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Worker died</source>
        <translation>ワーカーが異常終了</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>返却</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>キューを一時停止</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>キューを再開</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>キューを空にする</translation>
    </message>
    <message>
        <source>Quiet node</source>
        <translation>ノードの取得を止める</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>ノードを再開</translation>
    </message>
    <message>
        <source>Stop node</source>
        <translation>ノードを停止</translation>
    </message>
</context>
<context>
    <name>Jobs::JobExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::JobOperation</name>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>元に戻しました。</translation>
    </message>
    <message>
        <source>It was ended before it was done.</source>
        <translation>完了前に終了しました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 done</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 件完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 skipped because of their state</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 件は状態によりスキップ</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>途中で終了しました: %1</translation>
    </message>
    <message>
        <source>It cannot be undone: the jobs have moved on.</source>
        <translation>元に戻せません。ジョブはすでに先へ進んでいます。</translation>
    </message>
    <message>
        <source>Undone, but for jobs that have moved on.</source>
        <translation>すでに先へ進んだジョブを除いて、元に戻しました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 running, asked to stop</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>実行中の %1 件に停止を依頼しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::JsonTree</name>
    <message>
        <source>Too deeply nested for a tree. The text is shown instead.</source>
        <translation>入れ子が深すぎてツリーにできません。テキストを表示します。</translation>
    </message>
    <message>
        <source>This is not JSON: %1. The text is shown instead.</source>
        <translation>JSON ではありません: %1。テキストを表示します。</translation>
    </message>
    <message>
        <source>%1 more are in the text</source>
        <comment>members of an array or object</comment>
        <translation>ほか %1 件はテキストにあります</translation>
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
        <translation>ジョブ %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>ジョブ %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>action, on what, outcome</comment>
        <translation>%1（%2）: %3</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>接続がありません。</translation>
    </message>
    <message>
        <source>Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with that role.</source>
        <translation>ここでの権限は「%1」です。ジョブの変更には「operate」が必要です。その権限のトークンをサーバーの管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Read-only. Unlock with the padlock at the top to change something.</source>
        <translation>読み取り専用です。変更するには上部の錠前でロックを解除してください。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>接続が拒否されました</translation>
    </message>
    <message>
        <source>Choose a connection, or add one.</source>
        <translation>接続を選択するか、追加してください。</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>少し時間がかかります。</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you see is the last known state.</source>
        <translation>自動的に再試行します。表示は最後に分かっている状態です。</translation>
    </message>
    <message>
        <source>Update this program: the store was written by a newer release.</source>
        <translation>このプログラムを更新してください。ストアはより新しいリリースで書き込まれています。</translation>
    </message>
    <message>
        <source>Check the token of this connection.</source>
        <translation>この接続のトークンを確認してください。</translation>
    </message>
    <message>
        <source>Check the address of this connection.</source>
        <translation>この接続のアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Change the connection, or ask whoever runs the server.</source>
        <translation>接続を変更するか、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>すべてのジョブ</translation>
    </message>
    <message>
        <source>Job %1 was pushed again as job %2.</source>
        <translation>ジョブ %1 をジョブ %2 として再投入しました。</translation>
    </message>
    <message>
        <source>Queue %1 is paused: nothing is claimed from it.</source>
        <translation>キュー %1 を一時停止しました。ジョブは取得されません。</translation>
    </message>
    <message>
        <source>Queue %1 is resumed.</source>
        <translation>キュー %1 を再開しました。</translation>
    </message>
    <message>
        <source>The node claims jobs again.</source>
        <translation>ノードは再びジョブを取得します。</translation>
    </message>
    <message>
        <source>The node finishes what runs and claims nothing more.</source>
        <translation>ノードは実行中のものを終え、新しく取得しません。</translation>
    </message>
    <message>
        <source>The node stops in order.</source>
        <translation>ノードは順序正しく停止します。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs were written to %2.</source>
        <translation>
            <numerusform>ジョブ %1 件を %2 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself. Does the server run, and is the address of this connection right?</source>
        <translation>自動的に再試行します。サーバーは動作していますか。この接続のアドレスは正しいですか。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, on what</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Queue %1 is drained: none of its jobs runs. It stays paused.</source>
        <translation>キュー %1 で実行中のジョブはなくなりました。一時停止のままです。</translation>
    </message>
    <message>
        <source>Pause queue %1</source>
        <translation>キュー %1 を一時停止</translation>
    </message>
    <message>
        <source>Resume queue %1</source>
        <translation>キュー %1 を再開</translation>
    </message>
    <message>
        <source>Drain queue %1</source>
        <translation>キュー %1 の実行が終わるのを待つ</translation>
    </message>
    <message>
        <source>Queue %1 is paused. You are told when the last of its running jobs has ended.</source>
        <translation>キュー %1 を一時停止しました。最後の実行中のジョブが終わるとお知らせします。</translation>
    </message>
    <message>
        <source>Quiet node %1</source>
        <translation>ノード %1 の取得を止める</translation>
    </message>
    <message>
        <source>Resume node %1</source>
        <translation>ノード %1 を再開</translation>
    </message>
</context>
<context>
    <name>Jobs::RemoteMonitor</name>
    <message>
        <source>%1: it may or may not have happened; look, or repeat it with the same client id</source>
        <translation>%1: 実行されたかどうか分かりません。確認するか、同じクライアント ID で繰り返してください</translation>
    </message>
    <message>
        <source>the server at %1 talks without being asked</source>
        <translation>サーバー %1 が要求なしに送信しています</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: %2</source>
        <translation>%1 の応答が jobsd のものではありません: %2</translation>
    </message>
    <message>
        <source>the connection to %1 was given up</source>
        <translation>%1 への接続を中止しました</translation>
    </message>
    <message>
        <source>the server at %1 did not answer in time</source>
        <translation>サーバー %1 が時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>the filter is too long to be asked; name fewer things in it</source>
        <translation>フィルターが長すぎて問い合わせできません。条件を減らしてください</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do to jobs</source>
        <translation>「%1」はジョブに対する操作ではありません</translation>
    </message>
    <message>
        <source>the server&apos;s answer to the push cannot be read</source>
        <translation>投入に対するサーバーの応答を読み取れません</translation>
    </message>
    <message>
        <source>the server&apos;s answer is not an operation</source>
        <translation>サーバーの応答が操作ではありません</translation>
    </message>
    <message>
        <source>%1; the action may go on</source>
        <translation>%1。操作は続いている可能性があります</translation>
    </message>
    <message>
        <source>the monitor was closed; the action goes on</source>
        <translation>モニターが閉じられました。操作は続いています</translation>
    </message>
    <message>
        <source>the server no longer knows of the action; a part of it may be done</source>
        <translation>サーバーはこの操作を覚えていません。一部は実行されている可能性があります</translation>
    </message>
    <message>
        <source>%1 does not know this token; ask its administrator for one (jobsctl token add)</source>
        <translation>%1 はこのトークンを認識しません。管理者に依頼してください（jobsctl token add）</translation>
    </message>
    <message>
        <source>%1 does not allow this</source>
        <translation>%1 はこの操作を許可していません</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 に該当するものがありません</translation>
    </message>
    <message>
        <source>%1 takes no request of this size</source>
        <translation>%1 はこの大きさの要求を受け付けません</translation>
    </message>
    <message>
        <source>%1 cannot answer now; try again later</source>
        <translation>%1 は現在応答できません。後でもう一度試してください</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: status %2</source>
        <translation>%1 の応答が jobsd のものではありません: ステータス %2</translation>
    </message>
    <message>
        <source>the server at %1 has fallen silent</source>
        <translation>サーバー %1 からの通信が途絶えました</translation>
    </message>
    <message>
        <source>the server at %1 sent an event beyond all bounds</source>
        <translation>サーバー %1 が大きすぎるイベントを送信しました</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: its events have another form</source>
        <translation>%1 の応答が jobsd のものではありません: イベントの形式が異なります</translation>
    </message>
    <message>
        <source>the server at %1 closed the connection</source>
        <translation>サーバー %1 が接続を閉じました</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address: %2; write unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or https://HOST:PORT</source>
        <translation>「%1」はサーバーのアドレスではありません: %2。unix:/run/jobsd/jobsd.sock、http://127.0.0.1:7411、または https://HOST:PORT と書いてください</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>「%1」を読み込めません: %2</translation>
    </message>
    <message>
        <source>this installation of Qt cannot do TLS; use a Unix socket</source>
        <translation>この Qt は TLS に対応していません。Unix ソケットを使ってください</translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form</source>
        <translation>「%1」に PEM 形式の証明書がありません</translation>
    </message>
    <message>
        <source>a client certificate needs its key, and a key its certificate</source>
        <translation>クライアント証明書には鍵が、鍵には証明書が必要です</translation>
    </message>
    <message>
        <source>“%1” or “%2” is not in PEM form, or the key has a passphrase</source>
        <translation>「%1」または「%2」が PEM 形式でないか、鍵にパスフレーズがあります</translation>
    </message>
    <message>
        <source>the token holds blanks or characters that a token cannot hold</source>
        <translation>トークンに空白または使えない文字が含まれています</translation>
    </message>
    <message>
        <source>it holds a user or a password, which others may read; use a token</source>
        <translation>ユーザー名またはパスワードが含まれ、他人に読まれるおそれがあります。トークンを使ってください</translation>
    </message>
    <message>
        <source>it names no path</source>
        <translation>パスがありません</translation>
    </message>
    <message>
        <source>its scheme is not unix, http or https</source>
        <translation>スキームが unix、http、https のいずれでもありません</translation>
    </message>
    <message>
        <source>it needs a host, and neither ? nor #</source>
        <translation>ホストが必要で、? と # は使えません</translation>
    </message>
    <message>
        <source>the token is not sent to %1, because everybody on the way could read it; use https</source>
        <translation>経路上で読まれるおそれがあるため、トークンを %1 に送信しません。https を使ってください</translation>
    </message>
    <message>
        <source>no server listens at %1: there is no such socket; is jobsd running?</source>
        <translation>%1 で待ち受けているサーバーがありません: ソケットがありません。jobsd は動いていますか？</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running?</source>
        <translation>%1 で待ち受けているサーバーがありません。jobsd は動いていますか？</translation>
    </message>
    <message>
        <source>you may not open %1; ask for membership of the group that owns it</source>
        <translation>%1 を開く権限がありません。所有グループへの追加を依頼してください</translation>
    </message>
    <message>
        <source>cannot reach the server at %1: %2</source>
        <translation>サーバー %1 に接続できません: %2</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running, with [listen] http set?</source>
        <translation>%1 で待ち受けているサーバーがありません。jobsd は [listen] http を設定して動いていますか？</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2; name its authority, or an address that it is for</source>
        <translation>%1 の証明書は信頼されていません: %2。認証局か、証明書が有効なアドレスを指定してください</translation>
    </message>
    <message>
        <source>no TLS connection to %1: %2</source>
        <translation>%1 への TLS 接続ができません: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Words</name>
    <message>
        <source>“%1” is not a duration; write numbers with units, largest first: 250ms, 90s, 5m, 1h30m, 7d, 2w</source>
        <translation>「%1」は期間ではありません。単位付きの数を大きい順に書いてください: 250ms、90s、5m、1h30m、7d、2w</translation>
    </message>
    <message>
        <source>“%1” is longer than a hundred years</source>
        <translation>「%1」は 100 年を超えています</translation>
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
        <translation>エクスポート…</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>ジョブ %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs</source>
        <translation>
            <numerusform>ジョブ %1 件以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>一致するすべて: %1</translation>
    </message>
    <message>
        <source>%1 chosen of %2</source>
        <translation>%2のうち %1 件を選択</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>一致するものをすべて選択</translation>
    </message>
    <message>
        <source>Held while you point at it</source>
        <translation>ポイント中は更新を止めています</translation>
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
        <translation>デスクトップのキーリング</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Jobs monitor</source>
        <translation>%1 – ジョブモニター</translation>
    </message>
    <message>
        <source>Jobs monitor</source>
        <translation>ジョブモニター</translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>新しい失敗: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>MonitorNavigation</name>
    <message>
        <source>Screens</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>MonitorStatusBar</name>
    <message>
        <source>Updated %1</source>
        <translation>更新: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>権限: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 actions under way</source>
        <translation>
            <numerusform>%1 件の操作を実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Store&apos;s clock %1 %2</source>
        <translation>ストアの時計 %1 %2</translation>
    </message>
</context>
<context>
    <name>MonitorTopBar</name>
    <message>
        <source>No connection</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番環境</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>更新を再開</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>更新を止める</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>現地</translation>
    </message>
    <message>
        <source>Theme: automatic</source>
        <translation>テーマ: 自動</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>テーマ: ダーク</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>テーマ: ライト</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>ロック解除済み</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Forbid changes again</source>
        <translation>再び変更を禁止</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>変更を許可</translation>
    </message>
</context>
<context>
    <name>MonitorView</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>移動: %1</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>ジョブを絞り込む</translation>
    </message>
    <message>
        <source>Show failed jobs</source>
        <translation>失敗したジョブを表示</translation>
    </message>
    <message>
        <source>Show running jobs</source>
        <translation>実行中のジョブを表示</translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation>ロック: 読み取り専用</translation>
    </message>
    <message>
        <source>Unlock: allow changes</source>
        <translation>ロック解除: 変更を許可</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>更新を再開</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>更新を止める</translation>
    </message>
    <message>
        <source>Show local times</source>
        <translation>現地時刻で表示</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>UTC で表示</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>テーマを変更</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>すべてのキーを表示</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
</context>
<context>
    <name>NodesScreen</name>
    <message>
        <source>Stop node %1?</source>
        <translation>ノード %1 を停止しますか？</translation>
    </message>
    <message>
        <source>It finishes or hands back what runs, and then ends. Nobody here can start it again.</source>
        <translation>実行中のものを終えるか返却してから終了します。ここから再び起動することはできません。</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>動かし続ける</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Node %1, %2 of %3 busy, %4</source>
        <translation>ノード %1、%3 のうち %2 使用中、%4</translation>
    </message>
    <message>
        <source>%1, process %2, libjobs %3</source>
        <translation>%1、プロセス %2、libjobs %3</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Quiet: claims nothing</source>
        <translation>取得停止: 新しく取得しません</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>lease ended %1</source>
        <translation>リース終了: %1</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>取得を止める</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Let it finish what runs and claim nothing more</source>
        <translation>実行中のものを終え、新しく取得しない</translation>
    </message>
    <message>
        <source>Let it claim jobs again</source>
        <translation>再びジョブを取得する</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>ジョブを実行するノードがありません</translation>
    </message>
    <message>
        <source>Loading nodes…</source>
        <translation>ノードを読み込んでいます…</translation>
    </message>
    <message>
        <source>A process appears here when it starts a JobQueue with workers on this store.</source>
        <translation>このストアでワーカー付きの JobQueue を開始したプロセスがここに表示されます。</translation>
    </message>
    <message>
        <source>up %1, lease until %2</source>
        <translation>稼働時間 %1、リース期限 %2</translation>
    </message>
</context>
<context>
    <name>OperationList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>What was done stays done</source>
        <translation>実行済みのものは元に戻りません</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>スループット</translation>
    </message>
    <message>
        <source>last five minutes</source>
        <translation>過去 5 分</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>最も古いもの: %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>待機なし</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 ノード</numerusform>
        </translation>
    </message>
    <message>
        <source>no node runs jobs</source>
        <translation>ジョブを実行するノードがありません</translation>
    </message>
    <message>
        <source>Failed, last hour</source>
        <translation>失敗、過去 1 時間</translation>
    </message>
    <message numerus="yes">
        <source>%1 more attempts retried</source>
        <translation>
            <numerusform>ほかに %1 件の試行を再試行</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 wait, last hour</source>
        <translation>待ち時間 p95、過去 1 時間</translation>
    </message>
    <message>
        <source>p95 run %1</source>
        <translation>実行時間 p95 %1</translation>
    </message>
    <message>
        <source>Time to empty</source>
        <translation>空になるまで</translation>
    </message>
    <message>
        <source>at the present pace</source>
        <translation>現在のペース</translation>
    </message>
    <message>
        <source>nothing ends at present</source>
        <translation>現在終了するものはありません</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message numerus="yes">
        <source>%1 slots on %2</source>
        <comment>places for running jobs; on how many nodes</comment>
        <translation>
            <numerusform>%2に %1 枠</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause queue %1?</source>
        <translation>キュー %1 を一時停止しますか？</translation>
    </message>
    <message>
        <source>Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.</source>
        <translation>実行中のジョブは続きます。再開されるまで、どのプロセスもこのキューから取得しません。</translation>
    </message>
    <message>
        <source>Reason, for those who find it paused</source>
        <translation>理由（一時停止に気付いた人のため）</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>動かし続ける</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Drain queue %1?</source>
        <translation>キュー %1 の実行が終わるのを待ちますか？</translation>
    </message>
    <message>
        <source>It is paused, and you are told when the last of its running jobs has ended. It stays paused until somebody resumes it.</source>
        <translation>キューを一時停止し、最後の実行中のジョブが終わるとお知らせします。再開されるまで一時停止のままです。</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>終了を待つ</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Queue %1 is paused</source>
        <translation>キュー %1 は一時停止中です</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>ジョブを実行するノードがありません</translation>
    </message>
    <message>
        <source>All nodes are quiet</source>
        <translation>すべてのノードが取得を止めています</translation>
    </message>
    <message>
        <source>The backlog grows</source>
        <translation>未処理が増えています</translation>
    </message>
    <message>
        <source>Jobs wait long</source>
        <translation>ジョブが長く待っています</translation>
    </message>
    <message>
        <source>Clocks differ by %1</source>
        <translation>時計が %1 ずれています</translation>
    </message>
    <message>
        <source>Node %1 is silent</source>
        <translation>ノード %1 が応答しません</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs wait in it until somebody resumes it.</source>
        <translation>
            <numerusform>再開されるまで %1 件のジョブが待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is claimed from it until somebody resumes it.</source>
        <translation>再開されるまで取得されません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due. Start a program that has their handlers.</source>
        <translation>
            <numerusform>%1 件のジョブが実行待ちです。ハンドラーを持つプログラムを起動してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due, but every node was told to claim none. Resume a node.</source>
        <translation>
            <numerusform>%1 件のジョブが実行待ちですが、すべてのノードが取得を止めています。ノードを再開してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</source>
        <translation>
            <numerusform>過去 15 分間に、終了より %1 件多くのジョブが投入されました。ワーカーを増やすか、投入を減らしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest has been due for %1. Is there a handler for its kind?</source>
        <translation>最も古いものは %1待っています。その種類のハンドラーはありますか？</translation>
    </message>
    <message>
        <source>This machine is ahead of the store. Times are shown by the store&apos;s clock.</source>
        <translation>このコンピューターの時計はストアより進んでいます。時刻はストアの時計に従います。</translation>
    </message>
    <message>
        <source>This machine is behind the store. Times are shown by the store&apos;s clock.</source>
        <translation>このコンピューターの時計はストアより遅れています。時刻はストアの時計に従います。</translation>
    </message>
    <message>
        <source>Its lease ended %1 ago. Its jobs are given to others.</source>
        <translation>リースは %1前に終了しました。ジョブはほかに渡されます。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>正常です</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Nothing keeps jobs from being done.</source>
        <translation>ジョブの実行を妨げるものはありません。</translation>
    </message>
    <message>
        <source>The store cannot be asked</source>
        <translation>ストアに問い合わせできません</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Queue %1, %2 due, %3 running, %4 failed</source>
        <translation>キュー %1、実行待ち %2、実行中 %3、失敗 %4</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>%1 が一時停止</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 を再開</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 を一時停止</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>The queues could not be listed</source>
        <translation>キューの一覧を取得できませんでした</translation>
    </message>
    <message>
        <source>Loading queues…</source>
        <translation>キューを読み込んでいます…</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>キューはまだありません</translation>
    </message>
    <message>
        <source>A queue appears with the first job that is pushed to it.</source>
        <translation>最初のジョブが投入されるとキューが表示されます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>QueuesScreen</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Paused by %1, %2. Nothing is claimed from it.</source>
        <translation>%1 が一時停止、%2。ジョブは取得されません。</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>誰か</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>一時停止…</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>List its jobs</source>
        <translation>ジョブの一覧</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>空にする…</translation>
    </message>
    <message>
        <source>Delete every job of this queue that is not running and not final</source>
        <translation>このキューのジョブのうち、実行中でも終了済みでもないものをすべて削除</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>種類: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its jobs still run.</source>
        <translation>
            <numerusform>%1 件のジョブがまだ実行中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its jobs runs.</source>
        <translation>実行中のジョブはありません。</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>終了を待つ…</translation>
    </message>
    <message>
        <source>Pause it, and tell when the last of its running jobs has ended</source>
        <translation>一時停止し、最後の実行中のジョブが終わったら知らせる</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>ジョブを絞り込む</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Stop and go on updating</source>
        <translation>更新の停止と再開</translation>
    </message>
    <message>
        <source>Light, dark, automatic</source>
        <translation>ライト、ダーク、自動</translation>
    </message>
    <message>
        <source>Local time or UTC</source>
        <translation>現地時刻または UTC</translation>
    </message>
    <message>
        <source>Larger, and Ctrl − smaller</source>
        <translation>拡大、Ctrl − で縮小</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>このキー一覧</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>一覧の中</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>下へ、上へ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>一致するものをすべて選択</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, or choose none</source>
        <translation>閉じる、または選択を解除</translation>
    </message>
    <message>
        <source>Shift means it</source>
        <translation>Shift は変更の印</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Suspend a job, pause a queue</source>
        <translation>ジョブの保留、キューの一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What changes something needs Shift, and asks again when more than one job is meant.</source>
        <translation>変更には Shift が必要です。対象が複数のジョブのときは確認します。</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>新しい順・古い順</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>States</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Throughput. %1</source>
        <translation>スループット。%1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失敗した試行</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
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
        <translation>1 時間</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>one day</comment>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>%1
%2 completed
%3 failed attempts
%4 pushed
p95 wait %5</source>
        <translation>%1
完了 %2
失敗した試行 %3
投入 %4
待ち時間 p95 %5</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み込めませんでした</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>履歴を読み込んでいます…</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>履歴はまだありません</translation>
    </message>
    <message>
        <source>It fills as jobs run, a point a minute.</source>
        <translation>ジョブの実行とともに、1 分に 1 点ずつ増えます。</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
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
        <translation>トークンを %1 に保存できませんでした: %2</translation>
    </message>
    <message>
        <source>the file %1, which only you can read</source>
        <translation>本人だけが読めるファイル %1</translation>
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
        <translation>「%1」はこのリリースにはありません</translation>
    </message>
    <message>
        <source>there is no verb %1; did you mean “%2”?</source>
        <translation>動詞 %1 はありません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>there is no verb %1; known are: %2</source>
        <translation>動詞 %1 はありません。使えるもの: %2</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 は値を取りません</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2</source>
        <translation>--%1 には値が必要です: --%1 %2</translation>
    </message>
    <message>
        <source>--%1 can be given once</source>
        <translation>--%1 は一度しか指定できません</translation>
    </message>
    <message>
        <source>%1 has no option %2; did you mean --%3?</source>
        <translation>%1 にオプション %2 はありません。--%3 のことですか？</translation>
    </message>
    <message>
        <source>%1 has no option %2; see %1 --help</source>
        <translation>%1 にオプション %2 はありません。%1 --help を参照してください</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>「%1」にはもう一語必要です: %2</translation>
    </message>
    <message>
        <source>“%1” needs %2; see jobsctl %1 --help</source>
        <translation>「%1」には %2 が必要です。jobsctl %1 --help を参照してください</translation>
    </message>
    <message>
        <source>“%1” has no use for %2; see jobsctl %1 --help</source>
        <translation>「%1」に %2 は使えません。jobsctl %1 --help を参照してください</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not %4</source>
        <translation>--%1 は %2 から %3 までの数を取ります。%4 は使えません</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1: %2</translation>
    </message>
    <message>
        <source>there is no context “%1”; did you mean “%2”?</source>
        <translation>コンテキスト「%1」はありません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>there is no context “%1”; make it with: jobsctl context set %1 --server URL</source>
        <translation>コンテキスト「%1」はありません。次のコマンドで作成してください: jobsctl context set %1 --server URL</translation>
    </message>
    <message>
        <source>--store and --server exclude each other</source>
        <translation>--store と --server は同時に指定できません</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>「%1」を読み込めません: %2</translation>
    </message>
    <message>
        <source>“%1” is not a file of contexts: %2 at character %3; mend or remove it</source>
        <translation>「%1」はコンテキストのファイルではありません: %3 文字目で %2。修正するか削除してください</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>オブジェクトではありません</translation>
    </message>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>「%1」に書き込めません: %2</translation>
    </message>
    <message>
        <source>“%1” is not a URL; write unix:/run/jobsd/jobsd.sock or https://HOST:PORT</source>
        <translation>「%1」は URL ではありません。unix:/run/jobsd/jobsd.sock または https://HOST:PORT と書いてください</translation>
    </message>
    <message>
        <source>cannot read the token in “%1”: %2</source>
        <translation>「%1」のトークンを読み込めません: %2</translation>
    </message>
    <message>
        <source>everybody may read or write the token in “%1”; take that away with: chmod o= %1</source>
        <translation>「%1」のトークンは誰でも読み書きできます。次のコマンドで禁止してください: chmod o= %1</translation>
    </message>
    <message>
        <source>“%1” holds no token</source>
        <translation>「%1」にトークンがありません</translation>
    </message>
    <message>
        <source>it went well</source>
        <translation>成功しました</translation>
    </message>
    <message>
        <source>the operation, or the job that was waited for, failed</source>
        <translation>操作、または待っていたジョブが失敗しました</translation>
    </message>
    <message>
        <source>the command line, or a value in it, is wrong</source>
        <translation>コマンドラインまたはその値が誤っています</translation>
    </message>
    <message>
        <source>there is no such job, queue or worker</source>
        <translation>該当するジョブ、キュー、ワーカーがありません</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>許可されていません</translation>
    </message>
    <message>
        <source>the job&apos;s state does not allow it</source>
        <translation>ジョブの状態により許可されません</translation>
    </message>
    <message>
        <source>no server or no store could be reached</source>
        <translation>サーバーまたはストアに接続できませんでした</translation>
    </message>
    <message>
        <source>busy, full, not known whether it happened, or the time to wait was over: try again later</source>
        <translation>混雑、満杯、結果不明、または待ち時間切れ: 後でもう一度試してください</translation>
    </message>
    <message>
        <source>interrupted by Ctrl-C</source>
        <translation>Ctrl-C で中断されました</translation>
    </message>
    <message>
        <source>there is no format “%1”; there are %2</source>
        <translation>形式「%1」はありません。使えるもの: %2</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>--color は auto、always、never のいずれかです。「%1」は使えません</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>書き込めません: %1</translation>
    </message>
    <message>
        <source>%1: %2 changed</source>
        <translation>%1: %2 件を変更</translation>
    </message>
    <message>
        <source>, %1 running told to stop</source>
        <translation>、実行中の %1 件に停止を指示</translation>
    </message>
    <message>
        <source>, %1 skipped because of their state</source>
        <translation>、%1 件は状態によりスキップ</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job; “jobsctl jobs” lists them</source>
        <translation>「%1」はジョブ番号ではありません。「jobsctl jobs」で一覧できます</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01T12:00 (local) or 2026-03-01T12:00:00Z</source>
        <translation>「%1」は日時ではありません。2026-03-01T12:00（現地時刻）または 2026-03-01T12:00:00Z と書いてください</translation>
    </message>
    <message>
        <source>the store did not open in 30 seconds</source>
        <translation>ストアが 30 秒以内に開きませんでした</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断されました</translation>
    </message>
    <message>
        <source>%1 Nobody can be asked here: say --yes, or look first with --dry-run</source>
        <translation>%1 ここでは確認できません: --yes を指定するか、先に --dry-run で確認してください</translation>
    </message>
    <message>
        <source>the answer was given up</source>
        <translation>応答を待つのを中止しました</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>One job</source>
        <translation>一つのジョブ</translation>
    </message>
    <message>
        <source>Push and wait</source>
        <translation>投入と待機</translation>
    </message>
    <message>
        <source>Many jobs</source>
        <translation>多数のジョブ</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>キューとワーカー</translation>
    </message>
    <message>
        <source>Watch and check</source>
        <translation>監視と点検</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show it again whenever something changed, until Ctrl-C.</source>
        <translation>変更のたびに表示し直します（Ctrl-C まで）。</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>確認しません。</translation>
    </message>
    <message>
        <source>Only tell how many jobs match.</source>
        <translation>一致するジョブの数だけを表示します。</translation>
    </message>
    <message>
        <source>Why; kept in the audit, and by a cancel as the job&apos;s error.</source>
        <translation>理由。監査に残り、キャンセル時はジョブのエラーになります。</translation>
    </message>
    <message>
        <source>Only jobs that match: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</source>
        <translation>一致するジョブのみ: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</translation>
    </message>
    <message>
        <source>How far to look back (24h).</source>
        <translation>どこまでさかのぼるか（24h）。</translation>
    </message>
    <message>
        <source>Wait for the end of the job; 0: completed, 1: failed or cancelled.</source>
        <translation>ジョブの終了を待ちます。0: 完了、1: 失敗またはキャンセル。</translation>
    </message>
    <message>
        <source>Wait no longer; then the exit code is 75.</source>
        <translation>これ以上待ちません。そのときの終了コードは 75 です。</translation>
    </message>
    <message>
        <source>Print the job&apos;s result once it has completed.</source>
        <translation>ジョブが完了したら結果を表示します。</translation>
    </message>
    <message>
        <source>At most so many (100).</source>
        <translation>最大件数（100）。</translation>
    </message>
    <message>
        <source>The server&apos;s token file (/etc/jobsd/tokens).</source>
        <translation>サーバーのトークンファイル（/etc/jobsd/tokens）。</translation>
    </message>
    <message>
        <source>The queue; otherwise “default”.</source>
        <translation>キュー。指定がなければ「default」。</translation>
    </message>
    <message>
        <source>Higher runs first (0).</source>
        <translation>大きいものから実行します（0）。</translation>
    </message>
    <message>
        <source>Not before this time has passed: 5m, 1h30m.</source>
        <translation>この時間が過ぎるまで実行しません: 5m、1h30m。</translation>
    </message>
    <message>
        <source>Not before this time: 2026-03-01T12:00 (local), or RFC 3339.</source>
        <translation>この日時まで実行しません: 2026-03-01T12:00（現地時刻）または RFC 3339。</translation>
    </message>
    <message>
        <source>While a job with this key is not final, answer with that one.</source>
        <translation>このキーのジョブが終了していない間は、そのジョブを返します。</translation>
    </message>
    <message>
        <source>Names the push, so that repeating it makes no second job.</source>
        <translation>投入に名前を付け、繰り返しても二つ目のジョブができないようにします。</translation>
    </message>
    <message>
        <source>A tag.</source>
        <translation>タグ。</translation>
    </message>
    <message>
        <source>At most so many attempts.</source>
        <translation>最大試行回数。</translation>
    </message>
    <message>
        <source>Cancel it if it has not started by then.</source>
        <translation>それまでに開始しなければキャンセルします。</translation>
    </message>
    <message>
        <source>An object that is carried along.</source>
        <translation>ジョブに添えるオブジェクト。</translation>
    </message>
    <message>
        <source>How many jobs stand where, who runs them, and what is wrong</source>
        <translation>各状態のジョブ数、実行しているもの、問題点</translation>
    </message>
    <message>
        <source>List the queues with their jobs by state</source>
        <translation>キューを状態別のジョブ数とともに一覧</translation>
    </message>
    <message>
        <source>Only jobs in this state.</source>
        <translation>この状態のジョブのみ。</translation>
    </message>
    <message>
        <source>Only jobs of this queue.</source>
        <translation>このキューのジョブのみ。</translation>
    </message>
    <message>
        <source>Only jobs of this kind.</source>
        <translation>この種類のジョブのみ。</translation>
    </message>
    <message>
        <source>All of them, however many.</source>
        <translation>件数にかかわらずすべて。</translation>
    </message>
    <message>
        <source>Only tell how many match.</source>
        <translation>一致する数だけを表示します。</translation>
    </message>
    <message>
        <source>List jobs, the newest first</source>
        <translation>ジョブを新しい順に一覧</translation>
    </message>
    <message>
        <source>Filters can be given as they are: jobsctl jobs state:failed age:&gt;1h</source>
        <translation>フィルターはそのまま書けます: jobsctl jobs state:failed age:&gt;1h</translation>
    </message>
    <message>
        <source>Show one group with a trace and its newest jobs.</source>
        <translation>一つのグループをスタックと最新のジョブとともに表示します。</translation>
    </message>
    <message>
        <source>List failures, grouped by their cause</source>
        <translation>失敗を原因別に一覧</translation>
    </message>
    <message>
        <source>List the workers</source>
        <translation>ワーカーを一覧</translation>
    </message>
    <message>
        <source>Who did what to jobs, queues and workers</source>
        <translation>誰がジョブ、キュー、ワーカーに何をしたか</translation>
    </message>
    <message>
        <source>Tell every reason why a job does not run now</source>
        <translation>ジョブが今実行されない理由をすべて表示</translation>
    </message>
    <message>
        <source>Show all that is known of a job</source>
        <translation>ジョブについて分かっていることをすべて表示</translation>
    </message>
    <message>
        <source>Run it again, its attempts reset</source>
        <translation>試行回数を戻してもう一度実行</translation>
    </message>
    <message>
        <source>End it; a running one is told to stop</source>
        <translation>終了させる。実行中なら停止を指示</translation>
    </message>
    <message>
        <source>Make it due now</source>
        <translation>今すぐ実行待ちにする</translation>
    </message>
    <message>
        <source>Hold it; a running one stops at its next checkpoint</source>
        <translation>保留する。実行中なら次のチェックポイントで止まる</translation>
    </message>
    <message>
        <source>End a suspension</source>
        <translation>保留を解除</translation>
    </message>
    <message>
        <source>Remove it; not while it runs</source>
        <translation>削除する（実行中を除く）</translation>
    </message>
    <message>
        <source>The new priority.</source>
        <translation>新しい優先度。</translation>
    </message>
    <message>
        <source>The new queue.</source>
        <translation>新しいキュー。</translation>
    </message>
    <message>
        <source>Due when this time has passed.</source>
        <translation>この時間が過ぎたら実行します。</translation>
    </message>
    <message>
        <source>Due at this time.</source>
        <translation>この日時に実行します。</translation>
    </message>
    <message>
        <source>These tags instead of those it has.</source>
        <translation>今のタグをこれらのタグに置き換えます。</translation>
    </message>
    <message>
        <source>The new parameters, an object.</source>
        <translation>新しいパラメーター（オブジェクト）。</translation>
    </message>
    <message>
        <source>Change a job that does not run</source>
        <translation>実行中でないジョブを変更</translation>
    </message>
    <message>
        <source>Push the same once more</source>
        <translation>同じものをもう一度投入</translation>
    </message>
    <message>
        <source>List its attempts that did not complete</source>
        <translation>完了しなかった試行を一覧</translation>
    </message>
    <message>
        <source>Go on with what it says later, until it has ended.</source>
        <translation>終了するまで、後の出力も続けて表示します。</translation>
    </message>
    <message>
        <source>Print what it said</source>
        <translation>ジョブの出力を表示</translation>
    </message>
    <message>
        <source>Push a job, or one for each line of standard input</source>
        <translation>ジョブを投入（標準入力の各行から一つずつも可）</translation>
    </message>
    <message>
        <source>With “-” instead of JSON, each line of standard input holds the parameters of a job of that kind. With “-” instead of the kind, each line is an object with kind, parameters and options: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Lines are read as they come and answered in their order: acked with the id, refused with the reason, or unknown, with the client id under which they can be repeated. The exit code is 0 if all were acked, 75 if one is unknown, else 1.</source>
        <translation>JSON の代わりに「-」を書くと、標準入力の各行がその種類のジョブのパラメーターになります。種類の代わりに「-」を書くと、各行は種類、パラメーター、オプションを持つオブジェクトです: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}。行は届いた順に読み、その順に応答します: ID 付きの受理、理由付きの拒否、または繰り返しに使えるクライアント ID 付きの不明。終了コードは、すべて受理なら 0、不明があれば 75、それ以外は 1 です。</translation>
    </message>
    <message>
        <source>Wait until jobs have ended</source>
        <translation>ジョブの終了を待つ</translation>
    </message>
    <message>
        <source>The exit code is 0 if all completed, and 1 if one failed or was cancelled.</source>
        <translation>終了コードは、すべて完了なら 0、失敗またはキャンセルがあれば 1 です。</translation>
    </message>
    <message>
        <source>Run all that match again</source>
        <translation>一致するものをすべてもう一度実行</translation>
    </message>
    <message>
        <source>Cancel all that match</source>
        <translation>一致するものをすべてキャンセル</translation>
    </message>
    <message>
        <source>Remove all that match</source>
        <translation>一致するものをすべて削除</translation>
    </message>
    <message>
        <source>Hold all that match</source>
        <translation>一致するものをすべて保留</translation>
    </message>
    <message>
        <source>End the suspension of all that match</source>
        <translation>一致するものをすべて再開</translation>
    </message>
    <message>
        <source>Also where secrets are left out, because the role is below admin.</source>
        <translation>権限が admin 未満で秘密が省かれる場合も書き出します。</translation>
    </message>
    <message>
        <source>Write jobs as JSON lines</source>
        <translation>ジョブを JSON の行として書き出す</translation>
    </message>
    <message>
        <source>Show a queue&apos;s jobs by kind and state</source>
        <translation>キューのジョブを種類と状態別に表示</translation>
    </message>
    <message>
        <source>Let nobody claim from it</source>
        <translation>キューから取得させない</translation>
    </message>
    <message>
        <source>End a pause</source>
        <translation>一時停止を終える</translation>
    </message>
    <message>
        <source>Pause it and wait until none of its jobs runs</source>
        <translation>一時停止し、実行中のジョブがなくなるまで待つ</translation>
    </message>
    <message>
        <source>Remove its jobs that have not started</source>
        <translation>開始していないジョブを削除</translation>
    </message>
    <message>
        <source>Let a worker finish what runs and claim nothing</source>
        <translation>ワーカーに実行中のものを終えさせ、新しく取得させない</translation>
    </message>
    <message>
        <source>Let it claim again</source>
        <translation>再びジョブを取得させる</translation>
    </message>
    <message>
        <source>Stop a worker in order</source>
        <translation>ワーカーを順序正しく停止</translation>
    </message>
    <message>
        <source>Only of this queue.</source>
        <translation>このキューのみ。</translation>
    </message>
    <message>
        <source>Only of this kind.</source>
        <translation>この種類のみ。</translation>
    </message>
    <message>
        <source>End after so many.</source>
        <translation>この件数で終了します。</translation>
    </message>
    <message>
        <source>Print every change of a job&apos;s state as a JSON line</source>
        <translation>ジョブの状態の変化を JSON の行として表示</translation>
    </message>
    <message>
        <source>How often to look when nothing changes (1s).</source>
        <translation>変化がないときに確認する間隔（1s）。</translation>
    </message>
    <message>
        <source>A live view of queues, workers and failures; q ends it</source>
        <translation>キュー、ワーカー、失敗のライブ表示（q で終了）</translation>
    </message>
    <message>
        <source>Critical if a job that is due has waited longer.</source>
        <translation>実行待ちのジョブがこれより長く待ったら重大。</translation>
    </message>
    <message>
        <source>Critical if more jobs have failed.</source>
        <translation>これより多くのジョブが失敗したら重大。</translation>
    </message>
    <message>
        <source>… a warning.</source>
        <translation>… 警告。</translation>
    </message>
    <message>
        <source>Critical if fewer workers are there.</source>
        <translation>ワーカーがこれより少なければ重大。</translation>
    </message>
    <message>
        <source>Answer as Nagios expects</source>
        <translation>Nagios の形式で応答</translation>
    </message>
    <message>
        <source>The exit code is 0 for OK, 1 for a warning, 2 for critical, 3 for unknown: also where no server is there.</source>
        <translation>終了コードは 0 が OK、1 が警告、2 が重大、3 が不明です（サーバーがない場合も 3）。</translation>
    </message>
    <message>
        <source>Look for what is wrong, and tell what to do</source>
        <translation>問題を探し、対処を示す</translation>
    </message>
    <message>
        <source>How many jobs (2000).</source>
        <translation>ジョブの数（2000）。</translation>
    </message>
    <message>
        <source>Measure pushes with jobs that never run and are removed</source>
        <translation>実行されずに削除されるジョブで投入を計測</translation>
    </message>
    <message>
        <source>List the contexts: named servers and stores</source>
        <translation>コンテキスト（名前付きのサーバーとストア）を一覧</translation>
    </message>
    <message>
        <source>Work with this context from now on; “-”: with none</source>
        <translation>以後このコンテキストを使う（「-」: 使わない）</translation>
    </message>
    <message>
        <source>Forget it.</source>
        <translation>登録を消します。</translation>
    </message>
    <message>
        <source>Make or change a context, by --server or --store and the files beside it</source>
        <translation>--server または --store と関連ファイルでコンテキストを作成または変更</translation>
    </message>
    <message>
        <source>view, push, work, operate or admin (view).</source>
        <translation>view、push、work、operate、admin のいずれか（view）。</translation>
    </message>
    <message>
        <source>Valid for so long.</source>
        <translation>有効期間。</translation>
    </message>
    <message>
        <source>Make a token for the server; it is printed this once</source>
        <translation>サーバーのトークンを作成（表示は今回限り）</translation>
    </message>
    <message>
        <source>The file keeps its hash alone. The server takes it up with: systemctl reload jobsd</source>
        <translation>ファイルにはハッシュだけが残ります。サーバーへの反映: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>List the tokens by name and role</source>
        <translation>トークンを名前と権限で一覧</translation>
    </message>
    <message>
        <source>Remove a token from the file</source>
        <translation>トークンをファイルから削除</translation>
    </message>
    <message>
        <source>Print the completion for bash, zsh or fish</source>
        <translation>bash、zsh、fish の補完を表示</translation>
    </message>
    <message>
        <source>bash: source &lt;(jobsctl completion bash)</source>
        <translation>bash: source &lt;(jobsctl completion bash)</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>バージョンを表示</translation>
    </message>
    <message>
        <source>Ask this server: unix:PATH, http://127.0.0.1:PORT or https://HOST:PORT. Otherwise JOBS_SERVER.</source>
        <translation>このサーバーに問い合わせます: unix:PATH、http://127.0.0.1:PORT、または https://HOST:PORT。指定がなければ JOBS_SERVER。</translation>
    </message>
    <message>
        <source>Work on a store itself, without a server: sqlite:PATH, redis://HOST. Otherwise JOBS_STORE.</source>
        <translation>サーバーなしでストアを直接使います: sqlite:PATH、redis://HOST。指定がなければ JOBS_STORE。</translation>
    </message>
    <message>
        <source>Ask this context. Otherwise JOBS_CONTEXT, or the current one.</source>
        <translation>このコンテキストに問い合わせます。指定がなければ JOBS_CONTEXT、または現在のもの。</translation>
    </message>
    <message>
        <source>The file that holds the token. Otherwise JOBS_TOKEN_FILE, or JOBS_TOKEN.</source>
        <translation>トークンのファイル。指定がなければ JOBS_TOKEN_FILE または JOBS_TOKEN。</translation>
    </message>
    <message>
        <source>Who signed the server&apos;s certificate (PEM); otherwise the system&apos;s authorities.</source>
        <translation>サーバーの証明書に署名した認証局（PEM）。指定がなければシステムの認証局。</translation>
    </message>
    <message>
        <source>A client certificate (PEM).</source>
        <translation>クライアント証明書（PEM）。</translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation>その鍵（PEM）。</translation>
    </message>
    <message>
        <source>How long the server may take for an answer (10s).</source>
        <translation>サーバーの応答を待つ時間（10s）。</translation>
    </message>
    <message>
        <source>table, wide, json, ndjson, csv or name.</source>
        <translation>table、wide、json、ndjson、csv、name のいずれか。</translation>
    </message>
    <message>
        <source>Tables without their first line.</source>
        <translation>表の見出し行を省きます。</translation>
    </message>
    <message>
        <source>Say nothing about what went well.</source>
        <translation>成功したことを表示しません。</translation>
    </message>
    <message>
        <source>auto, always or never; auto: on a terminal, unless NO_COLOR is set.</source>
        <translation>auto、always、never のいずれか。auto は NO_COLOR がない端末でのみ。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>読み込めません: %1</translation>
    </message>
    <message>
        <source>longer than %1 bytes</source>
        <translation>%1 バイトを超えています</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>say which jobs: jobsctl %1 --filter &apos;state:failed kind:X&apos;, or their numbers; --filter &apos;&apos; means all</source>
        <translation>ジョブを指定してください: jobsctl %1 --filter &apos;state:failed kind:X&apos;、またはジョブ番号。--filter &apos;&apos; はすべてを意味します</translation>
    </message>
    <message>
        <source>%1 jobs match: %2</source>
        <translation>一致するジョブ %1 件: %2</translation>
    </message>
    <message>
        <source>%1 %2 jobs?</source>
        <translation>%1: ジョブ %2 件。よろしいですか？</translation>
    </message>
    <message>
        <source>the role “%1” sees no secrets, so that what is exported could not be imported; use an admin&apos;s token, or say --redacted</source>
        <translation>権限「%1」では秘密が見えず、書き出したものを取り込めません。管理者のトークンを使うか、--redacted を指定してください</translation>
    </message>
    <message>
        <source>%1 jobs exported</source>
        <translation>ジョブ %1 件を書き出しました</translation>
    </message>
    <message>
        <source>job %1 runs and is told to stop</source>
        <translation>実行中のジョブ %1 に停止を指示しました</translation>
    </message>
    <message>
        <source>job %1 runs again</source>
        <translation>ジョブ %1 をもう一度実行します</translation>
    </message>
    <message>
        <source>job %1 is due now</source>
        <translation>ジョブ %1 は実行待ちになりました</translation>
    </message>
    <message>
        <source>job %1 is suspended</source>
        <translation>ジョブ %1 を保留しました</translation>
    </message>
    <message>
        <source>job %1 is resumed</source>
        <translation>ジョブ %1 を再開しました</translation>
    </message>
    <message>
        <source>job %1 is deleted</source>
        <translation>ジョブ %1 を削除しました</translation>
    </message>
    <message>
        <source>job %1 is cancelled</source>
        <translation>ジョブ %1 をキャンセルしました</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>異常終了</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>一意キー</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>There are more; --limit N or --all shows them.</source>
        <translation>ほかにもあります。--limit N または --all で表示できます。</translation>
    </message>
    <message>
        <source>--in and --at exclude each other</source>
        <translation>--in と --at は同時に指定できません</translation>
    </message>
    <message>
        <source>say what to change: --priority, --queue, --in, --at, --attempts, --tag or --parameters</source>
        <translation>変更するものを指定してください: --priority、--queue、--in、--at、--attempts、--tag、--parameters</translation>
    </message>
    <message>
        <source>Delete %1 jobs?</source>
        <translation>ジョブ %1 件を削除しますか？</translation>
    </message>
    <message>
        <source>job %1 is changed</source>
        <translation>ジョブ %1 を変更しました</translation>
    </message>
    <message>
        <source>job %1 is %2</source>
        <translation>ジョブ %1: %2</translation>
    </message>
    <message>
        <source>- nothing stands in its way; a worker takes it next</source>
        <translation>- 妨げるものはありません。次にワーカーが取得します</translation>
    </message>
    <message>
        <source>- its last error: %1</source>
        <translation>- 最後のエラー: %1</translation>
    </message>
    <message>
        <source>queue %1 is paused by %2</source>
        <translation>キュー %1 は %2 が一時停止しています</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there to run them</source>
        <translation>実行待ちのジョブがありますが、実行するワーカーがありません</translation>
    </message>
    <message>
        <source>a job has been due for %1</source>
        <translation>実行待ちのまま %1たったジョブがあります</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>ストア</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>最も古い実行待ち</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>待機なし</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>%1, %2 of %3 slots busy</source>
        <translation>%1、%3 枠中 %2 使用中</translation>
    </message>
    <message>
        <source>no failures of the group “%1” in this window; “jobsctl failures” lists the groups</source>
        <translation>この期間にグループ「%1」の失敗はありません。「jobsctl failures」でグループを一覧できます</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>スタック</translation>
    </message>
    <message>
        <source>Retry them all: jobsctl retry --filter &apos;fingerprint:%1&apos;</source>
        <translation>すべて再試行: jobsctl retry --filter &apos;fingerprint:%1&apos;</translation>
    </message>
    <message>
        <source>Only the newest %1 failures were looked at; a shorter --window is complete.</source>
        <translation>最新の失敗 %1 件だけを調べました。--window を短くすれば完全になります。</translation>
    </message>
    <message>
        <source>“%1” is not the number of a worker; “jobsctl nodes list” lists them</source>
        <translation>「%1」はワーカーの番号ではありません。「jobsctl nodes list」で一覧できます</translation>
    </message>
    <message>
        <source>Stop worker %1? Nothing starts it again by itself.</source>
        <translation>ワーカー %1 を停止しますか？自動では再起動しません。</translation>
    </message>
    <message>
        <source>worker %1 is told: %2</source>
        <translation>ワーカー %1 に指示: %2</translation>
    </message>
    <message>
        <source>--metadata takes a JSON object: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</source>
        <translation>--metadata は JSON オブジェクトを取ります: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</translation>
    </message>
    <message>
        <source>job %1 is %2: %3</source>
        <translation>ジョブ %1 は%2: %3</translation>
    </message>
    <message>
        <source>%1 of the jobs have not ended yet, job %2 among them</source>
        <translation>ジョブ %1 件がまだ終了していません（ジョブ %2 など）</translation>
    </message>
    <message>
        <source>%1; pass a JSON object: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</source>
        <translation>%1。JSON オブジェクトを渡してください: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</translation>
    </message>
    <message>
        <source>the push was not answered</source>
        <translation>投入に応答がありませんでした</translation>
    </message>
    <message>
        <source>repeat it safely with --client-id %1</source>
        <translation>--client-id %1 を付ければ安全に繰り返せます</translation>
    </message>
    <message>
        <source>cannot read standard input: %1</source>
        <translation>標準入力を読み込めません: %1</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>行が %1 バイトを超えています</translation>
    </message>
    <message>
        <source>%1 acked, %2 refused, %3 unknown</source>
        <translation>受理 %1、拒否 %2、不明 %3</translation>
    </message>
    <message>
        <source>“push -” reads kinds and parameters from standard input; it takes nothing else</source>
        <translation>「push -」は種類とパラメーターを標準入力から読みます。ほかの引数は使えません</translation>
    </message>
    <message>
        <source>a client id or a unique key belongs to one job; give it in the lines: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</source>
        <translation>クライアント ID と一意キーは一つのジョブのものです。行の中に書いてください: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</translation>
    </message>
    <message>
        <source>--result is for one job; use “jobsctl wait --result”</source>
        <translation>--result は一つのジョブ用です。「jobsctl wait --result」を使ってください</translation>
    </message>
    <message>
        <source>there is no queue “%1”; “jobsctl queues” lists them</source>
        <translation>キュー「%1」はありません。「jobsctl queues」で一覧できます</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>一時停止した人</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>一時停止日時</translation>
    </message>
    <message>
        <source>queue %1 is paused; what runs goes on</source>
        <translation>キュー %1 を一時停止しました。実行中のものは続きます</translation>
    </message>
    <message>
        <source>queue %1 is open</source>
        <translation>キュー %1 は開いています</translation>
    </message>
    <message>
        <source>queue %1 is drained: none of its jobs runs</source>
        <translation>キュー %1 に実行中のジョブはなくなりました</translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 still run; it stays paused</source>
        <translation>キュー %2 のジョブ %1 件がまだ実行中です。一時停止は続きます</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>少なくとも </translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 have not started and would be removed</source>
        <translation>キュー %2 の開始していないジョブ %1 件が削除されます</translation>
    </message>
    <message>
        <source>Remove %1 jobs of queue %2 that have not started?</source>
        <translation>キュー %2 の開始していないジョブ %1 件を削除しますか？</translation>
    </message>
    <message>
        <source>purge of %1</source>
        <translation>%1 を空にする操作</translation>
    </message>
    <message>
        <source>working with the local server</source>
        <translation>ローカルのサーバーを使います</translation>
    </message>
    <message>
        <source>working with %1</source>
        <translation>%1 を使います</translation>
    </message>
    <message>
        <source>there is no context “%1”</source>
        <translation>コンテキスト「%1」はありません</translation>
    </message>
    <message>
        <source>say whom it means: jobsctl context set %1 --server URL, or --store URL</source>
        <translation>対象を指定してください: jobsctl context set %1 --server URL、または --store URL</translation>
    </message>
    <message>
        <source>context %1 is forgotten</source>
        <translation>コンテキスト %1 の登録を消しました</translation>
    </message>
    <message>
        <source>context %1 is kept; “jobsctl context use %1” works with it</source>
        <translation>コンテキスト %1 を保存しました。「jobsctl context use %1」で使えます</translation>
    </message>
    <message>
        <source>“%1” cannot name a token; use letters, digits, “.”, “_” and “-”</source>
        <translation>「%1」はトークンの名前にできません。英字、数字、「.」「_」「-」を使ってください</translation>
    </message>
    <message>
        <source>there is no role “%1”; there are view, push, work, operate and admin</source>
        <translation>権限「%1」はありません。view、push、work、operate、admin があります</translation>
    </message>
    <message>
        <source>“%1” has a token already; take it away first with: jobsctl token revoke %1</source>
        <translation>「%1」のトークンはすでにあります。先に取り消してください: jobsctl token revoke %1</translation>
    </message>
    <message>
        <source>It is shown this once. Keep it in a file of mode 0600 and pass that as --token-file; the server takes it up with: systemctl reload jobsd</source>
        <translation>表示は今回限りです。モード 0600 のファイルに保存し、--token-file で渡してください。サーバーへの反映: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>“%1” holds no token of “%2”</source>
        <translation>「%1」に「%2」のトークンはありません</translation>
    </message>
    <message>
        <source>the token of %1 is revoked; the server learns it with: systemctl reload jobsd</source>
        <translation>%1 のトークンを取り消しました。サーバーへの反映: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>there is completion for bash, zsh and fish, not for “%1”</source>
        <translation>補完は bash、zsh、fish 用です。「%1」用はありません</translation>
    </message>
    <message>
        <source>q quit · space look now</source>
        <translation>q 終了 · スペース 今すぐ更新</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>ジョブなし</translation>
    </message>
    <message>
        <source>oldest due %1</source>
        <translation>最も古い実行待ち %1</translation>
    </message>
    <message>
        <source> · %1 completed and %2 failed a minute</source>
        <translation> · 1 分あたり完了 %1、失敗 %2</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>WORKERS</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>FAILURES OF THE LAST HOUR</source>
        <translation>過去 1 時間の失敗</translation>
    </message>
    <message>
        <source>top needs a terminal; “jobsctl status --watch” does not</source>
        <translation>top には端末が必要です。「jobsctl status --watch」には不要です</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>アクセス権</translation>
    </message>
    <message>
        <source>everybody may open %1; let jobsd make it with mode 0660</source>
        <translation>%1 は誰でも開けます。jobsd にモード 0660 で作らせてください</translation>
    </message>
    <message>
        <source>%1 belongs to %2:%3</source>
        <translation>%1 の所有者は %2:%3</translation>
    </message>
    <message>
        <source>role</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>%1 there, %2 here</source>
        <translation>相手 %1、こちら %2</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>%1 apart from here; set both by NTP</source>
        <translation>こちらと %1 ずれています。両方を NTP で合わせてください</translation>
    </message>
    <message>
        <source>agrees with this machine</source>
        <translation>このコンピューターと一致しています</translation>
    </message>
    <message>
        <source>durability</source>
        <translation>永続性</translation>
    </message>
    <message>
        <source>acknowledged jobs survive a power cut</source>
        <translation>受理されたジョブは停電でも失われません</translation>
    </message>
    <message>
        <source>jobs survive the end of a process, not a power cut</source>
        <translation>ジョブはプロセスの終了では失われませんが、停電では失われます</translation>
    </message>
    <message>
        <source>jobs live in memory and end with the process</source>
        <translation>ジョブはメモリー上にあり、プロセスとともに失われます</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>this release can work with it</source>
        <translation>このリリースで使えます</translation>
    </message>
    <message>
        <source>%1 MiB free of %2 MiB at %3</source>
        <translation>%3 の空き %1 MiB / %2 MiB</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>; pushes will be refused when it is full</source>
        <translation>。満杯になると投入は拒否されます</translation>
    </message>
    <message>
        <source>store</source>
        <translation>ストア</translation>
    </message>
    <message>
        <source>everybody may read %1; take that away with: chmod o= %1</source>
        <translation>%1 は誰でも読めます。次のコマンドで禁止してください: chmod o= %1</translation>
    </message>
    <message>
        <source>%1, %2 MiB</source>
        <translation>%1、%2 MiB</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>%1 work, %2 have not renewed their lease</source>
        <translation>稼働中 %1、リースを更新していないもの %2</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there; start jobsd</source>
        <translation>実行待ちのジョブがありますが、ワーカーがありません。jobsd を起動してください</translation>
    </message>
    <message>
        <source>none; jobs will wait until one is started</source>
        <translation>なし。起動されるまでジョブは待ちます</translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation>稼働中 %1</translation>
    </message>
    <message>
        <source>handlers</source>
        <translation>ハンドラー</translation>
    </message>
    <message>
        <source>jobs wait for kinds without a handler in the server: %1</source>
        <translation>サーバーにハンドラーのない種類のジョブが待っています: %1</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>%1 種類</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>%1 is paused by %2</source>
        <translation>%1 は %2 が一時停止しています</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>the oldest job has been due for %1</source>
        <translation>最も古いジョブは実行待ちのまま %1たっています</translation>
    </message>
    <message>
        <source>watchdog</source>
        <translation>ウォッチドッグ</translation>
    </message>
    <message>
        <source>systemd restarts jobsd when it hangs (WatchdogSec in its unit)</source>
        <translation>jobsd が固まると systemd が再起動します（ユニットの WatchdogSec）</translation>
    </message>
    <message>
        <source>jobsd has no unit here, so that nothing restarts it</source>
        <translation>ここに jobsd のユニットがないため、再起動するものがありません</translation>
    </message>
    <message>
        <source>a store tells of no events; ask the jobsd that runs its jobs with --server</source>
        <translation>ストアはイベントを知らせません。--server でジョブを実行する jobsd に問い合わせてください</translation>
    </message>
    <message>
        <source>%1; trying again</source>
        <translation>%1。もう一度試します</translation>
    </message>
    <message>
        <source>connected again</source>
        <translation>再接続しました</translation>
    </message>
    <message>
        <source>oldest due %1, %2 failed, %3 workers</source>
        <translation>最も古い実行待ち %1、失敗 %2、ワーカー %3</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>ドライバー</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>up to date with release %1</source>
        <translation>リリース %1 に対応する最新の状態</translation>
    </message>
    <message>
        <source>Push %1 jobs into the queue jobsctl-bench of %2, and remove them again?</source>
        <translation>%2 のキュー jobsctl-bench にジョブ %1 件を投入し、後で削除しますか？</translation>
    </message>
    <message>
        <source>Take over the jobs that export wrote</source>
        <translation>export が書き出したジョブを引き継ぐ</translation>
    </message>
    <message>
        <source>A store (--store) takes them as they were: with their numbers where those are free, states, attempts, keys and times. A server gets those that have not ended as new jobs. Jobs that ran when they were exported, or wait for others, are left out and counted. An import can be repeated: what is there already is not taken again. Let no worker run the jobs at the old place meanwhile.</source>
        <translation>ストア（--store）は元のまま引き継ぎます。番号（空いている場合）、状態、試行、キー、時刻もそのままです。サーバーには、終わっていないジョブが新しいジョブとして投入されます。書き出したときに実行中だったジョブと、他のジョブを待つジョブは除外され、その数が示されます。インポートは繰り返せます。すでにあるものは二重に引き継がれません。その間、元の場所でジョブをワーカーに実行させないでください。</translation>
    </message>
    <message>
        <source>Tell whether the store is up to date with this release</source>
        <translation>ストアがこのリリースに対応して最新かどうかを示す</translation>
    </message>
    <message>
        <source>Nothing is changed. The exit code is 1 if the store is not up to date. A server has brought its store up to date before it answers.</source>
        <translation>何も変更しません。ストアが最新でなければ終了コードは 1 です。サーバーは応答を始める前にストアを最新にしています。</translation>
    </message>
    <message>
        <source>Bring the store up to date with this release</source>
        <translation>ストアをこのリリースに合わせて最新にする</translation>
    </message>
    <message>
        <source>Whoever opens a store first with a newer release does so, too; this is for doing it at a time of choice. Programs of the release before go on working beside.</source>
        <translation>新しいリリースで最初にストアを開いたものも同じことをします。これは時期を選んで行うためのものです。前のリリースのプログラムは並行して動き続けます。</translation>
    </message>
    <message>
        <source>%1 imported, %2 there already, %3 ended before, %4 left out because they ran or wait for others, %5 refused, %6 unknown</source>
        <translation>インポート %1、既存 %2、終了済み %3、実行中または他を待つため除外 %4、拒否 %5、不明 %6</translation>
    </message>
    <message>
        <source>this kind of store needs none</source>
        <translation>この種類のストアには不要</translation>
    </message>
    <message>
        <source>there are no tables yet; schema %1 is made by whoever opens the store first</source>
        <translation>テーブルはまだありません。スキーマ %1 は、最初にストアを開いたものが作ります</translation>
    </message>
    <message>
        <source>%1, of a newer release that lets this one (%2) work beside</source>
        <translation>%1、このリリース（%2）が並行して動ける新しいリリースのもの</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1、最新</translation>
    </message>
    <message>
        <source>%1 of %2; “jobsctl migrate up”, or whoever opens the store first, brings it up to date</source>
        <translation>%2 のうち %1。「jobsctl migrate up」か、最初にストアを開いたものが最新にします</translation>
    </message>
</context>
<context>
    <name>jobsmonitor</name>
    <message>
        <source>Shows and repairs background jobs: of a server (jobsd), or of an application&apos;s store.</source>
        <translation>サーバー（jobsd）またはアプリケーションのストアのバックグラウンドジョブを表示し、修復します。</translation>
    </message>
    <message>
        <source>Open the store at URL, for example sqlite:/path/jobs.db.</source>
        <translation>URL のストアを開きます。例: sqlite:/path/jobs.db</translation>
    </message>
    <message>
        <source>Connect to the server at URL, for example unix:/run/jobsd/jobsd.sock. A token is taken from JOBS_TOKEN.</source>
        <translation>URL のサーバーに接続します。例: unix:/run/jobsd/jobsd.sock。トークンは JOBS_TOKEN から取得します。</translation>
    </message>
    <message>
        <source>Put the frame of production connections around the window.</source>
        <translation>ウィンドウを本番環境の接続の枠で囲みます。</translation>
    </message>
    <message>
        <source>Show a store that lives in this process, with jobs that come, go and fail.</source>
        <translation>このプロセス内のストアを、行き来し失敗するジョブとともに表示します。</translation>
    </message>
    <message>
        <source>Write a picture of every screen into FOLDER and end; needs no display.</source>
        <translation>すべての画面の画像を FOLDER に書き込んで終了します。ディスプレイは不要です。</translation>
    </message>
    <message>
        <source>Draw without a graphics card.</source>
        <translation>グラフィックカードなしで描画します。</translation>
    </message>
    <message>
        <source>A link to a job: jobs://CONNECTION/jobs/17.</source>
        <translation>ジョブへのリンク: jobs://CONNECTION/jobs/17</translation>
    </message>
    <message>
        <source>Only one of --store, --server and --demo can be given.</source>
        <translation>--store、--server、--demo は一つしか指定できません。</translation>
    </message>
</context>
</TS>
