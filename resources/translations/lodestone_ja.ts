<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lodestone</source>
        <translation>Lodestone について</translation>
    </message>
    <message>
        <source>Audits bills of materials against China&apos;s export controls on rare earths.</source>
        <translation>部品表を中国のレアアース輸出管理に照らして監査します。</translation>
    </message>
    <message>
        <source>Terms of the selected part</source>
        <translation>選択した構成要素の使用条件</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>プログラムの構成要素</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>The text of these terms is not installed here; the name of the licence is above.</source>
        <translation>この条件の本文はここにはインストールされていません。ライセンス名は上記のとおりです。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Audit a folder…</source>
        <translation>フォルダーを監査…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Add declarations…</source>
        <translation>申告を追加…</translation>
    </message>
    <message>
        <source>How this file was read…</source>
        <translation>このファイルの読み取り方…</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>ケースを保存</translation>
    </message>
    <message>
        <source>Save case as…</source>
        <translation>ケースに名前を付けて保存…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Compare with a newer revision…</source>
        <translation>新しい版と比較…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>ファイルを閉じる</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Preview dossier</source>
        <translation>書類一式をプレビュー</translation>
    </message>
    <message>
        <source>Save dossier as PDF…</source>
        <translation>書類一式を PDF で保存…</translation>
    </message>
    <message>
        <source>Sign and save dossier…</source>
        <translation>書類一式に署名して保存…</translation>
    </message>
    <message>
        <source>Save evidence bundle…</source>
        <translation>証拠一式を保存…</translation>
    </message>
    <message>
        <source>Check a signed PDF or bundle…</source>
        <translation>署名済み PDF または証拠一式を検証…</translation>
    </message>
    <message>
        <source>Print dossier…</source>
        <translation>書類一式を印刷…</translation>
    </message>
    <message>
        <source>Write questionnaires…</source>
        <translation>質問票を作成…</translation>
    </message>
    <message>
        <source>Application data…</source>
        <translation>申請データ…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>仮定…</translation>
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation>疑いを退ける…</translation>
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation>疑いを確認…</translation>
    </message>
    <message>
        <source>Record what holds…</source>
        <translation>現在の法令状態を記録…</translation>
    </message>
    <message>
        <source>Rules of this case…</source>
        <translation>このケースの規則…</translation>
    </message>
    <message>
        <source>Go on with unsaved work</source>
        <translation>未保存の作業を続ける</translation>
    </message>
    <message>
        <source>Ask the library</source>
        <translation>ライブラリに照会</translation>
    </message>
    <message>
        <source>Team library…</source>
        <translation>チームライブラリ…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Next flagged</source>
        <translation>次のフラグ</translation>
    </message>
    <message>
        <source>Previous flagged</source>
        <translation>前のフラグ</translation>
    </message>
    <message>
        <source>Expand to flags</source>
        <translation>フラグまで展開</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Arrange columns…</source>
        <translation>列の配置…</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>実行中の処理を中止</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>コマンドパレット…</translation>
    </message>
    <message>
        <source>Tour of the sample</source>
        <translation>サンプルのツアー</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation>規則パックをインストール…</translation>
    </message>
    <message>
        <source>Rule packs and keys</source>
        <translation>規則パックと鍵</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>Lodestone について</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>書類(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
</context>
<context>
    <name>AlignedDetail</name>
    <message>
        <source>{part} moved from {old} to {new}.</source>
        <translation>{part} は {old} から {new} に移動しました。</translation>
    </message>
    <message>
        <source>{new} stands where {old} stood.</source>
        <translation>{old} のあった位置に {new} があります。</translation>
    </message>
    <message>
        <source>the same on both sides</source>
        <translation>両側で同じ</translation>
    </message>
    <message>
        <source>{part}: {what}</source>
        <translation>{part}：{what}</translation>
    </message>
    <message>
        <source>Attributes of the row, older and newer</source>
        <translation>行の項目（旧版と新版）</translation>
    </message>
</context>
<context>
    <name>AlignedModel</name>
    <message>
        <source>Change</source>
        <extracomment>What is shown of a part on either side, by the ids of the tree&apos;s columns. Positions of the columns: the older side, the change, the newer side.</extracomment>
        <translation>変更</translation>
    </message>
    <message>
        <source>newer, {column}</source>
        <translation>新版、{column}</translation>
    </message>
    <message>
        <source>older, {column}</source>
        <translation>旧版、{column}</translation>
    </message>
    <message>
        <source>Differences below</source>
        <translation>下位に差異あり</translation>
    </message>
    <message>
        <source>{state}: {attributes}</source>
        <translation>{state}：{attributes}</translation>
    </message>
    <message>
        <source>moved to {parent}</source>
        <translation>{parent} へ移動</translation>
    </message>
    <message>
        <source>moved from {parent}</source>
        <translation>{parent} から移動</translation>
    </message>
    <message>
        <source>nothing on this side</source>
        <translation>この側にはなし</translation>
    </message>
</context>
<context>
    <name>AlignedTrees</name>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Go to the other place of what moved</source>
        <translation>移動したものの別の位置へ</translation>
    </message>
    <message>
        <source>Open: {file}</source>
        <translation>開いている版：{file}</translation>
    </message>
    <message>
        <source>Newer: {file}</source>
        <translation>新版：{file}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Conflict</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Says the same</source>
        <translation>同じ内容</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Taken in before</source>
        <translation>取り込み済み</translation>
    </message>
    <message>
        <source>the new one</source>
        <translation>新しい方</translation>
    </message>
    <message>
        <source>the old one</source>
        <translation>古い方</translation>
    </message>
    <message>
        <source>both: unknown</source>
        <translation>両方：不明</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>（値なし）</translation>
    </message>
</context>
<context>
    <name>AnswersDesk</name>
    <message>
        <source>There is no library yet. What you take in can be kept in one.</source>
        <translation>ライブラリはまだありません。取り込んだものを保管できます。</translation>
    </message>
    <message numerus="yes">
        <source>The library knows something about %n part(s) of this bill of materials.</source>
        <translation>
            <numerusform>この部品表の %n 件の部品について、ライブラリに情報があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>The library knows nothing new about these parts.</source>
        <translation>これらの部品について、ライブラリに新しい情報はありません。</translation>
    </message>
    <message>
        <source>Nothing was taken in; the case is as it was.</source>
        <translation>何も取り込まれていません。案件は元のままです。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Taken in: {files}</source>
        <translation>取り込み済み：{files}</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>既知の内容</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>届いた内容</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>採用するもの</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>採用しない</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>What came back</source>
        <translation>届いた回答</translation>
    </message>
    <message>
        <source>Both statements side by side</source>
        <translation>両方の申告を並べて表示</translation>
    </message>
    <message>
        <source>What came back, before it counts</source>
        <translation>届いた回答（採用前）</translation>
    </message>
    <message>
        <source>The new one counts</source>
        <translation>新しい方を採用</translation>
    </message>
    <message>
        <source>The old one counts</source>
        <translation>古い方を採用</translation>
    </message>
    <message>
        <source>Both stay</source>
        <translation>両方を残す</translation>
    </message>
    <message>
        <source>Keep in the library for other bills of materials</source>
        <translation>他の部品表のためにライブラリに保管</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>元のままにする</translation>
    </message>
    <message>
        <source>Take nothing in (Esc)</source>
        <translation>何も取り込まない (Esc)</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Take in what is new and changed, as decided (Ctrl+Return)</source>
        <translation>新規と変更を、決めたとおりに取り込む (Ctrl+Return)</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind}：{number}</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) undecided: what differs stays unknown until you say which one counts.</source>
        <translation>
            <numerusform>矛盾 %n 件が未決定です。どちらを採用するか決めるまで、相違点は不明のままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>内容がありません。</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>既知の内容</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>届いた内容</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>含まれる場所</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Applicant</source>
        <extracomment>What is asked of each party; of a person only name and contact.</extracomment>
        <translation>申請者</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表者</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>輸入者</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>最終需要者</translation>
    </message>
    <message>
        <source>Intermediaries</source>
        <translation>中間荷受人</translation>
    </message>
    <message>
        <source>Who holds how much of whom</source>
        <translation>出資関係</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Rows that a field shows before it scrolls, and how high one is.</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中国語の名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Who receives the goods on their way to the end user</source>
        <translation>最終需要者に届くまでに貨物を受け取る者</translation>
    </message>
    <message>
        <source>Who is held by half or more by a listed party, directly or along a chain, counts as listed</source>
        <translation>リスト掲載者に直接または連鎖的に50%以上保有される者は、掲載者とみなされます</translation>
    </message>
    <message>
        <source>End use</source>
        <translation>最終用途</translation>
    </message>
    <message>
        <source>End use in Chinese</source>
        <translation>中国語の最終用途</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>契約番号</translation>
    </message>
    <message>
        <source>Contract date</source>
        <translation>契約日</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>仕向地</translation>
    </message>
    <message>
        <source>Day of export</source>
        <translation>輸出日</translation>
    </message>
    <message>
        <source>Currency of the calculation</source>
        <translation>計算に使う通貨</translation>
    </message>
    <message>
        <source>Exchange rates: what one unit is worth in it</source>
        <translation>為替レート：1単位あたりの額</translation>
    </message>
    <message>
        <source>{party}: {field}</source>
        <translation>{party}：{field}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Description in Chinese</source>
        <translation>中国語の説明</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>出資者</translation>
    </message>
    <message>
        <source>holds of</source>
        <translation>出資先</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>情報源</translation>
    </message>
</context>
<context>
    <name>ApplicationDesk</name>
    <message>
        <source>on paper</source>
        <translation>紙で保有</translation>
    </message>
    <message>
        <source>Application data</source>
        <translation>申請データ</translation>
    </message>
    <message>
        <source>Import application data</source>
        <translation>申請データを取り込む</translation>
    </message>
    <message>
        <source>Export application data</source>
        <translation>申請データを書き出す</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} に書き込めません：{why}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} を保存しました</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>書類を添付</translation>
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>Application data</source>
        <extracomment>Milliseconds without a key after which what was typed is handed on. Parties of the address book that a menu lists; typing the name finds the others. Columns of the grid that fields stand in: three fields side by side take two each, two take three.</extracomment>
        <translation>申請データ</translation>
    </message>
    <message>
        <source>Contract and shipment</source>
        <translation>契約と出荷</translation>
    </message>
    <message>
        <source>Currency and rates</source>
        <translation>通貨と為替レート</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>Where the page puts what the form itself does not know, such as the exported items.</extracomment>
        <translation>記入</translation>
    </message>
    <message>
        <source>Fill in: {party}</source>
        <translation>記入：{party}</translation>
    </message>
    <message>
        <source>Party check: {party}. {found}</source>
        <translation>当事者の照合：{party}。{found}</translation>
    </message>
    <message>
        <source>Tick what applies to the end use or the end user; the law treats these apart.</source>
        <translation>最終用途または最終需要者に当てはまるものを選んでください。法令はこれらを別に扱います。</translation>
    </message>
    <message>
        <source>As {party}: {name}</source>
        <translation>{party} として：{name}</translation>
    </message>
    <message>
        <source>Keep in the address book</source>
        <translation>アドレス帳に保管</translation>
    </message>
    <message>
        <source>Take out of the address book</source>
        <translation>アドレス帳から外す</translation>
    </message>
</context>
<context>
    <name>ApplicationPage</name>
    <message>
        <source>Exported items</source>
        <translation>輸出品目</translation>
    </message>
    <message>
        <source>State only what the bill of materials does not say; what it says is shown sloped.</source>
        <translation>部品表にないことだけを記入してください。部品表にあるものは斜体で表示されます。</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>ツリーに戻る</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>ツリーに戻る (Esc)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込み…</translation>
    </message>
    <message>
        <source>Take application data from a TOML file</source>
        <translation>TOML ファイルから申請データを取り込む</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Write the application data as a TOML file</source>
        <translation>申請データを TOML ファイルに書き出す</translation>
    </message>
    <message>
        <source>{done} of {all} entries and documents</source>
        <translation>項目と書類 {all} 件中 {done} 件</translation>
    </message>
    <message>
        <source>(score {score})</source>
        <translation>（スコア {score}）</translation>
    </message>
    <message>
        <source>Not found on: {lists}. The lists may be incomplete; finding nothing proves nothing.</source>
        <translation>次のリストには見つかりません：{lists}。リストは不完全なことがあり、見つからないことは何の証明にもなりません。</translation>
    </message>
    <message>
        <source>The closest name is {name} (score {score}).</source>
        <translation>最も近い名称は {name}（スコア {score}）です。</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>declared</source>
        <translation>申告済み</translation>
    </message>
    <message>
        <source>BOM</source>
        <translation>部品表</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申請者</translation>
    </message>
    <message>
        <source>screened</source>
        <translation>語句の検出</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>BomModel</name>
    <message>
        <source>Part number</source>
        <translation>部品番号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation>この行は循環を閉じます。部品が自分自身を含むため、表示されますが計上されません。</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>Every change is saved in {file} as soon as it is made.</source>
        <extracomment>How cases are called by their files. Cases left behind that are offered at once; the start page lists them all. Why the open case cannot be changed; hidden while it can.</extracomment>
        <translation>変更はすべて、行うとすぐに {file} に保存されます。</translation>
    </message>
    <message>
        <source>Lodestone case</source>
        <translation>Lodestone 案件</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>ケースを保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>元に戻す：{what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>やり直す：{what}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version of Lodestone and is open read-only. Update to change it.</source>
        <translation>{file} は新しいバージョンの Lodestone で保存されたため、読み取り専用で開いています。変更するには更新してください。</translation>
    </message>
    <message>
        <source>{file} cannot be written where it lies and is open read-only.</source>
        <translation>{file} は保存場所に書き込めないため、読み取り専用で開いています。</translation>
    </message>
    <message>
        <source>{file} is open read-only, as it was saved last.</source>
        <translation>{file} は最後に保存された状態を読み取り専用で開いています。</translation>
    </message>
    <message>
        <source>{file} is open in another program.</source>
        <translation>{file} は別のプログラムで開かれています。</translation>
    </message>
    <message>
        <source>{file} is open by {user} on {host} since {time}.</source>
        <translation>{file} は {time} から {host} の {user} が開いています。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>読み取り専用で開く</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>What you did before was not saved under a name. It is kept, and offered on the start page.</source>
        <translation>以前の作業は名前を付けて保存されていません。保管されており、開始ページに表示されます。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>What is shown is of before the last change, because the new audit was stopped or failed.</source>
        <translation>新しい監査が中止または失敗したため、最後の変更より前の状態を表示しています。</translation>
    </message>
    <message>
        <source>Audit now</source>
        <translation>今すぐ監査</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>変更を元に戻す</translation>
    </message>
    <message>
        <source>Work that was not saved under a name was kept: {names}</source>
        <translation>名前を付けずに残っていた作業を保管しました：{names}</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>{file} を続ける</translation>
    </message>
</context>
<context>
    <name>CaseRules</name>
    <message>
        <source>Rules of this case</source>
        <translation>このケースの規則</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>これは何ですか？</translation>
    </message>
    <message>
        <source>By which rules this case is judged. The choice is kept in the case and can be undone.</source>
        <translation>このケースを判定する規則。選択はケースに保存され、元に戻せます。</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>規則パック</translation>
    </message>
    <message>
        <source>Own files over the rule pack</source>
        <translation>規則パックに重ねる自社ファイル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>変わる点</translation>
    </message>
    <message>
        <source>Judge by these rules</source>
        <translation>この規則で判定</translation>
    </message>
    <message>
        <source>Own files over the rule pack, the later over the earlier</source>
        <translation>規則パックに重ねる自社ファイル（後のものが優先）</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Take out the selected one</source>
        <translation>選択したものを外す</translation>
    </message>
    <message>
        <source>Files over the rules</source>
        <translation>規則に重ねるファイル</translation>
    </message>
    <message>
        <source>Add a file over the rules</source>
        <translation>規則に重ねるファイルの追加</translation>
    </message>
    <message>
        <source>Working out what that changes…</source>
        <translation>変わる点を計算しています…</translation>
    </message>
    <message>
        <source>The case is judged by these rules now.</source>
        <translation>ケースは現在この規則で判定されています。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否されました</translation>
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>Row {row} is no line item: {reason}</source>
        <extracomment>Longer texts are cut for the view and for its tooltips; a cell may hold a megabyte.</extracomment>
        <translation>{row} 行目は明細行ではありません：{reason}</translation>
    </message>
    <message>
        <source>Column {letters}</source>
        <translation>{letters} 列</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>{n} % sure</source>
        <translation>確度 {n} %</translation>
    </message>
    <message>
        <source>not used, as chosen</source>
        <translation>選択により不使用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of {file}</source>
        <translation>{file} の検証</translation>
    </message>
    <message>
        <source>Trust a root certificate…</source>
        <translation>ルート証明書を信頼…</translation>
    </message>
    <message>
        <source>Use revocation lists…</source>
        <translation>失効リストを使う…</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Item</source>
        <extracomment>Outcomes from the gravest down, for sorting.</extracomment>
        <translation>項番</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部品番号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原産地</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Value share</source>
        <translation>価格比率</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>仕入先</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>改訂</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>メーカー</translation>
    </message>
    <message>
        <source>Manufacturer part no.</source>
        <translation>メーカー部品番号</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS コード</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>品目区分</translation>
    </message>
    <message>
        <source>References</source>
        <translation>リファレンス</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Columns of the tree</source>
        <extracomment>Widths in device-independent pixels that can be chosen, and one step between them.</extracomment>
        <translation>ツリーの列</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>順序どおりの列</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>列の幅</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>As wide as its &amp;contents</source>
        <translation>内容に合わせる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Verdicts, older and newer</source>
        <extracomment>Verdicts that are seen at once. What the keys are that lead from one difference to the next, and leave out what is the same. The verdicts, and the lists behind the other tabs.</extracomment>
        <translation>判定（旧版と新版）</translation>
    </message>
    <message>
        <source>Sections of the comparison</source>
        <translation>比較の区分</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>Keep the open one</source>
        <translation>開いている方を残す</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>ツリーに戻る (Esc)</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>表として書き出す…</translation>
    </message>
    <message>
        <source>Open the newer one apart</source>
        <translation>新しい方を別に開く</translation>
    </message>
    <message>
        <source>Take the newer one over</source>
        <translation>新しい方を引き継ぐ</translation>
    </message>
    <message>
        <source>Put it in the place of the open one; what does not hold is set aside (Ctrl+Return)</source>
        <translation>開いているものと置き換える。有効でなくなるものは脇に置かれます（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>相違のみ</translation>
    </message>
    <message>
        <source>Leave out what is the same ({key})</source>
        <translation>同じものを省く（{key}）</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>前の相違</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>次の相違</translation>
    </message>
    <message>
        <source>{file} with {others}</source>
        <translation>{file} と {others}</translation>
    </message>
    <message>
        <source>{new} beside {old}</source>
        <translation>{new} と {old} の比較</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Nothing differs here.</source>
        <translation>ここに相違はありません。</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}：{count}</translation>
    </message>
</context>
<context>
    <name>CompletenessPane</name>
    <message>
        <source>What is still missing</source>
        <translation>まだ不足しているもの</translation>
    </message>
    <message>
        <source>Documents of the application</source>
        <translation>申請書類</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{all} 件中 {done} 件</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>at hand: {name}</source>
        <translation>保有：{name}</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>ファイルを添付…</translation>
    </message>
    <message>
        <source>It is at hand on paper</source>
        <translation>紙で保有している</translation>
    </message>
    <message>
        <source>Nothing keeps the dossier a draft.</source>
        <translation>書類一式を下書きにとどめるものはありません。</translation>
    </message>
    <message>
        <source>What keeps the dossier a draft</source>
        <translation>書類一式が下書きにとどまる理由</translation>
    </message>
</context>
<context>
    <name>CountryField</name>
    <message>
        <source>not stated</source>
        <translation>未記載</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>not stated</source>
        <translation>未記載</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Dismiss the suspicion</source>
        <extracomment>How many parts, and how many reasons given before, are named.</extracomment>
        <translation>疑いを退ける</translation>
    </message>
    <message>
        <source>Confirm the suspicion</source>
        <translation>疑いを確認</translation>
    </message>
    <message>
        <source>The part counts as free of rare earths from now on. Another revision or other words open it again.</source>
        <translation>以後、この部品はレアアースを含まないものとして扱われます。別の版や別の語句になると再び問われます。</translation>
    </message>
    <message>
        <source>The part stays suspected; only its supplier&apos;s declaration can make a licence required.</source>
        <translation>この部品は疑いのあるままです。許可が必要となるのは仕入先の申告による場合だけです。</translation>
    </message>
    <message numerus="yes">
        <source>All %n parts that are alike</source>
        <translation>
            <numerusform>同種の部品 %n 件すべて</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts that are suspected by the same words, whatever numbers are in them: </source>
        <translation>数字を問わず、同じ語句によって疑いのある部品： </translation>
    </message>
    <message>
        <source>for example: ferrite magnet, see data sheet</source>
        <translation>例：フェライト磁石、データシート参照</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>退ける</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>{family}, because of “{words}”</source>
        <translation>{family}（「{words}」による）</translation>
    </message>
    <message>
        <source>{parts}: suspected to be {reasons}.</source>
        <translation>{parts}：{reasons} の疑い。</translation>
    </message>
</context>
<context>
    <name>DecisionsDesk</name>
    <message>
        <source>Nothing in these parts is suspected.</source>
        <translation>これらの部品に疑いはありません。</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Parts</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Parts that came, went, or are described differently.</source>
        <translation>追加・削除された部品、または記載の異なる部品。</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Sub-assemblies and parts that moved, and other quantities.</source>
        <translation>移動した組立品と部品、および数量の変更。</translation>
    </message>
    <message>
        <source>Outcomes and flags</source>
        <translation>判定とフラグ</translation>
    </message>
    <message>
        <source>Parts, each as if it were exported, of which the law says something else now.</source>
        <translation>それぞれ輸出されると仮定して、法令上の判定が変わった部品。</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>引き継がれたもの</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>引き継がれなかったもの</translation>
    </message>
    <message>
        <source>Decisions and declarations that hold, because part and revision are the same, and suspicions still open.</source>
        <translation>部品と版が同じため有効な決定と申告、および未決の疑い。</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>still to be decided</source>
        <translation>未決</translation>
    </message>
    <message>
        <source>Decisions, declarations and suspicions that do not hold for the newer one, each with the reason.</source>
        <translation>新しい方には有効でない決定・申告・疑い（それぞれ理由付き）。</translation>
    </message>
    <message>
        <source>Verdict changed</source>
        <translation>判定が変更</translation>
    </message>
    <message>
        <source>Verdict as before</source>
        <translation>判定は変わらず</translation>
    </message>
    <message>
        <source>{item}: {verdict}</source>
        <translation>{item}：{verdict}</translation>
    </message>
    <message>
        <source>not an exported item</source>
        <translation>輸出品目ではない</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>there</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Sub-assembly moved</source>
        <translation>組立品が移動</translation>
    </message>
    <message>
        <source>{amount} in {parent}</source>
        <translation>{parent} に {amount}</translation>
    </message>
    <message>
        <source>Quantity in {parent}</source>
        <translation>{parent} での数量</translation>
    </message>
    <message>
        <source>Used in {parent}</source>
        <translation>{parent} で使用</translation>
    </message>
    <message>
        <source>No longer used in {parent}</source>
        <translation>{parent} では不使用に</translation>
    </message>
    <message>
        <source>References in {parent}</source>
        <translation>{parent} 内のリファレンス</translation>
    </message>
    <message>
        <source>it is declared now</source>
        <translation>申告済みとなった</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Suspicion dismissed</source>
        <translation>疑いを退けた</translation>
    </message>
    <message>
        <source>Suspicion confirmed</source>
        <translation>疑いを確認した</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>申告</translation>
    </message>
    <message>
        <source>suspected, not decided</source>
        <translation>疑いあり、未決</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>the part is gone</source>
        <translation>部品がなくなった</translation>
    </message>
    <message>
        <source>the part has another revision</source>
        <translation>部品の版が異なる</translation>
    </message>
    <message>
        <source>other words are suspected now</source>
        <translation>疑いの語句が異なる</translation>
    </message>
    <message>
        <source>nothing is suspected any more</source>
        <translation>疑いがなくなった</translation>
    </message>
    <message>
        <source>the part is from another supplier</source>
        <translation>部品の仕入先が異なる</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
</context>
<context>
    <name>DossierDesk</name>
    <message>
        <source>Save dossier</source>
        <translation>書類一式を保存</translation>
    </message>
    <message>
        <source>Print dossier</source>
        <translation>書類一式を印刷</translation>
    </message>
    <message>
        <source>Folder for the questionnaires</source>
        <translation>調査票のフォルダー</translation>
    </message>
    <message>
        <source>{reason} The whole dossier is shown.</source>
        <translation>{reason}書類一式全体を表示しています。</translation>
    </message>
    <message>
        <source>The dossier was sent to the printer.</source>
        <translation>書類一式をプリンターに送りました。</translation>
    </message>
    <message>
        <source>Nothing is open that a supplier could answer.</source>
        <translation>仕入先が答えられる未解決の質問はありません。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n questionnaire(s), each with a letter, to {folder}</source>
        <translation>
            <numerusform>調査票 %n 件を、それぞれ書簡付きで {folder} に書き出しました</numerusform>
        </translation>
    </message>
    <message>
        <source>The library keeps a record of them; answers are held against what was asked.</source>
        <translation>ライブラリに記録しました。回答は質問内容と照合されます。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Does not count yet: {missing} is missing.</source>
        <translation>まだ考慮されません：{missing}がありません。</translation>
    </message>
    <message>
        <source>“{text}” is no share: write percent from 0 to 100, such as 51.5.</source>
        <translation>「{text}」は割合ではありません：0から100までのパーセントを、51.5のように入力してください。</translation>
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation>「{text}」は国コードではありません：DEのように2文字で入力してください。</translation>
    </message>
</context>
<context>
    <name>ExpiringModel</name>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>申告者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>{day}, run out and not used</source>
        <translation>{day}、期限切れのため不使用</translation>
    </message>
    <message numerus="yes">
        <source>{day}, in %n day(s)</source>
        <translation>
            <numerusform>{day}、あと %n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>What would change it</source>
        <translation>判定を変えるもの</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>なぜ？</translation>
    </message>
    <message>
        <source>No sign of rare earths in or below this part: there is nothing to assess.</source>
        <translation>この部品とその下位にレアアースの兆候はなく、判定するものがありません。</translation>
    </message>
    <message>
        <source>as if this part were exported</source>
        <translation>この部品が輸出されると仮定した場合</translation>
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation>下位：{flags}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>退ける…</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>What the law says of it</source>
        <translation>法令上の判定</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>決着に必要なもの</translation>
    </message>
    <message>
        <source>ask {supplier}</source>
        <translation>{supplier} に照会</translation>
    </message>
    <message>
        <source>no supplier is named</source>
        <translation>仕入先の記載なし</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>…ほか %n 件（すべて書類一式に記載）</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>China-origin Part 1 content</source>
        <translation>中国原産の第1部成分</translation>
    </message>
    <message>
        <source>Value of one piece</source>
        <translation>1個の価額</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>threshold {threshold}</source>
        <translation>しきい値 {threshold}</translation>
    </message>
    <message>
        <source>Value share, line by line</source>
        <translation>価格比率の明細</translation>
    </message>
    <message>
        <source>per one piece</source>
        <translation>1個当たり</translation>
    </message>
    <message>
        <source>contents not declared</source>
        <translation>内容は未申告</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} 以上</translation>
    </message>
    <message>
        <source>origin unknown</source>
        <translation>原産地不明</translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation>換算率 {rate}</translation>
    </message>
    <message>
        <source>{amount} or more</source>
        <translation>{amount} 以上</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>技術</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>設備</translation>
    </message>
    <message>
        <source>Production stages</source>
        <translation>生産工程</translation>
    </message>
    <message>
        <source>does not occur</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未申告</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>Attach a test report or letter…</source>
        <translation>試験報告書または書簡を添付…</translation>
    </message>
    <message>
        <source>Name pages…</source>
        <translation>ページを指定…</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>証拠ファイル</translation>
    </message>
    <message>
        <source>p. {pages}</source>
        <translation>{pages} ページ</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>使用先</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Lodestone met a fault in itself and could not do what you asked. What was open before is still open. The details below help to mend it; they may name your files, so look before you pass them on.</source>
        <translation>Lodestone 自体に不具合が起き、要求された操作を実行できませんでした。開いていたものはそのまま開いています。以下の詳細は修正に役立ちます。ファイル名が含まれることがあるため、他者に渡す前に確認してください。</translation>
    </message>
    <message>
        <source>Everything that you did is saved in {file}.</source>
        <translation>行ったことはすべて {file} に保存されています。</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>不具合の詳細</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>What it is</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>File or reason</source>
        <translation>ファイルまたは理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>What it adds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>部品表</translation>
    </message>
    <message>
        <source>Part master</source>
        <translation>部品マスター</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>申告書</translation>
    </message>
    <message>
        <source>Application data</source>
        <translation>申請データ</translation>
    </message>
    <message>
        <source>Own file over the rule pack</source>
        <translation>規則パックに重ねる自社ファイル</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>脇に置いたもの</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that count</source>
        <translation>
            <numerusform>対象の申告 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proves %n statement(s) or decision(s)</source>
        <translation>
            <numerusform>%n 件の申告または判断を証明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that do not count</source>
        <translation>
            <numerusform>対象外の申告 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Files of the case</source>
        <translation>ケースのファイル</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>何も開かれていません。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Let the selected declarations no longer count; undoing brings them back</source>
        <translation>選択した申告書を対象から外します。元に戻すと復元されます</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再び使う</translation>
    </message>
    <message>
        <source>Let the statements that were set aside count again</source>
        <translation>脇に置いた申告を再び対象にします</translation>
    </message>
    <message>
        <source>What is taken out or set aside stays in the case and in its history.</source>
        <translation>外したものや脇に置いたものも、ケースとその履歴に残ります。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, flag:rare-earth, supplier:…, origin:CN, share&gt;0.05%</source>
        <extracomment>Buttons that put a term into the query: term, icon, tone.</extracomment>
        <translation>絞り込み：語句、flag:rare-earth、supplier:…、origin:CN、share&gt;0.05%</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Words, or terms such as flag:rare-earth; Return goes to the tree</source>
        <translation>語句、または flag:rare-earth などの条件。Enter でツリーへ</translation>
    </message>
    <message>
        <source>Terms side by side must all hold; “-” before one turns it round.
flag: rare-earth, chinese-equipment, end-user, declared, suspected, any
is: required, open, not-required, not-applicable
part, description, supplier, manufacturer, mpn, hs, class, origin
share&gt;0.05% may lie above, share&lt;0.1% may lie below</source>
        <translation>並べた条件はすべて満たす必要があります。前に「-」を付けると逆になります。
flag: rare-earth, chinese-equipment, end-user, declared, suspected, any
is: required, open, not-required, not-applicable
part, description, supplier, manufacturer, mpn, hs, class, origin
share&gt;0.05% は上回り得るもの、share&lt;0.1% は下回り得るもの</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消去</translation>
    </message>
    <message>
        <source>Rare earth</source>
        <translation>レアアース</translation>
    </message>
    <message>
        <source>CN equipment</source>
        <translation>中国製設備</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{name}: adds {term} to the filter</source>
        <translation>{name}：絞り込みに {term} を加えます</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>Rare earth</source>
        <translation>レアアース</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>設備</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>最終需要者</translation>
    </message>
    <message>
        <source>{flag}?</source>
        <translation>{flag}？</translation>
    </message>
    <message>
        <source>Chinese equipment</source>
        <translation>中国製設備</translation>
    </message>
    <message>
        <source>End user or end use</source>
        <translation>最終需要者または最終用途</translation>
    </message>
    <message>
        <source>{flag}, declared</source>
        <translation>{flag}（申告済み）</translation>
    </message>
    <message>
        <source>{flag}, suspected</source>
        <translation>{flag}（疑い）</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>申告済み</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>疑い</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>Auditing a folder</source>
        <translation>フォルダーを監査中</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Audit a folder</source>
        <translation>フォルダーを監査</translation>
    </message>
    <message>
        <source>Listing the files</source>
        <translation>ファイルを列挙中</translation>
    </message>
    <message>
        <source>Looking what they are</source>
        <translation>種類を確認中</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>監査中</translation>
    </message>
    <message>
        <source>Writing the summary</source>
        <translation>要約を作成中</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation>{step}：{total} 件中 {done} 件</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>残り約 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) of materials audited</source>
        <translation>
            <numerusform>%n 件の部品表を審査しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be</source>
        <translation>
            <numerusform>%n 件のファイルは審査できませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) change</source>
        <translation>
            <numerusform>%n 件の判定が変わります</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>要約を表示</translation>
    </message>
    <message>
        <source>Cancelled. What is finished is kept; the same two folders go on with the rest.</source>
        <translation>中止しました。完了分は保管され、同じ二つのフォルダーで残りを続けられます。</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Audit a folder</source>
        <translation>フォルダーを監査</translation>
    </message>
    <message>
        <source>Folder to audit</source>
        <translation>監査するフォルダー</translation>
    </message>
    <message>
        <source>Folder for the audits and the summary</source>
        <translation>監査結果と要約のフォルダー</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>仕向地</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>附属書1の解釈</translation>
    </message>
    <message>
        <source>Show which answers change</source>
        <translation>変わる判定を表示する</translation>
    </message>
    <message>
        <source>The other day</source>
        <translation>比較する日</translation>
    </message>
    <message>
        <source>The other rules</source>
        <translation>比較する規則</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>審査</translation>
    </message>
    <message>
        <source>the same rules</source>
        <translation>同じ規則</translation>
    </message>
    <message>
        <source>rule pack in a file…</source>
        <translation>ファイルの規則パック…</translation>
    </message>
    <message>
        <source>Every bill of materials in the folder and below is audited, with the declarations that lie beside it. Each gives a file of its own; a summary (page, workbook, CSV) lists them all.</source>
        <translation>フォルダーとその下のすべての部品表を、そばにある申告書とともに審査します。部品表ごとに一つのファイルができ、まとめ（ページ、ブック、CSV）がすべてを一覧にします。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Results into</source>
        <translation>結果の保存先</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>with the day</source>
        <translation>比較する日</translation>
    </message>
    <message>
        <source>and with</source>
        <translation>比較する規則</translation>
    </message>
    <message>
        <source>Rule pack to compare with</source>
        <translation>比較する規則パック</translation>
    </message>
    <message>
        <source>Rule packs (*.toml)</source>
        <translation>規則パック (*.toml)</translation>
    </message>
    <message>
        <source>{folder} – audits</source>
        <translation>{folder} – 審査結果</translation>
    </message>
    <message>
        <source>Say which folder to audit and where the results go.</source>
        <translation>審査するフォルダーと結果の保存先を指定してください。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>フォルダー {folder} はありません。</translation>
    </message>
    <message>
        <source>Choose another day or other rules to compare with.</source>
        <translation>比較する別の日または別の規則を選んでください。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to Lodestone</source>
        <translation>Lodestone の手引き</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>手引きを検索</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>手引きの目次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>見つかりません。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>やり直しました：{what}</translation>
    </message>
    <message>
        <source>{about}: {change}</source>
        <translation>{about}：{change}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>部品表</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>ファイルの読み方</translation>
    </message>
    <message>
        <source>Part master</source>
        <translation>部品マスタ</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>申告</translation>
    </message>
    <message>
        <source>Statement about</source>
        <translation>申告内容：</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Decision about</source>
        <translation>次の部品への判断：</translation>
    </message>
    <message>
        <source>State of the law</source>
        <translation>法令の状態</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>ルールパック</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>独自ルール</translation>
    </message>
    <message>
        <source>Document at hand</source>
        <translation>手元の書類</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>File of the application data</source>
        <translation>申請データのファイル</translation>
    </message>
    <message>
        <source>SHA-256 of the application data</source>
        <translation>申請データのSHA-256</translation>
    </message>
    <message>
        <source>day</source>
        <extracomment>Changes of one entry that are told; a step may have thousands. What stands for nothing. Fields of records: context and text of what they are called.</extracomment>
        <translation>日付</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>解釈</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>為替レート</translation>
    </message>
    <message>
        <source>exported items</source>
        <translation>輸出品</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>by</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>about</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>書類の日付</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>further sheets</source>
        <translation>その他のシート</translation>
    </message>
    <message>
        <source>header row</source>
        <translation>見出し行</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>columns without a role</source>
        <translation>役割のない列</translation>
    </message>
    <message>
        <source>columns of models</source>
        <translation>機種の列</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>as in</source>
        <translation>引用元</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>疑問</translation>
    </message>
    <message>
        <source>suppositions</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Kinds of end use</source>
        <translation>最終用途の種類</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) or decision(s)</source>
        <translation>
            <numerusform>%n 件の申告内容または判断</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>変更前 → 変更後</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>まだ何も行われていません。</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>ここまで元に戻す</translation>
    </message>
    <message>
        <source>Take back everything that was done after the selected line</source>
        <translation>選択した行より後に行ったことをすべて取り消す</translation>
    </message>
    <message>
        <source>Nothing is ever lost: undoing is recorded too and can be done again.</source>
        <translation>何も失われません。元に戻す操作も記録され、やり直せます。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Explanation of the selected part</source>
        <translation>選択した部品の説明</translation>
    </message>
    <message>
        <source>Select a part to see what is known of it and why it is judged as it is.</source>
        <translation>部品を選ぶと、わかっていることと判定の理由が表示されます。</translation>
    </message>
</context>
<context>
    <name>ItemFactsModel</name>
    <message>
        <source>Item</source>
        <extracomment>What can be stated of an item, in the order of the columns; the part number stands before them.</extracomment>
        <translation>項番</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中国語の名称</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>製造国</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS コード</translation>
    </message>
    <message>
        <source>From the bill of materials; type to state something else.</source>
        <translation>部品表による値です。別の値を記入するには入力してください。</translation>
    </message>
    <message>
        <source>“{text}” is no price: write digits with a point, such as 1985.00.</source>
        <translation>「{text}」は価格ではありません。1985.00 のように数字と小数点で書いてください。</translation>
    </message>
    <message>
        <source>“{text}” is no currency: write its three letters, such as EUR.</source>
        <translation>「{text}」は通貨ではありません。EUR のように三文字で書いてください。</translation>
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation>「{text}」は国ではありません。DE のように二文字で書いてください。</translation>
    </message>
</context>
<context>
    <name>ItemFactsTable</name>
    <message>
        <source>What is stated about the exported items</source>
        <translation>輸出品目についての記載</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Change the settings</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>Judge for {day}</source>
        <translation>{day} 時点で判定</translation>
    </message>
    <message>
        <source>Reading: {reading}</source>
        <translation>解釈：{reading}</translation>
    </message>
    <message>
        <source>Destination: {country}</source>
        <translation>仕向地：{country}</translation>
    </message>
    <message>
        <source>Currency: {currency}</source>
        <translation>通貨：{currency}</translation>
    </message>
    <message>
        <source>Rates: {rates}</source>
        <translation>換算率：{rates}</translation>
    </message>
    <message>
        <source>Exported items: {items}</source>
        <translation>輸出品目：{items}</translation>
    </message>
    <message>
        <source>all at the top</source>
        <translation>最上位すべて</translation>
    </message>
    <message>
        <source>Confirm the state of the law</source>
        <translation>法令状態を確認</translation>
    </message>
    <message>
        <source>Confirm that the law is: {status} ({source})</source>
        <translation>法令状態を確認：{status}（{source}）</translation>
    </message>
    <message>
        <source>Judge by {pack} with {files}</source>
        <translation>{pack} と {files} で判定</translation>
    </message>
    <message>
        <source>Judge by {pack}</source>
        <translation>{pack} で判定</translation>
    </message>
    <message>
        <source>Lay {files} over the rules</source>
        <translation>規則に {files} を重ねる</translation>
    </message>
    <message>
        <source>Take {files} off the rules</source>
        <translation>規則から {files} を外す</translation>
    </message>
    <message>
        <source>Judge by the usual rule pack again</source>
        <translation>通常の規則パックでの判定に戻す</translation>
    </message>
    <message>
        <source>Begin the case</source>
        <translation>案件を開始</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} を開く</translation>
    </message>
    <message>
        <source>Assign the columns</source>
        <translation>列を割り当てる</translation>
    </message>
    <message>
        <source>Put {file} in the place of the bill of materials</source>
        <translation>{file} を部品表と置き換える</translation>
    </message>
    <message>
        <source>Join the part master {files}</source>
        <translation>部品マスター {files} を結合</translation>
    </message>
    <message>
        <source>Take in {files}</source>
        <translation>{files} を取り込む</translation>
    </message>
    <message>
        <source>Take out {files}</source>
        <translation>{files} を外す</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n statement(s)</source>
        <translation>
            <numerusform>申告 %n 件を取り込む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n statement(s) aside</source>
        <translation>
            <numerusform>申告 %n 件を脇に置く</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n statement(s) again</source>
        <translation>
            <numerusform>申告 %n 件を再び使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach {files} as evidence</source>
        <translation>{files} を証拠として添付</translation>
    </message>
    <message>
        <source>Name pages of {files}</source>
        <translation>{files} のページを指定</translation>
    </message>
    <message>
        <source>Dismiss the suspicion about {parts}</source>
        <translation>{parts} の疑いを退ける</translation>
    </message>
    <message>
        <source>Confirm the suspicion about {parts}</source>
        <translation>{parts} の疑いを確認</translation>
    </message>
    <message>
        <source>Withdraw the decision about {parts}</source>
        <translation>{parts} についての決定を取り消す</translation>
    </message>
    <message>
        <source>Withdraw what was confirmed about the law</source>
        <translation>法令についての確認を取り消す</translation>
    </message>
    <message>
        <source>Take in the application data of {file}</source>
        <translation>{file} の申請データを取り込む</translation>
    </message>
    <message>
        <source>Change the application data</source>
        <translation>申請データを変更</translation>
    </message>
    <message>
        <source>Change a document at hand</source>
        <translation>保有書類を変更</translation>
    </message>
    <message>
        <source>Keep the scenario {name}</source>
        <translation>シナリオ {name} を保管</translation>
    </message>
    <message>
        <source>Throw the scenario {name} away</source>
        <translation>シナリオ {name} を破棄</translation>
    </message>
    <message>
        <source>Saved under this name</source>
        <translation>この名前で保存</translation>
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message>
        <source>Record what holds</source>
        <translation>現在の法令状態を記録</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>until</source>
        <translation>まで</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>announcement number and date, or an address on the web</source>
        <translation>公告の番号と日付、またはウェブ上のアドレス</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>The rule pack ends with the last announcement that it knows. Say what the authorities have announced since: it is shown with its source wherever the law&apos;s state is shown, and in the dossier.</source>
        <translation>規則パックは、収録された最後の公告までです。その後に当局が公告した内容を記入してください。法令状態を表示するすべての箇所と書類一式に、出典とともに示されます。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>{rule}: {status} since {day}, {source} ({by}, {on})</source>
        <translation>{rule}：{day} から{status}、{source}（{by}、{on}）</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Withdraw: {what}</source>
        <translation>取り消す：{what}</translation>
    </message>
    <message>
        <source>Choose at least one rule.</source>
        <translation>規則を一つ以上選んでください。</translation>
    </message>
    <message>
        <source>Name the source.</source>
        <translation>出典を記入してください。</translation>
    </message>
    <message>
        <source>Say who signs it.</source>
        <translation>署名者を記入してください。</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>開始より前に終了することはできません。</translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message>
        <source>Record what holds…</source>
        <extracomment>The pack whose law the strip names in two words.</extracomment>
        <translation>現在の法令状態を記録…</translation>
    </message>
    <message>
        <source>Record what the authorities have announced since, with its source</source>
        <translation>その後に当局が公告した内容を、出典とともに記録</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} から</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} まで</translation>
    </message>
    <message>
        <source>Treated as in force</source>
        <translation>施行中として扱います</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>なぜ？</translation>
    </message>
    <message>
        <source>(unverified)</source>
        <translation>（未確認）</translation>
    </message>
    <message>
        <source>Nobody has confirmed what followed; treated as in force.</source>
        <translation>その後の状況は未確認のため、施行中として扱います。</translation>
    </message>
    <message>
        <source>Announcement 61/2025: {status}</source>
        <translation>2025年第61号公告：{status}</translation>
    </message>
    <message>
        <source>{law}: {status}</source>
        <translation>{law}：{status}</translation>
    </message>
    <message>
        <source>Judged by {pack} with {files} over it</source>
        <translation>{pack} に {files} を重ねて判定</translation>
    </message>
    <message>
        <source>Judged by {pack}</source>
        <translation>{pack} で判定</translation>
    </message>
</context>
<context>
    <name>LawPage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs between {one} and {two}</source>
        <translation>{one} と {two} の相違</translation>
    </message>
    <message>
        <source>Nothing: the law and the answers are the same.</source>
        <translation>なし：法令も判定も同じです。</translation>
    </message>
    <message>
        <source>Exported items</source>
        <translation>輸出品目</translation>
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation>判定の異なる部品</translation>
    </message>
    <message>
        <source>{verdict}, on both days</source>
        <translation>{verdict}（両日とも）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>兆候なし</translation>
    </message>
    <message>
        <source>Rules on {day}</source>
        <translation>{day} の規則</translation>
    </message>
    <message>
        <source>verified in a public source</source>
        <translation>公開資料で確認済み</translation>
    </message>
    <message>
        <source>NOT VERIFIED</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Not found on the lists; the closest name is “{name}”, score {score} of 100.</source>
        <translation>リストに見つかりません。最も近い名称は「{name}」、スコアは 100 中 {score} です。</translation>
    </message>
    <message>
        <source>Not complete: {lists}. Not finding a name proves nothing.</source>
        <translation>不完全：{lists}。名称が見つからないことは何の証明にもなりません。</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事者</translation>
    </message>
    <message numerus="yes">
        <source>Entries of the rule pack that are not verified (%n)</source>
        <translation>
            <numerusform>規則パックの未確認項目（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawPane</name>
    <message>
        <source>Day to compare with</source>
        <translation>比較する日</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Judge the same for that day and show what differs</source>
        <translation>その日について同じ判定を行い、相違を表示</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>次の変更</translation>
    </message>
    <message>
        <source>Compare with the next day on which the state of a rule changes</source>
        <translation>規則の状態が次に変わる日と比較</translation>
    </message>
    <message>
        <source>The law and what differs between two days</source>
        <translation>法令と二つの日の相違</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Team library</source>
        <translation>チームライブラリ</translation>
    </message>
    <message>
        <source>A file, or a PostgreSQL database as in postgresql://user@server/database.
Leave it empty for your own file. Passwords belong in PostgreSQL&apos;s password file, not here.</source>
        <translation>ファイル、または postgresql://user@server/database のような PostgreSQL データベース。
自分のファイルを使う場合は空にします。パスワードはここではなく PostgreSQL のパスワードファイルに書きます。</translation>
    </message>
    <message>
        <source>Declarations are kept in {library} from now on.</source>
        <translation>今後、申告は {library} に保管されます。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Bills of materials and declarations</source>
        <translation>部品表と申告</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Declarations and application data</source>
        <translation>申告と申請データ</translation>
    </message>
    <message>
        <source>Add declarations</source>
        <translation>申告を追加</translation>
    </message>
    <message>
        <source>Not found: {names}</source>
        <translation>見つかりません: {names}</translation>
    </message>
    <message>
        <source>The case holds no bill of materials.</source>
        <translation>案件に部品表がありません。</translation>
    </message>
    <message>
        <source>Audited again with {files}</source>
        <translation>{files} を加えて再監査しました</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} を保存しました</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>別のファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 部品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n 件フラグ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declarations file(s)</source>
        <translation>
            <numerusform>申告ファイル %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>application data of the case</source>
        <translation>案件内の申請データ</translation>
    </message>
</context>
<context>
    <name>MappingDesk</name>
    <message>
        <source>The choice holds here, but could not be kept for other files: {reason}</source>
        <translation>この選択はここでは有効ですが、他のファイルのために保管できませんでした：{reason}</translation>
    </message>
    <message>
        <source>Read as was chosen for “{file}”, which has the same headers.</source>
        <translation>列見出しが同じ「{file}」で選んだとおりに読み取りました。</translation>
    </message>
    <message>
        <source>Choose by hand…</source>
        <translation>手動で選ぶ…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>別のファイルを選ぶ…</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>How “{file}” was read</source>
        <extracomment>Milliseconds after a change until the file is read again, so that quick changes are read once.</extracomment>
        <translation>「{file}」の読み取り方</translation>
    </message>
    <message>
        <source>What was assumed and left out</source>
        <translation>仮定したことと省いたこと</translation>
    </message>
    <message>
        <source>Nothing was assumed, and nothing was left out.</source>
        <translation>仮定も省略もありません。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>見出し行</translation>
    </message>
    <message>
        <source>First row of the lines</source>
        <translation>明細の先頭行</translation>
    </message>
    <message>
        <source>Last row of the lines</source>
        <translation>明細の最終行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Back to what was found</source>
        <translation>検出結果に戻す</translation>
    </message>
    <message>
        <source>Read files with the same headers this way, too</source>
        <translation>列見出しが同じファイルもこのように読み取る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>The assembly tree that comes of it</source>
        <translation>得られる組立ツリー</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>ツリーの列</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>シート(&amp;H)</translation>
    </message>
    <message>
        <source>Header &amp;row</source>
        <translation>見出し行(&amp;R)</translation>
    </message>
    <message>
        <source>Lines &amp;from row</source>
        <translation>明細の先頭行(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to row</source>
        <translation>最終行(&amp;T)</translation>
    </message>
    <message>
        <source>It cannot be read like this: {reason}</source>
        <translation>このようには読み取れません：{reason}</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>部品なし</translation>
    </message>
    <message>
        <source>Choose the sheet, the header row and what the columns are.</source>
        <translation>シート、見出し行、列の意味を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 部品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n root(s)</source>
        <translation>
            <numerusform>最上位 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>depth {depth}</source>
        <translation>深さ {depth}</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as {structure}, as was chosen for “{file}”, which has the same headers</source>
        <translation>列見出しが同じ「{file}」で選んだとおり、{structure} として読み取り</translation>
    </message>
    <message>
        <source>Read as {structure}; {percent} % sure of it</source>
        <translation>{structure} として読み取り。確度 {percent} %</translation>
    </message>
    <message>
        <source>Look at this before anything is concluded from it: the file can be understood in other ways, too.</source>
        <translation>結論を出す前に確認してください。このファイルは別の読み方もできます。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>The sheet as it stands</source>
        <extracomment>Columns and rows whose texts decide how wide columns are at first; the narrowest and the widest, in pixels.</extracomment>
        <translation>シートの現状</translation>
    </message>
    <message>
        <source>Roles of the columns</source>
        <translation>列の意味</translation>
    </message>
    <message>
        <source>Rows, header row and borders of the table</source>
        <translation>行、見出し行、表の範囲</translation>
    </message>
    <message>
        <source>The header is row {row}</source>
        <translation>見出しは {row} 行目</translation>
    </message>
    <message>
        <source>The lines begin in row {row}</source>
        <translation>明細は {row} 行目から</translation>
    </message>
    <message>
        <source>The lines end with row {row}</source>
        <translation>明細は {row} 行目まで</translation>
    </message>
    <message>
        <source>There is no header row</source>
        <translation>見出し行なし</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Licence required</source>
        <translation>許可が必要</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>適用外</translation>
    </message>
    <message>
        <source>No indication</source>
        <translation>兆候なし</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必要</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages as pictures</source>
        <translation>ページの画像</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number}</source>
        <extracomment>Width of a picture, in device-independent pixels. Pictures that are kept; those that came into view longest ago are made again.</extracomment>
        <translation>{number} ページ</translation>
    </message>
</context>
<context>
    <name>PageSearch</name>
    <message>
        <source>Find in the dossier</source>
        <translation>書類一式の中を検索</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{count} か所中 {place}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the guide</source>
        <extracomment>What an entry of the contents leads to: page and number of the heading. Pixels: the widest that lines get, and the space around them.</extracomment>
        <translation>手引きのページ</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <extracomment>Rows that are listed at most. The letter for the keyboard as it stands after Chinese words.</extracomment>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>What do you want to do? Commands, items, files, part numbers</source>
        <translation>何をしますか？ コマンド、品目、ファイル、部品番号</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>該当するコマンド</translation>
    </message>
    <message>
        <source>Nothing fits. Esc closes the palette.</source>
        <translation>該当なし。Esc で閉じます。</translation>
    </message>
    <message>
        <source>Exported item</source>
        <translation>輸出品目</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}、{row} 行目</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Presumption of denial</source>
        <translation>原則不許可</translation>
    </message>
    <message>
        <source>Case-by-case review</source>
        <translation>個別審査</translation>
    </message>
    <message>
        <source>Exempt (humanitarian)</source>
        <translation>免除（人道目的）</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Contents of the dossier</source>
        <translation>書類一式の目次</translation>
    </message>
    <message>
        <source>Pages of the dossier</source>
        <translation>書類一式のページ</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Ways through the dossier</source>
        <translation>書類一式内の移動</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>ツリーに戻る</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>ツリーに戻る (Esc)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>署名して保存…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF として保存…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n ページ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検出内容</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Opening the file</source>
        <translation>ファイルを開いています</translation>
    </message>
    <message>
        <source>Looking for the table</source>
        <translation>表を探しています</translation>
    </message>
    <message>
        <source>Reading the columns</source>
        <translation>列を読み取っています</translation>
    </message>
    <message>
        <source>Finding out which part goes into which</source>
        <translation>部品の親子関係を調べています</translation>
    </message>
    <message>
        <source>Building the tree</source>
        <translation>ツリーを作成しています</translation>
    </message>
    <message>
        <source>Reading the statements</source>
        <translation>申告を読み取っています</translation>
    </message>
    <message>
        <source>Adding up values</source>
        <translation>価額を合計しています</translation>
    </message>
    <message>
        <source>Looking up Annex 1</source>
        <translation>附属書1を照合しています</translation>
    </message>
    <message>
        <source>Applying the rules</source>
        <translation>規則を適用しています</translation>
    </message>
    <message>
        <source>Looking for words that suggest rare earths</source>
        <translation>レアアースを示唆する語句を探しています</translation>
    </message>
    <message>
        <source>Bringing the facts together</source>
        <translation>事実をまとめています</translation>
    </message>
    <message>
        <source>Reading the law</source>
        <translation>法令を読み込んでいます</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>ファイルを読み取っています</translation>
    </message>
    <message>
        <source>Preparing the view</source>
        <translation>表示を準備しています</translation>
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation>書類一式を作成しています</translation>
    </message>
    <message>
        <source>Packing the bundle</source>
        <translation>証拠一式をまとめています</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>ファイルを検証しています</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>ファイルを検証しています</translation>
    </message>
    <message>
        <source>Computing the audit again</source>
        <translation>監査を再計算しています</translation>
    </message>
    <message>
        <source>Printing the dossier again</source>
        <translation>書類一式を再印刷しています</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>印刷中</translation>
    </message>
    <message>
        <source>Asking the library</source>
        <translation>ライブラリに照会しています</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比較しています</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>比較を書き出しています</translation>
    </message>
    <message>
        <source>Writing questionnaires</source>
        <translation>調査票を作成しています</translation>
    </message>
    <message>
        <source>Joining the part master</source>
        <translation>部品マスターを結合しています</translation>
    </message>
    <message>
        <source>Laying out page {count}</source>
        <translation>{count} ページ目を組んでいます</translation>
    </message>
    <message>
        <source>Numbering pages</source>
        <translation>ページ番号を付けています</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>PDF を書き出しています</translation>
    </message>
</context>
<context>
    <name>ProofDesk</name>
    <message>
        <source>Nothing is declared of this part that evidence could be attached to.</source>
        <translation>この部品には、証拠を添付できる申告がありません。</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>証拠を添付</translation>
    </message>
    <message>
        <source>No document is attached to this part.</source>
        <translation>この部品に添付された文書はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) and decision(s)</source>
        <translation>
            <numerusform>%n 件の申告と決定</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach evidence…</source>
        <translation>証拠を添付…</translation>
    </message>
    <message>
        <source>Pages of the evidence…</source>
        <translation>証拠のページ…</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Pages of the proof</source>
        <translation>証拠のページ</translation>
    </message>
    <message>
        <source>Name the pages that prove it, as 3 or 3–4, 7, and the day that the document bears. Both are printed in the index of evidence; what is left empty is printed as not named.</source>
        <translation>証明となるページを「3」または「3–4, 7」のように、また文書に記された日付を入力してください。どちらも証拠索引に印刷され、空欄は未指定として印刷されます。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Documents and what they prove</source>
        <translation>文書とその証明事項</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>証明事項</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Its date (year-month-day)</source>
        <translation>文書の日付（年-月-日）</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n ページ</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} has {count}. Pages may be named as they are printed; check that they are.</source>
        <translation>{file} は{count}です。印刷されたページ番号でもかまいません。確認してください。</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-03-02.</source>
        <translation>「{text}」は日付ではありません。2026-03-02 のように入力してください。</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>{part}: decision of {day}</source>
        <translation>{part}：{day} の決定</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>(no supplier named)</source>
        <translation>（仕入先の記載なし）</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している情報</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>問い合わせ先</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>you</source>
        <translation>自社</translation>
    </message>
</context>
<context>
    <name>RatesField</name>
    <message>
        <source>Write each rate with its currency, such as USD=0.92, and a blank between two.</source>
        <translation>USD=0.92 のように通貨ごとに書き、間に空白を入れてください。</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Assemblies included</source>
        <translation>組立品を含む</translation>
    </message>
    <message>
        <source>Materials only</source>
        <translation>材料のみ</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>{words}, link</source>
        <translation>{words}、リンク</translation>
    </message>
</context>
<context>
    <name>RemarkModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What was found, assumed or left out</source>
        <translation>検出・仮定・省略したこと</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>{count} more rows were left out; the sheet shows them</source>
        <translation>さらに {count} 行を省きました。シートに表示されます</translation>
    </message>
</context>
<context>
    <name>RevisionDesk</name>
    <message>
        <source>{opened} is open. What is to become of {file}?</source>
        <extracomment>The case that was compared, and its last change then. What came with a newer one that is being taken over, to be asked about once it is open.</extracomment>
        <translation>{opened} を開いています。{file} をどうしますか？</translation>
    </message>
    <message>
        <source>What {overlay} changes in the rules is shown once it is open.</source>
        <translation>{overlay} が規則に加える変更は、開いた後に表示します。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Open it apart</source>
        <translation>別に開く</translation>
    </message>
    <message>
        <source>Take it over as the newer one</source>
        <translation>新しいものとして引き継ぐ</translation>
    </message>
    <message>
        <source>The case has changed since; what differs is worked out again.</source>
        <translation>その後ケースが変更されたため、相違を計算し直します。</translation>
    </message>
    <message>
        <source>{file} is the open one now; undo brings the other back.</source>
        <translation>{file} を開きました。元に戻すと前のものに戻ります。</translation>
    </message>
    <message numerus="yes">
        <source>%n declaration(s) of other revisions were set aside.</source>
        <translation>
            <numerusform>他の版の申告 %n 件を脇に置きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bills of materials</source>
        <translation>部品表</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Compare with a newer revision</source>
        <translation>新しい版と比較</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>比較の書き出し</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Part number</source>
        <extracomment>Roles of a bill of materials in the order in which they are offered, by group: the tone and a sign for it, then the roles. Roles that only tables of suppliers&apos; statements have. Roles that are read of a table of statements besides those.</extracomment>
        <translation>部品番号</translation>
    </message>
    <message>
        <source>Manufacturer&apos;s part number</source>
        <translation>製造者部品番号</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>改訂</translation>
    </message>
    <message>
        <source>Supplier&apos;s part number</source>
        <translation>仕入先部品番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型式</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>仕様</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Model quantity</source>
        <translation>機種別員数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Base quantity</source>
        <translation>基準数量</translation>
    </message>
    <message>
        <source>Reference designators</source>
        <translation>部品参照番号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Parent number</source>
        <translation>親部品番号</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>項番</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Price per so many</source>
        <translation>価格の単位数量</translation>
    </message>
    <message>
        <source>Pieces in a pack</source>
        <translation>包装入数</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>メーカー</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>仕入先</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>原産国</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS コード</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>品目区分</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>質量</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>質量単位</translation>
    </message>
    <message>
        <source>Mass percent</source>
        <translation>質量百分率</translation>
    </message>
    <message>
        <source>Constituent</source>
        <translation>成分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>価額</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Origin of the technology</source>
        <translation>技術の原産地</translation>
    </message>
    <message>
        <source>Origin of the equipment</source>
        <translation>設備の原産地</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>設備</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>申告者</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>申告日</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Another quantity</source>
        <translation>別の数量</translation>
    </message>
    <message>
        <source>Total price</source>
        <translation>合計価格</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>RoleHeader</name>
    <message>
        <source>Role of column {letters}</source>
        <extracomment>What a column can be besides a role: left to the reader, or not used.</extracomment>
        <translation>{letters} 列の意味</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>検出のとおり</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source> (now column {letters})</source>
        <translation>（現在 {letters} 列）</translation>
    </message>
    <message>
        <source>Not used: {role}</source>
        <translation>不使用：{role}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択</translation>
    </message>
</context>
<context>
    <name>RowKind</name>
    <message>
        <source>Title above the table</source>
        <translation>表の上の標題</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Heading between the lines</source>
        <translation>明細間の小見出し</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Names no part</source>
        <translation>部品名なし</translation>
    </message>
    <message>
        <source>Outside the borders drawn</source>
        <translation>指定範囲外</translation>
    </message>
</context>
<context>
    <name>RulePacks</name>
    <message>
        <source>Rule packs and keys</source>
        <translation>規則パックと鍵</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>これは何ですか？</translation>
    </message>
    <message>
        <source>A rule pack is the law as data. An installed one is used in place of the shipped one of the same name.</source>
        <translation>規則パックは法令をデータにしたものです。インストールしたものは、同名の付属品に代わって使われます。</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>規則パック</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>規則パック</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>信頼する鍵</translation>
    </message>
    <message>
        <source>Trusted key</source>
        <translation>信頼する鍵</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>What it is and what it changes</source>
        <translation>内容と変更点</translation>
    </message>
    <message>
        <source>Choose a signed rule pack: what it would change is shown here first.</source>
        <translation>署名済み規則パックを選んでください。変更される内容をまずここに表示します。</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>いいえ、そのままにする</translation>
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation>規則パックをインストール…</translation>
    </message>
    <message>
        <source>Use the selected one</source>
        <translation>選択したものを使用</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Trust a key…</source>
        <translation>鍵を信頼…</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>信頼をやめる</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>プログラムに付属</translation>
    </message>
    <message>
        <source>cannot be used: {problem}</source>
        <translation>使用できません：{problem}</translation>
    </message>
    <message>
        <source>Signed rule packs</source>
        <translation>署名済み規則パック</translation>
    </message>
    <message>
        <source>Install rule pack</source>
        <translation>規則パックをインストール</translation>
    </message>
    <message>
        <source>Checking the signature and comparing…</source>
        <translation>署名を検証し、比較しています…</translation>
    </message>
    <message>
        <source>It is a pack of its own and changes no other.</source>
        <translation>独立したパックであり、他のパックを変更しません。</translation>
    </message>
    <message>
        <source>Install and use it</source>
        <translation>インストールして使用</translation>
    </message>
    <message>
        <source>{pack} is installed and in use.</source>
        <translation>{pack} をインストールし、使用しています。</translation>
    </message>
    <message>
        <source>{pack} is in use.</source>
        <translation>{pack} を使用しています。</translation>
    </message>
    <message>
        <source>The last change is taken back.</source>
        <translation>最後の変更を取り消しました。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>取り消すものはありません。</translation>
    </message>
    <message>
        <source>{pack} is removed.</source>
        <translation>{pack} を削除しました。</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>公開鍵</translation>
    </message>
    <message>
        <source>Trust a key</source>
        <translation>鍵を信頼</translation>
    </message>
    <message>
        <source>Trust it only if its owner has told you this fingerprint on another way than the one by which the file came. Whoever holds the key decides by which law your products are judged.</source>
        <translation>ファイルが届いたのとは別の経路で、所有者からこの指紋を知らされた場合にのみ信頼してください。鍵の所有者が、製品をどの法令で判定するかを決めます。</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>この鍵を信頼</translation>
    </message>
    <message>
        <source>{key} is trusted.</source>
        <translation>{key} を信頼しました。</translation>
    </message>
    <message>
        <source>{key} is no longer trusted.</source>
        <translation>{key} の信頼をやめました。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否されました</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Signed remark</source>
        <translation>署名済みの注記</translation>
    </message>
    <message>
        <source>From {before} to {after}, on {day}</source>
        <translation>{before} から {after} へ、{day} 時点</translation>
    </message>
    <message>
        <source>Nothing that is judged changes.</source>
        <translation>判定に変更はありません。</translation>
    </message>
    <message>
        <source>New instrument</source>
        <translation>新しい法令</translation>
    </message>
    <message>
        <source>Instrument gone</source>
        <translation>なくなった法令</translation>
    </message>
    <message>
        <source>Classes of items that differ</source>
        <translation>異なる品目分類</translation>
    </message>
    <message>
        <source>Listed parties that differ</source>
        <translation>異なる掲載当事者</translation>
    </message>
    <message>
        <source>Verdict of {item}</source>
        <translation>{item} の判定</translation>
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation>判定の異なる部品</translation>
    </message>
    <message>
        <source>not in the pack</source>
        <translation>パックに未収録</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} から</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} まで</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message>
        <source>Own rules: {pack}</source>
        <translation>独自の規則：{pack}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save dossier</source>
        <translation>書類一式を保存</translation>
    </message>
    <message>
        <source>Save the evidence bundle, too</source>
        <translation>証拠一式も保存</translation>
    </message>
    <message>
        <source>The whole dossier with everything that it rests on; only beside a copy for own use</source>
        <translation>書類一式とその根拠すべて。社内用の写しと共にのみ保存できます</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF として保存…</translation>
    </message>
</context>
<context>
    <name>ScenarioDesk</name>
    <message>
        <source>What if</source>
        <translation>仮定</translation>
    </message>
    <message numerus="yes">
        <source>What if: the answer rests on %n supposition(s). Nothing of it is in the case.</source>
        <translation>
            <numerusform>仮定：この判定は %n 件の仮定に基づきます。案件には何も含まれません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>as supposed now</source>
        <translation>現在の仮定</translation>
    </message>
</context>
<context>
    <name>ScenarioModel</name>
    <message>
        <source>Item</source>
        <translation>項番</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>現状</translation>
    </message>
</context>
<context>
    <name>ScenarioPage</name>
    <message>
        <source>Back to the tree</source>
        <translation>ツリーに戻る</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>ツリーに戻る (Esc)</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>シナリオの比較</translation>
    </message>
    <message>
        <source>Each column is the same case, audited with what the scenario supposes. Bold: differs.</source>
        <translation>各列は同じ案件を、シナリオの仮定で監査したものです。太字は相違点です。</translation>
    </message>
    <message>
        <source>{name} cannot be shown: {why}</source>
        <translation>{name} を表示できません：{why}</translation>
    </message>
</context>
<context>
    <name>ScenarioPane</name>
    <message>
        <source>What is supposed</source>
        <translation>仮定の内容</translation>
    </message>
    <message>
        <source>Nothing is supposed. Choose below what is to be otherwise; the answer moves at once.</source>
        <translation>仮定はありません。変えたいものを下で選ぶと、判定がすぐに変わります。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take the selected supposition back (Delete)</source>
        <translation>選択した仮定を取り消す (Delete)</translation>
    </message>
    <message>
        <source>Throw all away</source>
        <translation>すべて破棄</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Suppose</source>
        <translation>仮定する</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>値</translation>
    </message>
    <message>
        <source>What is supposed to be otherwise</source>
        <translation>変えると仮定するもの</translation>
    </message>
    <message>
        <source>Part that is meant</source>
        <translation>対象の部品</translation>
    </message>
    <message>
        <source>Constituent or stage that is meant</source>
        <translation>対象の成分または工程</translation>
    </message>
    <message>
        <source>What it is supposed to be</source>
        <translation>仮定する値</translation>
    </message>
    <message>
        <source>Scenarios that are kept</source>
        <translation>保管したシナリオ</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>シナリオの名前</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>シナリオを比較</translation>
    </message>
    <message>
        <source>Scenarios ({count})</source>
        <translation>シナリオ（{count}）</translation>
    </message>
</context>
<context>
    <name>SeveralDesk</name>
    <message>
        <source>{opened} is open. One bill of materials is shown at a time; these wait: {names}</source>
        <extracomment>Files that wait for which buttons are shown. Characters of a name that a button shows.</extracomment>
        <translation>{opened} を開いています。部品表は一度に一つ表示され、次のものは待機中です：{names}</translation>
    </message>
    <message>
        <source>{file} looks like a revision of it: {shared} of {of} part numbers are the same.</source>
        <translation>{file} はその改訂版と思われます：{of} 件の部品番号のうち {shared} 件が同じです。</translation>
    </message>
    <message>
        <source>Compare with {file} as the newer</source>
        <translation>{file} を新版として比較</translation>
    </message>
    <message>
        <source>… as the older</source>
        <translation>…を旧版として</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} を開く</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注記</translation>
    </message>
</context>
<context>
    <name>SheetsButton</name>
    <message>
        <source>Sheets read together with it</source>
        <translation>一緒に読むシート</translation>
    </message>
    <message>
        <source>Read further sheets of the file, too: each is an item of its own, or goes into the part called like it</source>
        <translation>ファイルのほかのシートも読む：それぞれ独立した品目になるか、同じ名前の部品に入る</translation>
    </message>
    <message numerus="yes">
        <source>+ %n sheet(s)</source>
        <translation>
            <numerusform>+ %nシート</numerusform>
        </translation>
    </message>
    <message>
        <source>+ &amp;other sheets</source>
        <translation>+ ほかのシート(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation>ツリー内</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Open, close an assembly</source>
        <translation>組立品を開閉</translation>
    </message>
    <message>
        <source>Open all below</source>
        <translation>下位をすべて開く</translation>
    </message>
    <message>
        <source>Go to a part by its first letters</source>
        <translation>先頭の文字で部品に移動</translation>
    </message>
    <message>
        <source>type them</source>
        <translation>そのまま入力</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>複数行を選択</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>What can be done with the part</source>
        <translation>部品に対してできること</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>メニューキー</translation>
    </message>
    <message>
        <source>From the filter to the tree</source>
        <translation>絞り込みからツリーへ</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>次・前のコントロール</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>メニューを開く</translation>
    </message>
    <message>
        <source>Alt and its letter, or F10</source>
        <translation>Alt とその文字、または F10</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>Newer bill of materials</source>
        <extracomment>Widths at first, in device-independent pixels; the description takes what is left. Narrower than this, a side leaves these columns out one by one. Rows that are opened at most to show the first differences, and rows that this may bring: aligning them takes time, and both views ask for each. The titles stand at one height, whatever stands beside them.</extracomment>
        <translation>新しい部品表</translation>
    </message>
    <message>
        <source>Older bill of materials</source>
        <translation>古い部品表</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign and save the dossier</source>
        <translation>書類一式に署名して保存</translation>
    </message>
    <message>
        <source>The dossier is signed with your own certificate, a PKCS#12 file. What is printed stays as it is; anybody can later check who signed it and that no byte has changed.</source>
        <translation>書類一式に、ご自身の証明書（PKCS#12 ファイル）で署名します。印刷内容は変わりません。誰が署名し、1バイトも変わっていないことを、後から誰でも検証できます。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>証明書を選ぶ</translation>
    </message>
    <message>
        <source>asked for each time, kept nowhere</source>
        <translation>毎回尋ね、どこにも保管しません</translation>
    </message>
    <message>
        <source>Show it at the head of the first page</source>
        <translation>最初のページの上部に表示</translation>
    </message>
    <message>
        <source>Pack it into an evidence bundle</source>
        <translation>証拠一式にまとめる</translation>
    </message>
    <message>
        <source>The whole dossier for own use, with everything that it rests on</source>
        <translation>社内用の書類一式と、その根拠すべて</translation>
    </message>
    <message>
        <source>none: no network is used</source>
        <translation>なし：ネットワークを使用しません</translation>
    </message>
    <message>
        <source>Certificate (.p12, .pfx)</source>
        <translation>証明書 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Time-stamp service (URL)</source>
        <translation>タイムスタンプサービス (URL)</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>署名して保存…</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>The PDF is not signed.</source>
        <translation>この PDF は署名されていません。</translation>
    </message>
    <message>
        <source>by the signer’s own clock</source>
        <translation>署名者自身の時計による</translation>
    </message>
    <message>
        <source>by a trusted time-stamp service</source>
        <translation>信頼するタイムスタンプサービスによる</translation>
    </message>
    <message>
        <source>by a time-stamp service that is not trusted</source>
        <translation>信頼されていないタイムスタンプサービスによる</translation>
    </message>
    <message>
        <source>The certificate leads to a root that you trust.</source>
        <translation>証明書は信頼するルート証明書につながっています。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: the signer made it, and nobody else vouches for the name.</source>
        <translation>証明書は信頼されません：署名者自身が作成したもので、名称を保証する第三者がいません。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it leads to no root that you trust.</source>
        <translation>証明書は信頼されません：信頼するルートにつながりません。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it is not valid today, and no trusted time stamp proves that it was.</source>
        <translation>証明書は信頼されません：本日有効ではなく、有効だったことを示す信頼できるタイムスタンプもありません。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it, or one above it, was not made for this or breaks a rule.</source>
        <translation>証明書は信頼されません：それ自体または上位の証明書が、この用途のものでないか、規則に反しています。</translation>
    </message>
    <message>
        <source>Signed by {signer} on {time}, {clock}. Issuer: {issuer}.</source>
        <translation>{signer} が {time} に署名、{clock}。発行者：{issuer}。</translation>
    </message>
    <message>
        <source>What was signed has changed since, or the signature is not of that certificate.</source>
        <translation>署名後に内容が変更されたか、署名がその証明書のものではありません。</translation>
    </message>
    <message>
        <source>Something was added to the file after it was signed.</source>
        <translation>署名後にファイルへ何かが追加されました。</translation>
    </message>
    <message>
        <source>Fields were filled in or signed since, as the signer allowed; nothing else.</source>
        <translation>その後は署名者が許可した項目の記入または署名だけが行われ、ほかの変更はありません。</translation>
    </message>
    <message>
        <source>No byte has changed since.</source>
        <translation>その後1バイトも変わっていません。</translation>
    </message>
    <message>
        <source>Whether it was revoked was not asked: no revocation list was given.</source>
        <translation>失効しているかどうかは確認していません。失効リストが指定されていません。</translation>
    </message>
    <message>
        <source>It was not revoked, by the revocation lists given.</source>
        <translation>指定された失効リストによれば、失効していません。</translation>
    </message>
    <message>
        <source>It was revoked on {day}.</source>
        <translation>{day} に失効しています。</translation>
    </message>
    <message>
        <source>The revocation lists given do not settle whether it was revoked: they are of another issuer, or too old.</source>
        <translation>指定された失効リストでは失効の有無を確定できません。別の発行者のものか、古すぎます。</translation>
    </message>
    <message>
        <source>The files are those of the manifest.</source>
        <translation>ファイルは目録のとおりです。</translation>
    </message>
    <message>
        <source>The files are not those of the manifest.</source>
        <translation>ファイルは目録と一致しません。</translation>
    </message>
    <message>
        <source>Computed again from the files, the verdicts are the same.</source>
        <translation>ファイルから再計算した判定は同じです。</translation>
    </message>
    <message>
        <source>Computed again from the files, the verdicts differ.</source>
        <translation>ファイルから再計算した判定は異なります。</translation>
    </message>
    <message>
        <source>So is every other entry of the audit.</source>
        <translation>監査の他の項目もすべて同じです。</translation>
    </message>
    <message>
        <source>The audit as a whole is not the same.</source>
        <translation>監査全体としては同じではありません。</translation>
    </message>
    <message>
        <source>The dossier, printed again by this version, has other bytes.</source>
        <translation>このバージョンで再印刷した書類一式は、バイト列が異なります。</translation>
    </message>
    <message>
        <source>The dossier in the bundle is not signed.</source>
        <translation>証拠一式の中の書類一式は署名されていません。</translation>
    </message>
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Save the signed dossier</source>
        <translation>署名済み書類一式を保存</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>証拠一式</translation>
    </message>
    <message>
        <source>Save evidence bundle</source>
        <translation>証拠一式を保存</translation>
    </message>
    <message>
        <source>Signed PDFs and evidence bundles</source>
        <translation>署名済み PDF と証拠一式</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Check a PDF or a bundle</source>
        <translation>PDF または証拠一式を検証</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Trust a root certificate</source>
        <translation>ルート証明書を信頼</translation>
    </message>
    <message>
        <source>Revocation lists and OCSP answers</source>
        <translation>失効リストと OCSP 応答</translation>
    </message>
    <message>
        <source>Use revocation lists</source>
        <translation>失効リストを使う</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Not saved under a name yet</source>
        <extracomment>Cases left behind that are listed at most; the others come up once these are settled.</extracomment>
        <translation>まだ名前を付けて保存されていません</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近開いたもの</translation>
    </message>
    <message>
        <source>Does your product need China&apos;s rare-earth export licence?</source>
        <translation>その製品に中国のレアアース輸出許可は必要ですか？</translation>
    </message>
    <message>
        <source>Lodestone reads a bill of materials, marks rare earths and Chinese equipment, and works out the answer with its reasons. Nothing leaves this computer.</source>
        <translation>Lodestone は部品表を読み取り、レアアースと中国製設備にフラグを付け、理由とともに判定します。データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Drop a bill of materials here</source>
        <translation>ここに部品表をドロップ</translation>
    </message>
    <message>
        <source>Excel, OpenDocument, CSV or CycloneDX. Suppliers&apos; declarations can be dropped along with it.</source>
        <translation>Excel、OpenDocument、CSV または CycloneDX。仕入先の申告も一緒にドロップできます。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>A servo drive with magnets of several origins, its declarations and application data</source>
        <translation>原産地の異なる磁石を持つサーボドライブと、その申告および申請データ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>The tree opens at the flagged parts. F4 goes to the next one.</source>
        <translation>ツリーはフラグのある部品で開きます。F4 で次へ移ります。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>問い合わせ先</translation>
    </message>
    <message>
        <source>Open questions lists what is missing and which supplier knows it.</source>
        <translation>未解決の質問には、不足しているものと、それを知る仕入先が並びます。</translation>
    </message>
    <message>
        <source>Close the gaps</source>
        <translation>不足を埋める</translation>
    </message>
    <message>
        <source>Drop suppliers&apos; answers on the window, and take them in.</source>
        <translation>サプライヤーの回答をウィンドウにドロップして取り込みます。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>The dossier has every figure down to its cell.</source>
        <translation>書類一式には、すべての数値がセルまで示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>変更 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away; it stays in the folder “discarded”</source>
        <translation>片付ける（「discarded」フォルダーに残ります）</translation>
    </message>
    <message>
        <source>Put {name} away</source>
        <translation>{name} を片付ける</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Other answer</source>
        <translation>回答が異なる</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>質量</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>質量単位</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>数不明</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not yet in force</source>
        <translation>未施行</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未確認</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>list with levels</source>
        <translation>レベル付きの一覧</translation>
    </message>
    <message>
        <source>list of parents and children</source>
        <translation>親子関係の一覧</translation>
    </message>
    <message>
        <source>flat list</source>
        <translation>単層の一覧</translation>
    </message>
    <message>
        <source>suppliers&apos; statements</source>
        <translation>仕入先の申告</translation>
    </message>
    <message>
        <source>CycloneDX</source>
        <translation>CycloneDX</translation>
    </message>
</context>
<context>
    <name>Supposing</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>仕向地</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>附属書1の解釈</translation>
    </message>
    <message>
        <source>Unit price of a part</source>
        <translation>部品の単価</translation>
    </message>
    <message>
        <source>Supplier of a part</source>
        <translation>部品の仕入先</translation>
    </message>
    <message>
        <source>Origin of a part</source>
        <translation>部品の原産地</translation>
    </message>
    <message>
        <source>Item class of a part</source>
        <translation>部品の品目分類</translation>
    </message>
    <message>
        <source>Origin of a constituent</source>
        <translation>成分の原産地</translation>
    </message>
    <message>
        <source>Value of a constituent</source>
        <translation>成分の価額</translation>
    </message>
    <message>
        <source>Origin of the technology of a stage</source>
        <translation>工程の技術の原産地</translation>
    </message>
    <message>
        <source>Origin of the equipment of a stage</source>
        <translation>工程の設備の原産地</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>none of the listed</source>
        <translation>掲載品目のいずれでもない</translation>
    </message>
    <message>
        <source>the stage does not occur</source>
        <translation>工程は該当なし</translation>
    </message>
</context>
<context>
    <name>SuspicionModel</name>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Why it is suspected</source>
        <translation>疑いの理由</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
</context>
<context>
    <name>Suspicions</name>
    <message>
        <source>dismissed</source>
        <translation>退けた</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認した</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>{ruling} by {by}, {on}: {reason}</source>
        <translation>{by} が {on} に{ruling}：{reason}</translation>
    </message>
    <message>
        <source>Suspected parts</source>
        <translation>疑いのある部品</translation>
    </message>
    <message>
        <source>No part is suspected to hold rare earths.</source>
        <translation>レアアースを含む疑いのある部品はありません。</translation>
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation>疑いを退ける…</translation>
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation>疑いを確認…</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>決定を取り消す</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of the rules</source>
        <extracomment>Days that are shown before the first and after the last day on which something changes. The tone of each state, and how it fills its bar, so that no colour stands alone.</extracomment>
        <translation>規則の時系列</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip (Esc)</source>
        <extracomment>The part that the sample&apos;s tour selects: a magnet with both flags.</extracomment>
        <translation>スキップ (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>For each exported item: is a licence needed, by which state of the law, on which day, for which destination. Change any of these and the answer is worked out again.</source>
        <translation>輸出品目ごとに、許可が必要か、どの法令状態により、どの日に、どの仕向地について判定したかを示します。いずれかを変えると再判定されます。</translation>
    </message>
    <message>
        <source>The assembly</source>
        <translation>組立</translation>
    </message>
    <message>
        <source>Rare earths and Chinese equipment are flagged where they sit; a dashed flag is only suspected. F4 goes to the next one, and the filter above takes words such as flag:rare-earth.</source>
        <translation>レアアースと中国製設備は、その場所にフラグが付きます。破線のフラグは疑いのみです。F4 で次へ移り、上の絞り込みには flag:rare-earth などの語を使えます。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The selected part, with each reason down to its cell, its declaration and its article. What is not known is shown as a range, never as zero.</source>
        <translation>選択した部品について、各理由をセル、申告、条文まで示します。不明なものはゼロではなく範囲で示します。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している情報</translation>
    </message>
    <message>
        <source>The facts that would narrow the answer most, and whom to ask. Ctrl+Shift+E writes a questionnaire for each supplier; drop the answers on the window.</source>
        <translation>判定を最も絞り込める事実と照会先です。Ctrl+Shift+E で仕入先ごとに調査票を作成し、回答はウィンドウにドロップします。</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>書類一式</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A opens the application data, Ctrl+D shows the dossier, Ctrl+E saves it. Every other command is found by typing: Ctrl+Shift+P.</source>
        <translation>Ctrl+Shift+A で申請データを開き、Ctrl+D で書類一式を表示、Ctrl+E で保存します。他のコマンドは Ctrl+Shift+P で入力して探せます。</translation>
    </message>
    <message>
        <source>{step} of {all}</source>
        <translation>{all} 中 {step}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>TourDesk</name>
    <message>
        <source>Take the tour</source>
        <extracomment>The bill of materials of the shipped sample.</extracomment>
        <translation>ツアーを見る</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>New here? A tour of the sample shows the window in five steps.</source>
        <translation>初めてですか？ サンプルを使ったツアーで、ウィンドウを5段階で紹介します。</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{position} (cycle)</source>
        <translation>{position}（循環）</translation>
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation>この行は循環を閉じます。部品が自分自身を含むため、表示されますが計上されません。</translation>
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation>下位：{flags}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} から {high}</translation>
    </message>
    <message>
        <source>Value share {bounds}</source>
        <translation>価格比率 {bounds}</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Assembly tree</source>
        <extracomment>Occurrences that are opened at most when the tree is opened down to its flags or below a part, and rows that this may bring: Qt asks for each of them, and more than these take longer than a person notices. Parts that the widths of columns are taken from, and how wide part numbers get at most. How narrow the column of the flags may get where there is little room. Room that a column&apos;s title needs besides its words.</extracomment>
        <translation>組立ツリー</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>ツリーの列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>列を初期状態に戻す</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>下位をすべて展開</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Judge this part as the exported item</source>
        <translation>この部品を輸出品目として判定</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <extracomment>Verdicts from the gravest down.</extracomment>
        <translation>判定</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基準日</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>仕向地</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>附属書1の解釈</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未記載</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>なぜ？</translation>
    </message>
    <message>
        <source>Verdict: {words}</source>
        <translation>結論：{words}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>What do these answers mean?</source>
        <translation>これらの判定の意味は？</translation>
    </message>
    <message>
        <source>Judge all top-level items again</source>
        <translation>再び最上位の品目すべてを判定</translation>
    </message>
    <message>
        <source>{outcome}: {count} of {all}</source>
        <translation>{outcome}：{all} 件中 {count} 件</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>The fewest answers that settle it, if each is “none from there”:</source>
        <translation>それぞれ「そこからのものはない」であれば決着する、最少の回答：</translation>
    </message>
    <message>
        <source>It would not apply if all of this came from elsewhere:</source>
        <translation>これらがすべて他の原産であれば、適用されません：</translation>
    </message>
    <message>
        <source>no supplier is named</source>
        <translation>仕入先の記載なし</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>…ほか %n 件（すべて書類一式に記載）</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} of the value</source>
        <translation>価額の {percent}</translation>
    </message>
    <message>
        <source>The threshold is at {limit} a piece; nothing bounds what may be inside.</source>
        <translation>しきい値は1個当たり {limit} です。含まれ得る量に上限はありません。</translation>
    </message>
    <message>
        <source>Headroom: {amount} more a piece; the threshold is at {limit}.</source>
        <translation>余裕：1個当たりあと {amount}。しきい値は {limit} です。</translation>
    </message>
    <message>
        <source>No headroom in the worst case; the threshold is at {limit}.</source>
        <translation>最悪の場合、余裕はありません。しきい値は {limit} です。</translation>
    </message>
    <message>
        <source>No headroom: the threshold is at {limit}, and would be passed up to a price of {price}.</source>
        <translation>余裕なし：しきい値は {limit} で、価格が {price} 以下であれば達します。</translation>
    </message>
</context>
<context>
    <name>WishBoxes</name>
    <message>
        <source>What is written</source>
        <translation>書き出す内容</translation>
    </message>
    <message>
        <source>Whole dossier</source>
        <translation>書類一式全体</translation>
    </message>
    <message>
        <source>all chapters and annexes, to go with an application</source>
        <translation>すべての章と付属書。申請に添付</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>two pages for who decides</source>
        <translation>決裁者向けの2ページ</translation>
    </message>
    <message>
        <source>No-licence record</source>
        <translation>許可不要の記録</translation>
    </message>
    <message>
        <source>why no licence was sought, for your own files</source>
        <translation>許可を申請しなかった理由。自社の控え</translation>
    </message>
    <message>
        <source>Forms only</source>
        <translation>様式のみ</translation>
    </message>
    <message>
        <source>the annexes alone, to be filled in on the screen</source>
        <translation>付属書のみ。画面上で記入</translation>
    </message>
    <message>
        <source>Whom the copy is for</source>
        <translation>写しの宛先</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>社内用</translation>
    </message>
    <message>
        <source>everything is in it</source>
        <translation>すべてを含む</translation>
    </message>
    <message>
        <source>The authority</source>
        <translation>当局</translation>
    </message>
    <message>
        <source>without the problems of the input</source>
        <translation>入力の問題点を除く</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>without prices, suppliers’ names, problems of the input, checklist and journal</source>
        <translation>価格、サプライヤー名、入力の問題点、チェックリスト、履歴を除く</translation>
    </message>
    <message>
        <source>Language of the dossier</source>
        <translation>書類一式の言語</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>英語と中国語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>書類一式の用紙</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US レター</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Work in progress</source>
        <translation>進行中の作業</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation>実行中の作業を中止 (Ctrl+.)</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>残り約 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 件待機中</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Open questions</source>
        <extracomment>Changes when the docks do, so that an older layout is not applied to them.</extracomment>
        <translation>未解決の質問</translation>
    </message>
    <message>
        <source>Nothing is missing for the exported items.</source>
        <translation>輸出品目について不足はありません。</translation>
    </message>
    <message>
        <source>Problems in the files</source>
        <translation>ファイルの問題</translation>
    </message>
    <message>
        <source>The files were read without problems.</source>
        <translation>ファイルは問題なく読み取られました。</translation>
    </message>
    <message>
        <source>Expiring declarations</source>
        <translation>期限切れが近い申告</translation>
    </message>
    <message>
        <source>No declaration runs out within 90 days.</source>
        <translation>90日以内に期限が切れる申告はありません。</translation>
    </message>
    <message>
        <source>Nothing fits this filter. Esc clears it.</source>
        <translation>この条件に合うものはありません。Esc で解除します。</translation>
    </message>
    <message>
        <source>Bill of materials and its answers</source>
        <translation>部品表とその結果</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>作業リスト</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限切れ間近</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Law and dates</source>
        <translation>法令と日付</translation>
    </message>
    <message>
        <source>Open questions ({count})</source>
        <translation>未解決の質問（{count}）</translation>
    </message>
    <message>
        <source>Suspected ({count})</source>
        <translation>疑い（{count}）</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>問題（{count}）</translation>
    </message>
    <message>
        <source>Expiring ({count})</source>
        <translation>期限切れ間近（{count}）</translation>
    </message>
    <message>
        <source>The first flagged parts are open; F4 goes on to the next.</source>
        <translation>最初のフラグ付き部品を開きました。F4 で次へ移ります。</translation>
    </message>
    <message>
        <source>No part that is shown has a flag.</source>
        <translation>表示中の部品にフラグはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 部品</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked for as plain words: {words}</source>
        <translation>通常の語句として検索：{words}</translation>
    </message>
</context>
</TS>
