<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lodestone</source>
        <translation>关于 Lodestone</translation>
    </message>
    <message>
        <source>Audits bills of materials against China&apos;s export controls on rare earths.</source>
        <translation>依据中国稀土出口管制规定审查物料清单。</translation>
    </message>
    <message>
        <source>Terms of the selected part</source>
        <translation>所选组件的许可条款</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>程序的组成部分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>The text of these terms is not installed here; the name of the licence is above.</source>
        <translation>此处未安装该许可条款的全文；许可协议名称见上。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Save case as…</source>
        <translation>案卷另存为…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Audit a folder…</source>
        <translation>审查文件夹…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Add declarations…</source>
        <translation>添加声明…</translation>
    </message>
    <message>
        <source>How this file was read…</source>
        <translation>此文件的读取方式…</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>保存案卷</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Preview dossier</source>
        <translation>预览资料册</translation>
    </message>
    <message>
        <source>Save dossier as PDF…</source>
        <translation>将资料册存为 PDF…</translation>
    </message>
    <message>
        <source>Sign and save dossier…</source>
        <translation>签名并保存资料册…</translation>
    </message>
    <message>
        <source>Save evidence bundle…</source>
        <translation>保存证据包…</translation>
    </message>
    <message>
        <source>Check a signed PDF or bundle…</source>
        <translation>核验已签名的PDF或证据包…</translation>
    </message>
    <message>
        <source>Print dossier…</source>
        <translation>打印资料册…</translation>
    </message>
    <message>
        <source>Write questionnaires…</source>
        <translation>生成问卷…</translation>
    </message>
    <message>
        <source>Application data…</source>
        <translation>申请数据…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假设分析…</translation>
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation>排除存疑…</translation>
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation>确认存疑…</translation>
    </message>
    <message>
        <source>Record what holds…</source>
        <translation>登记现行状态…</translation>
    </message>
    <message>
        <source>Rules of this case…</source>
        <translation>本案卷的规则…</translation>
    </message>
    <message>
        <source>Go on with unsaved work</source>
        <translation>继续未保存的工作</translation>
    </message>
    <message>
        <source>Ask the library</source>
        <translation>查询声明库</translation>
    </message>
    <message>
        <source>Team library…</source>
        <translation>团队声明库…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Next flagged</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous flagged</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Expand to flags</source>
        <translation>展开至标记处</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Arrange columns…</source>
        <translation>调整列…</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消正在进行的操作</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Tour of the sample</source>
        <translation>示例导览</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation>安装规则库…</translation>
    </message>
    <message>
        <source>Rule packs and keys</source>
        <translation>规则库与密钥</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>关于 Lodestone</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>资料册(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Compare with a newer revision…</source>
        <translation>与新版本比较…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>AlignedDetail</name>
    <message>
        <source>{part} moved from {old} to {new}.</source>
        <translation>{part} 由 {old} 移至 {new}。</translation>
    </message>
    <message>
        <source>{new} stands where {old} stood.</source>
        <translation>{new} 处于原来 {old} 的位置。</translation>
    </message>
    <message>
        <source>the same on both sides</source>
        <translation>两边相同</translation>
    </message>
    <message>
        <source>{part}: {what}</source>
        <translation>{part}：{what}</translation>
    </message>
    <message>
        <source>Attributes of the row, older and newer</source>
        <translation>该行的各项内容，原版与新版</translation>
    </message>
</context>
<context>
    <name>AlignedModel</name>
    <message>
        <source>Change</source>
        <extracomment>What is shown of a part on either side, by the ids of the tree&apos;s columns. Positions of the columns: the older side, the change, the newer side.</extracomment>
        <translation>变更</translation>
    </message>
    <message>
        <source>newer, {column}</source>
        <translation>新版，{column}</translation>
    </message>
    <message>
        <source>older, {column}</source>
        <translation>原版，{column}</translation>
    </message>
    <message>
        <source>Differences below</source>
        <translation>下层有差异</translation>
    </message>
    <message>
        <source>{state}: {attributes}</source>
        <translation>{state}：{attributes}</translation>
    </message>
    <message>
        <source>moved to {parent}</source>
        <translation>移至 {parent}</translation>
    </message>
    <message>
        <source>moved from {parent}</source>
        <translation>自 {parent} 移来</translation>
    </message>
    <message>
        <source>nothing on this side</source>
        <translation>此侧没有</translation>
    </message>
</context>
<context>
    <name>AlignedTrees</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Go to the other place of what moved</source>
        <translation>转到所移零件的另一位置</translation>
    </message>
    <message>
        <source>Open: {file}</source>
        <translation>当前：{file}</translation>
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
        <translation>冲突</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Says the same</source>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂缓录入</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>Taken in before</source>
        <translation>此前已录入</translation>
    </message>
    <message>
        <source>the new one</source>
        <translation>以新的为准</translation>
    </message>
    <message>
        <source>the old one</source>
        <translation>以旧的为准</translation>
    </message>
    <message>
        <source>both: unknown</source>
        <translation>两者并存：未知</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>（无值）</translation>
    </message>
</context>
<context>
    <name>AnswersDesk</name>
    <message>
        <source>There is no library yet. What you take in can be kept in one.</source>
        <translation>尚无声明库。录入的内容可以保存到声明库中。</translation>
    </message>
    <message numerus="yes">
        <source>The library knows something about %n part(s) of this bill of materials.</source>
        <translation>
            <numerusform>声明库中有关于此物料清单中 %n 个零件的信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The library knows nothing new about these parts.</source>
        <translation>声明库中没有关于这些零件的新信息。</translation>
    </message>
    <message>
        <source>Nothing was taken in; the case is as it was.</source>
        <translation>未录入任何内容；案卷保持原样。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken in: {files}</source>
        <translation>已录入：{files}</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>以何为准</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>不采用</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>What came back</source>
        <translation>收到的答复</translation>
    </message>
    <message>
        <source>Both statements side by side</source>
        <translation>两条声明并列对照</translation>
    </message>
    <message>
        <source>What came back, before it counts</source>
        <translation>收到的答复（尚未计入）</translation>
    </message>
    <message>
        <source>The new one counts</source>
        <translation>以新的为准</translation>
    </message>
    <message>
        <source>The old one counts</source>
        <translation>以旧的为准</translation>
    </message>
    <message>
        <source>Both stay</source>
        <translation>两者并存</translation>
    </message>
    <message>
        <source>Keep in the library for other bills of materials</source>
        <translation>存入声明库，供其他物料清单使用</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Take nothing in (Esc)</source>
        <translation>不录入任何内容 (Esc)</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Take in what is new and changed, as decided (Ctrl+Return)</source>
        <translation>按所作决定录入新增与变更的内容 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind}：{number}</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) undecided: what differs stays unknown until you say which one counts.</source>
        <translation>
            <numerusform>%n 处冲突尚未决定：在您指明以何为准之前，不一致之处视为未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>其中没有内容。</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>出处</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Applicant</source>
        <extracomment>What is asked of each party; of a person only name and contact.</extracomment>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>进口商</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>最终用户</translation>
    </message>
    <message>
        <source>Intermediaries</source>
        <translation>中间收货人</translation>
    </message>
    <message>
        <source>Who holds how much of whom</source>
        <translation>持股关系</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Rows that a field shows before it scrolls, and how high one is.</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家（地区）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Who receives the goods on their way to the end user</source>
        <translation>货物到达最终用户之前由谁接收</translation>
    </message>
    <message>
        <source>Who is held by half or more by a listed party, directly or along a chain, counts as listed</source>
        <translation>被名单所列主体直接或者逐层持股50%及以上的，视同在名单上</translation>
    </message>
    <message>
        <source>End use</source>
        <translation>最终用途</translation>
    </message>
    <message>
        <source>End use in Chinese</source>
        <translation>最终用途（中文）</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Contract date</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Day of export</source>
        <translation>出口日期</translation>
    </message>
    <message>
        <source>Currency of the calculation</source>
        <translation>计算币种</translation>
    </message>
    <message>
        <source>Exchange rates: what one unit is worth in it</source>
        <translation>汇率：一单位外币折合计算币种的数额</translation>
    </message>
    <message>
        <source>{party}: {field}</source>
        <translation>{party}：{field}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Description in Chinese</source>
        <translation>中文描述</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>股东</translation>
    </message>
    <message>
        <source>holds of</source>
        <translation>被持股方</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>信息来源</translation>
    </message>
</context>
<context>
    <name>ApplicationDesk</name>
    <message>
        <source>on paper</source>
        <translation>纸质文件</translation>
    </message>
    <message>
        <source>Application data</source>
        <translation>申请数据</translation>
    </message>
    <message>
        <source>Import application data</source>
        <translation>导入申请数据</translation>
    </message>
    <message>
        <source>Export application data</source>
        <translation>导出申请数据</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>无法写入 {file}：{why}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>附上文件</translation>
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>Application data</source>
        <extracomment>Milliseconds without a key after which what was typed is handed on. Parties of the address book that a menu lists; typing the name finds the others. Columns of the grid that fields stand in: three fields side by side take two each, two take three.</extracomment>
        <translation>申请数据</translation>
    </message>
    <message>
        <source>Contract and shipment</source>
        <translation>合同与发运</translation>
    </message>
    <message>
        <source>Currency and rates</source>
        <translation>币种与汇率</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>Where the page puts what the form itself does not know, such as the exported items.</extracomment>
        <translation>填入</translation>
    </message>
    <message>
        <source>Fill in: {party}</source>
        <translation>填入：{party}</translation>
    </message>
    <message>
        <source>Party check: {party}. {found}</source>
        <translation>主体核查：{party}。{found}</translation>
    </message>
    <message>
        <source>Tick what applies to the end use or the end user; the law treats these apart.</source>
        <translation>请勾选最终用途或最终用户符合的情形；法规对这些情形另有规定。</translation>
    </message>
    <message>
        <source>As {party}: {name}</source>
        <translation>同{party}：{name}</translation>
    </message>
    <message>
        <source>Keep in the address book</source>
        <translation>存入通讯录</translation>
    </message>
    <message>
        <source>Take out of the address book</source>
        <translation>从通讯录中删除</translation>
    </message>
</context>
<context>
    <name>ApplicationPage</name>
    <message>
        <source>Exported items</source>
        <translation>出口物项</translation>
    </message>
    <message>
        <source>State only what the bill of materials does not say; what it says is shown sloped.</source>
        <translation>只需填写物料清单未载明的内容；清单已有的以斜体显示。</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>返回结构树</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>返回结构树（Esc）</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take application data from a TOML file</source>
        <translation>从 TOML 文件读取申请数据</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the application data as a TOML file</source>
        <translation>将申请数据写入 TOML 文件</translation>
    </message>
    <message>
        <source>{done} of {all} entries and documents</source>
        <translation>已备 {done}/{all} 项内容与文件</translation>
    </message>
    <message>
        <source>(score {score})</source>
        <translation>（得分 {score}）</translation>
    </message>
    <message>
        <source>Not found on: {lists}. The lists may be incomplete; finding nothing proves nothing.</source>
        <translation>未见于：{lists}。名单可能不完整；未查到不等于不在名单上。</translation>
    </message>
    <message>
        <source>The closest name is {name} (score {score}).</source>
        <translation>最接近的名称为 {name}（得分 {score}）。</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>declared</source>
        <translation>已申报</translation>
    </message>
    <message>
        <source>BOM</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>screened</source>
        <translation>筛查</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>BomModel</name>
    <message>
        <source>Part number</source>
        <translation>料号</translation>
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
        <translation>此行构成循环：零件包含自身。仅显示，不计入。</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>Every change is saved in {file} as soon as it is made.</source>
        <extracomment>How cases are called by their files. Cases left behind that are offered at once; the start page lists them all. Why the open case cannot be changed; hidden while it can.</extracomment>
        <translation>每项更改一经作出即保存在 {file} 中。</translation>
    </message>
    <message>
        <source>Lodestone case</source>
        <translation>Lodestone 案卷</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>保存案卷</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version of Lodestone and is open read-only. Update to change it.</source>
        <translation>{file} 由更新版本的 Lodestone 保存，现以只读方式打开。请升级后再更改。</translation>
    </message>
    <message>
        <source>{file} cannot be written where it lies and is open read-only.</source>
        <translation>{file} 所在位置无法写入，现以只读方式打开。</translation>
    </message>
    <message>
        <source>{file} is open read-only, as it was saved last.</source>
        <translation>{file} 以只读方式打开，显示的是最近保存的内容。</translation>
    </message>
    <message>
        <source>{file} is open in another program.</source>
        <translation>{file} 正由另一个程序打开。</translation>
    </message>
    <message>
        <source>{file} is open by {user} on {host} since {time}.</source>
        <translation>{file} 自 {time} 起由 {user} 在 {host} 上打开。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What you did before was not saved under a name. It is kept, and offered on the start page.</source>
        <translation>之前所做的工作尚未命名保存。它已保留，可在起始页找到。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续处理</translation>
    </message>
    <message>
        <source>What is shown is of before the last change, because the new audit was stopped or failed.</source>
        <translation>显示的是最近一次更改之前的结果，因为新的审核被取消或失败。</translation>
    </message>
    <message>
        <source>Audit now</source>
        <translation>立即审核</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>撤销该更改</translation>
    </message>
    <message>
        <source>Work that was not saved under a name was kept: {names}</source>
        <translation>以下未命名保存的工作已保留：{names}</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>继续处理 {file}</translation>
    </message>
</context>
<context>
    <name>CaseRules</name>
    <message>
        <source>Rules of this case</source>
        <translation>本案卷的规则</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>By which rules this case is judged. The choice is kept in the case and can be undone.</source>
        <translation>本案卷按哪些规则判断。所作选择保存在案卷中，可以撤销。</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则库</translation>
    </message>
    <message>
        <source>Own files over the rule pack</source>
        <translation>补充文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>出具人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>Judge by these rules</source>
        <translation>按这些规则判断</translation>
    </message>
    <message>
        <source>Own files over the rule pack, the later over the earlier</source>
        <translation>补充文件，叠加在规则库之上，后者覆盖前者</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Take out the selected one</source>
        <translation>撤下所选文件</translation>
    </message>
    <message>
        <source>Files over the rules</source>
        <translation>补充文件</translation>
    </message>
    <message>
        <source>Add a file over the rules</source>
        <translation>添加补充文件</translation>
    </message>
    <message>
        <source>Working out what that changes…</source>
        <translation>正在计算有何变化…</translation>
    </message>
    <message>
        <source>The case is judged by these rules now.</source>
        <translation>案卷目前即按这些规则判断。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>Row {row} is no line item: {reason}</source>
        <extracomment>Longer texts are cut for the view and for its tooltips; a cell may hold a megabyte.</extracomment>
        <translation>第 {row} 行不是物料行：{reason}</translation>
    </message>
    <message>
        <source>Column {letters}</source>
        <translation>{letters} 列</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>{n} % sure</source>
        <translation>把握 {n}%</translation>
    </message>
    <message>
        <source>not used, as chosen</source>
        <translation>已选定为不使用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of {file}</source>
        <translation>核验：{file}</translation>
    </message>
    <message>
        <source>Trust a root certificate…</source>
        <translation>信任根证书…</translation>
    </message>
    <message>
        <source>Use revocation lists…</source>
        <translation>使用吊销列表…</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Item</source>
        <extracomment>Outcomes from the gravest down, for sorting.</extracomment>
        <translation>序号</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>零件号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称描述</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Value share</source>
        <translation>价值比例</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Manufacturer part no.</source>
        <translation>制造商零件号</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>物项类别</translation>
    </message>
    <message>
        <source>References</source>
        <translation>位号</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Columns of the tree</source>
        <extracomment>Widths in device-independent pixels that can be chosen, and one step between them.</extracomment>
        <translation>结构树的列</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>按顺序排列的列</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>列宽</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>列宽(&amp;W)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>As wide as its &amp;contents</source>
        <translation>适应内容宽度(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Verdicts, older and newer</source>
        <extracomment>Verdicts that are seen at once. What the keys are that lead from one difference to the next, and leave out what is the same. The verdicts, and the lists behind the other tabs.</extracomment>
        <translation>结论，原版与新版</translation>
    </message>
    <message>
        <source>Sections of the comparison</source>
        <translation>比较的各部分</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Keep the open one</source>
        <translation>保留当前版本</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>返回结构树（Esc）</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>导出为表格…</translation>
    </message>
    <message>
        <source>Open the newer one apart</source>
        <translation>另行打开新版</translation>
    </message>
    <message>
        <source>Take the newer one over</source>
        <translation>采用新版</translation>
    </message>
    <message>
        <source>Put it in the place of the open one; what does not hold is set aside (Ctrl+Return)</source>
        <translation>以新版替换当前版本；不再适用的内容暂不计入（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>仅看差异</translation>
    </message>
    <message>
        <source>Leave out what is the same ({key})</source>
        <translation>略去相同的行（{key}）</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>{file} with {others}</source>
        <translation>{file} 及 {others}</translation>
    </message>
    <message>
        <source>{new} beside {old}</source>
        <translation>{new} 与 {old} 对照</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Nothing differs here.</source>
        <translation>此处没有差异。</translation>
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
        <translation>尚缺内容</translation>
    </message>
    <message>
        <source>Documents of the application</source>
        <translation>申请文件</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>at hand: {name}</source>
        <translation>已备：{name}</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>It is at hand on paper</source>
        <translation>已备纸质文件</translation>
    </message>
    <message>
        <source>Nothing keeps the dossier a draft.</source>
        <translation>资料册已可定稿。</translation>
    </message>
    <message>
        <source>What keeps the dossier a draft</source>
        <translation>资料册仍为草稿的原因</translation>
    </message>
</context>
<context>
    <name>CountryField</name>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Dismiss the suspicion</source>
        <extracomment>How many parts, and how many reasons given before, are named.</extracomment>
        <translation>排除存疑</translation>
    </message>
    <message>
        <source>Confirm the suspicion</source>
        <translation>确认存疑</translation>
    </message>
    <message>
        <source>The part counts as free of rare earths from now on. Another revision or other words open it again.</source>
        <translation>该零件此后视为不含稀土。若版本或文字改变，存疑将重新出现。</translation>
    </message>
    <message>
        <source>The part stays suspected; only its supplier&apos;s declaration can make a licence required.</source>
        <translation>该零件仍为存疑；只有供应商的声明才能判定需要许可证。</translation>
    </message>
    <message numerus="yes">
        <source>All %n parts that are alike</source>
        <translation>
            <numerusform>全部 %n 个类似零件</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts that are suspected by the same words, whatever numbers are in them: </source>
        <translation>因相同文字（不计其中数字）而存疑的零件：</translation>
    </message>
    <message>
        <source>for example: ferrite magnet, see data sheet</source>
        <translation>例如：铁氧体磁体，见数据表</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>{family}, because of “{words}”</source>
        <translation>{family}，依据“{words}”</translation>
    </message>
    <message>
        <source>{parts}: suspected to be {reasons}.</source>
        <translation>{parts}：疑为 {reasons}。</translation>
    </message>
</context>
<context>
    <name>DecisionsDesk</name>
    <message>
        <source>Nothing in these parts is suspected.</source>
        <translation>这些零件没有存疑。</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Parts</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Parts that came, went, or are described differently.</source>
        <translation>新增、删除或描述有变化的零件。</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Sub-assemblies and parts that moved, and other quantities.</source>
        <translation>移动的组件和零件，以及变化的数量。</translation>
    </message>
    <message>
        <source>Outcomes and flags</source>
        <translation>判断与标记</translation>
    </message>
    <message>
        <source>Parts, each as if it were exported, of which the law says something else now.</source>
        <translation>法规判断有变化的零件（各按单独出口计）。</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>不沿用</translation>
    </message>
    <message>
        <source>Decisions and declarations that hold, because part and revision are the same, and suspicions still open.</source>
        <translation>因零件与版本相同而继续有效的决定和声明，以及仍待判定的存疑。</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>still to be decided</source>
        <translation>仍待判定</translation>
    </message>
    <message>
        <source>Decisions, declarations and suspicions that do not hold for the newer one, each with the reason.</source>
        <translation>对新版不适用的决定、声明和存疑，逐项注明原因。</translation>
    </message>
    <message>
        <source>Verdict changed</source>
        <translation>结论有变化</translation>
    </message>
    <message>
        <source>Verdict as before</source>
        <translation>结论未变</translation>
    </message>
    <message>
        <source>{item}: {verdict}</source>
        <translation>{item}：{verdict}</translation>
    </message>
    <message>
        <source>not an exported item</source>
        <translation>非出口物项</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Sub-assembly moved</source>
        <translation>组件移动</translation>
    </message>
    <message>
        <source>{amount} in {parent}</source>
        <translation>{parent} 中 {amount}</translation>
    </message>
    <message>
        <source>Quantity in {parent}</source>
        <translation>在 {parent} 中的数量</translation>
    </message>
    <message>
        <source>Used in {parent}</source>
        <translation>用于 {parent}</translation>
    </message>
    <message>
        <source>No longer used in {parent}</source>
        <translation>不再用于 {parent}</translation>
    </message>
    <message>
        <source>References in {parent}</source>
        <translation>在 {parent} 中的位号</translation>
    </message>
    <message>
        <source>it is declared now</source>
        <translation>现已有声明</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Suspicion dismissed</source>
        <translation>排除疑点</translation>
    </message>
    <message>
        <source>Suspicion confirmed</source>
        <translation>确认疑点</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>suspected, not decided</source>
        <translation>存疑，未判定</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>the part is gone</source>
        <translation>零件已删除</translation>
    </message>
    <message>
        <source>the part has another revision</source>
        <translation>零件版本不同</translation>
    </message>
    <message>
        <source>other words are suspected now</source>
        <translation>可疑词语已变化</translation>
    </message>
    <message>
        <source>nothing is suspected any more</source>
        <translation>已无疑点</translation>
    </message>
    <message>
        <source>the part is from another supplier</source>
        <translation>供应商不同</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原版</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新版</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
</context>
<context>
    <name>DossierDesk</name>
    <message>
        <source>Save dossier</source>
        <translation>保存资料册</translation>
    </message>
    <message>
        <source>Print dossier</source>
        <translation>打印资料册</translation>
    </message>
    <message>
        <source>Folder for the questionnaires</source>
        <translation>问卷所存文件夹</translation>
    </message>
    <message>
        <source>{reason} The whole dossier is shown.</source>
        <translation>{reason}现显示完整资料册。</translation>
    </message>
    <message>
        <source>The dossier was sent to the printer.</source>
        <translation>资料册已发送至打印机。</translation>
    </message>
    <message>
        <source>Nothing is open that a supplier could answer.</source>
        <translation>没有需要供应商回答的问题。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n questionnaire(s), each with a letter, to {folder}</source>
        <translation>
            <numerusform>已将 %n 份问卷及信函写入 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>The library keeps a record of them; answers are held against what was asked.</source>
        <translation>声明库已留下记录；收到的答复将与所问内容核对。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Does not count yet: {missing} is missing.</source>
        <translation>尚不计入：缺少{missing}。</translation>
    </message>
    <message>
        <source>“{text}” is no share: write percent from 0 to 100, such as 51.5.</source>
        <translation>“{text}”不是持股比例：请填写0到100之间的百分数，例如51.5。</translation>
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation>“{text}”不是国家（地区）代码：请填写两个字母，例如DE。</translation>
    </message>
</context>
<context>
    <name>ExpiringModel</name>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>声明人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{day}, run out and not used</source>
        <translation>{day}，已过期，不采用</translation>
    </message>
    <message numerus="yes">
        <source>{day}, in %n day(s)</source>
        <translation>
            <numerusform>{day}，还有 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>What would change it</source>
        <translation>何种变化会改变结论</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>No sign of rare earths in or below this part: there is nothing to assess.</source>
        <translation>该零件及其下级均无稀土迹象，无需判断。</translation>
    </message>
    <message>
        <source>as if this part were exported</source>
        <translation>假设该零件单独出口</translation>
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation>下级含：{flags}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>What the law says of it</source>
        <translation>法规判断</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>尚需确认</translation>
    </message>
    <message>
        <source>ask {supplier}</source>
        <translation>询问{supplier}</translation>
    </message>
    <message>
        <source>no supplier is named</source>
        <translation>未注明供应商</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>……另有 %n 项，均见资料册</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>China-origin Part 1 content</source>
        <translation>原产于中国的第一部分成分</translation>
    </message>
    <message>
        <source>Value of one piece</source>
        <translation>单件价值</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>价值比例</translation>
    </message>
    <message>
        <source>threshold {threshold}</source>
        <translation>阈值 {threshold}</translation>
    </message>
    <message>
        <source>Value share, line by line</source>
        <translation>价值比例逐项计算</translation>
    </message>
    <message>
        <source>per one piece</source>
        <translation>按单件</translation>
    </message>
    <message>
        <source>contents not declared</source>
        <translation>内含成分未申报</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} 或以上</translation>
    </message>
    <message>
        <source>origin unknown</source>
        <translation>原产地未知</translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation>汇率 {rate}</translation>
    </message>
    <message>
        <source>{amount} or more</source>
        <translation>{amount} 或以上</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>技术来源</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备来源</translation>
    </message>
    <message>
        <source>Production stages</source>
        <translation>生产环节</translation>
    </message>
    <message>
        <source>does not occur</source>
        <translation>不涉及</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未申报</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Attach a test report or letter…</source>
        <translation>附加检测报告或信函…</translation>
    </message>
    <message>
        <source>Name pages…</source>
        <translation>指明页码…</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>证据文件</translation>
    </message>
    <message>
        <source>p. {pages}</source>
        <translation>第 {pages} 页</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出现故障</translation>
    </message>
    <message>
        <source>Lodestone met a fault in itself and could not do what you asked. What was open before is still open. The details below help to mend it; they may name your files, so look before you pass them on.</source>
        <translation>Lodestone 自身出现故障，未能完成所请求的操作。此前打开的内容仍然保留。下列详细信息有助于修复；其中可能含有您的文件名，转发前请先查看。</translation>
    </message>
    <message>
        <source>Everything that you did is saved in {file}.</source>
        <translation>您所做的一切均已保存在 {file} 中。</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>故障详细信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>File or reason</source>
        <translation>文件或理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>What it adds</source>
        <translation>带来什么</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>Part master</source>
        <translation>零件主数据</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Application data</source>
        <translation>申请资料</translation>
    </message>
    <message>
        <source>Own file over the rule pack</source>
        <translation>规则包之上的自有文件</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明文件</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
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
            <numerusform>%n 条计入的声明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proves %n statement(s) or decision(s)</source>
        <translation>
            <numerusform>证明 %n 条声明或决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that do not count</source>
        <translation>
            <numerusform>%n 条不计入的声明</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Files of the case</source>
        <translation>案卷中的文件</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>未打开任何文件。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Let the selected declarations no longer count; undoing brings them back</source>
        <translation>让所选声明文件不再计入；撤销即可恢复</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新采用</translation>
    </message>
    <message>
        <source>Let the statements that were set aside count again</source>
        <translation>让被搁置的声明重新计入</translation>
    </message>
    <message>
        <source>What is taken out or set aside stays in the case and in its history.</source>
        <translation>移除或搁置的内容仍保留在案卷及其历史记录中。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, flag:rare-earth, supplier:…, origin:CN, share&gt;0.05%</source>
        <extracomment>Buttons that put a term into the query: term, icon, tone.</extracomment>
        <translation>筛选：词语、标记:稀土、供应商:…、原产地:CN、比例&gt;0.05%</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Words, or terms such as flag:rare-earth; Return goes to the tree</source>
        <translation>文字，或 flag:rare-earth 之类的条件；按 Enter 转到结构树</translation>
    </message>
    <message>
        <source>Terms side by side must all hold; “-” before one turns it round.
flag: rare-earth, chinese-equipment, end-user, declared, suspected, any
is: required, open, not-required, not-applicable
part, description, supplier, manufacturer, mpn, hs, class, origin
share&gt;0.05% may lie above, share&lt;0.1% may lie below</source>
        <translation>并列的条件须同时满足；条件前加“-”表示排除。
标记：稀土、设备、最终用户、已申报、存疑、全部
结论：需要许可证、尚未确定、无需许可证、不适用
零件号、描述、供应商、制造商、类别、原产地（亦可用英文）
比例&gt;0.05% 表示可能高于，比例&lt;0.1% 表示可能低于</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Rare earth</source>
        <translation>稀土</translation>
    </message>
    <message>
        <source>CN equipment</source>
        <translation>中国设备</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>{name}: adds {term} to the filter</source>
        <translation>{name}：在筛选中加入 {term}</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>Rare earth</source>
        <translation>稀土</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>最终用户</translation>
    </message>
    <message>
        <source>{flag}?</source>
        <translation>{flag}？</translation>
    </message>
    <message>
        <source>Chinese equipment</source>
        <translation>中国设备</translation>
    </message>
    <message>
        <source>End user or end use</source>
        <translation>最终用户或最终用途</translation>
    </message>
    <message>
        <source>{flag}, declared</source>
        <translation>{flag}，已申报</translation>
    </message>
    <message>
        <source>{flag}, suspected</source>
        <translation>{flag}，存疑</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>已申报</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>存疑</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>Auditing a folder</source>
        <translation>正在审查文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Audit a folder</source>
        <translation>审查文件夹</translation>
    </message>
    <message>
        <source>Listing the files</source>
        <translation>正在列出文件</translation>
    </message>
    <message>
        <source>Looking what they are</source>
        <translation>正在识别文件</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>正在审查</translation>
    </message>
    <message>
        <source>Writing the summary</source>
        <translation>正在写入汇总</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation>{step}：{done}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) of materials audited</source>
        <translation>
            <numerusform>已审查 %n 份物料清单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be</source>
        <translation>
            <numerusform>%n 个文件无法审查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) change</source>
        <translation>
            <numerusform>%n 个结论有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>显示汇总</translation>
    </message>
    <message>
        <source>Cancelled. What is finished is kept; the same two folders go on with the rest.</source>
        <translation>已取消。已完成的结果予以保留；再次选择这两个文件夹即可继续处理其余文件。</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Audit a folder</source>
        <translation>审查文件夹</translation>
    </message>
    <message>
        <source>Folder to audit</source>
        <translation>要审查的文件夹</translation>
    </message>
    <message>
        <source>Folder for the audits and the summary</source>
        <translation>存放审查结果和汇总的文件夹</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基准日</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>附件1的解释</translation>
    </message>
    <message>
        <source>Show which answers change</source>
        <translation>显示哪些结论会变化</translation>
    </message>
    <message>
        <source>The other day</source>
        <translation>另一日期</translation>
    </message>
    <message>
        <source>The other rules</source>
        <translation>另一规则库</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>the same rules</source>
        <translation>相同规则</translation>
    </message>
    <message>
        <source>rule pack in a file…</source>
        <translation>从文件选择规则库…</translation>
    </message>
    <message>
        <source>Every bill of materials in the folder and below is audited, with the declarations that lie beside it. Each gives a file of its own; a summary (page, workbook, CSV) lists them all.</source>
        <translation>文件夹及其子文件夹中的每份物料清单都会连同旁边的声明表一起审查。每份清单各生成一个文件；汇总（网页、工作簿、CSV）列出全部结果。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Results into</source>
        <translation>结果存放于</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>with the day</source>
        <translation>对比日期</translation>
    </message>
    <message>
        <source>and with</source>
        <translation>对比规则</translation>
    </message>
    <message>
        <source>Rule pack to compare with</source>
        <translation>用于比较的规则库</translation>
    </message>
    <message>
        <source>Rule packs (*.toml)</source>
        <translation>规则库 (*.toml)</translation>
    </message>
    <message>
        <source>{folder} – audits</source>
        <translation>{folder} – 审查结果</translation>
    </message>
    <message>
        <source>Say which folder to audit and where the results go.</source>
        <translation>请指定要审查的文件夹和结果的存放位置。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>Choose another day or other rules to compare with.</source>
        <translation>请选择用于比较的另一日期或另一规则库。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to Lodestone</source>
        <translation>Lodestone 使用指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>在指南中搜索</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>指南目录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>未找到。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>{about}: {change}</source>
        <translation>{about}：{change}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>文件读取方式</translation>
    </message>
    <message>
        <source>Part master</source>
        <translation>零件主数据</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Statement about</source>
        <translation>声明内容：</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>不予采用</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明文件</translation>
    </message>
    <message>
        <source>Decision about</source>
        <translation>对以下零件的决定：</translation>
    </message>
    <message>
        <source>State of the law</source>
        <translation>法规状态</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>自有规则</translation>
    </message>
    <message>
        <source>Document at hand</source>
        <translation>已备文件</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>File of the application data</source>
        <translation>申请数据文件</translation>
    </message>
    <message>
        <source>SHA-256 of the application data</source>
        <translation>申请数据的SHA-256</translation>
    </message>
    <message>
        <source>day</source>
        <extracomment>Changes of one entry that are told; a step may have thousands. What stands for nothing. Fields of records: context and text of what they are called.</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>解读</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>exported items</source>
        <translation>出口物项</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>by</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>about</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>further sheets</source>
        <translation>其他工作表</translation>
    </message>
    <message>
        <source>header row</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>columns without a role</source>
        <translation>未使用的列</translation>
    </message>
    <message>
        <source>columns of models</source>
        <translation>型号列</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>as in</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>suppositions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>所指</translation>
    </message>
    <message>
        <source>Kinds of end use</source>
        <translation>最终用途类别</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) or decision(s)</source>
        <translation>
            <numerusform>%n 项声明内容或决定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>从 → 到</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>尚无任何操作。</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>撤销到此处</translation>
    </message>
    <message>
        <source>Take back everything that was done after the selected line</source>
        <translation>撤销所选行之后的全部操作</translation>
    </message>
    <message>
        <source>Nothing is ever lost: undoing is recorded too and can be done again.</source>
        <translation>不会丢失任何内容：撤销同样记录在案，并可重做。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Explanation of the selected part</source>
        <translation>所选零件的说明</translation>
    </message>
    <message>
        <source>Select a part to see what is known of it and why it is judged as it is.</source>
        <translation>选择一个零件，查看其已知事实及判断理由。</translation>
    </message>
</context>
<context>
    <name>ItemFactsModel</name>
    <message>
        <source>Item</source>
        <extracomment>What can be stated of an item, in the order of the columns; the part number stands before them.</extracomment>
        <translation>物项</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名称描述</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>From the bill of materials; type to state something else.</source>
        <translation>来自物料清单；键入即可另行陈述。</translation>
    </message>
    <message>
        <source>“{text}” is no price: write digits with a point, such as 1985.00.</source>
        <translation>“{text}”不是价格：请用数字和小数点，如 1985.00。</translation>
    </message>
    <message>
        <source>“{text}” is no currency: write its three letters, such as EUR.</source>
        <translation>“{text}”不是币种：请填三个字母，如 EUR。</translation>
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation>“{text}”不是国家代码：请填两个字母，如 DE。</translation>
    </message>
</context>
<context>
    <name>ItemFactsTable</name>
    <message>
        <source>What is stated about the exported items</source>
        <translation>关于出口物项的陈述</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Change the settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Judge for {day}</source>
        <translation>判定日期：{day}</translation>
    </message>
    <message>
        <source>Reading: {reading}</source>
        <translation>解读：{reading}</translation>
    </message>
    <message>
        <source>Destination: {country}</source>
        <translation>目的地：{country}</translation>
    </message>
    <message>
        <source>Currency: {currency}</source>
        <translation>币种：{currency}</translation>
    </message>
    <message>
        <source>Rates: {rates}</source>
        <translation>汇率：{rates}</translation>
    </message>
    <message>
        <source>Exported items: {items}</source>
        <translation>出口物项：{items}</translation>
    </message>
    <message>
        <source>all at the top</source>
        <translation>全部顶层物项</translation>
    </message>
    <message>
        <source>Confirm the state of the law</source>
        <translation>确认法规状态</translation>
    </message>
    <message>
        <source>Confirm that the law is: {status} ({source})</source>
        <translation>确认法规状态：{status}（{source}）</translation>
    </message>
    <message>
        <source>Judge by {pack} with {files}</source>
        <translation>按 {pack} 及 {files} 判断</translation>
    </message>
    <message>
        <source>Judge by {pack}</source>
        <translation>按 {pack} 判断</translation>
    </message>
    <message>
        <source>Lay {files} over the rules</source>
        <translation>在规则上叠加 {files}</translation>
    </message>
    <message>
        <source>Take {files} off the rules</source>
        <translation>从规则上撤下 {files}</translation>
    </message>
    <message>
        <source>Judge by the usual rule pack again</source>
        <translation>恢复按通常的规则库判断</translation>
    </message>
    <message>
        <source>Begin the case</source>
        <translation>新建案卷</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>打开 {file}</translation>
    </message>
    <message>
        <source>Assign the columns</source>
        <translation>指定各列</translation>
    </message>
    <message>
        <source>Put {file} in the place of the bill of materials</source>
        <translation>以 {file} 替换物料清单</translation>
    </message>
    <message>
        <source>Join the part master {files}</source>
        <translation>并入零件主数据 {files}</translation>
    </message>
    <message>
        <source>Take in {files}</source>
        <translation>录入 {files}</translation>
    </message>
    <message>
        <source>Take out {files}</source>
        <translation>移除 {files}</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n statement(s)</source>
        <translation>
            <numerusform>录入 %n 条声明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n statement(s) aside</source>
        <translation>
            <numerusform>搁置 %n 条声明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n statement(s) again</source>
        <translation>
            <numerusform>恢复使用 %n 条声明</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach {files} as evidence</source>
        <translation>附加 {files} 作为证据</translation>
    </message>
    <message>
        <source>Name pages of {files}</source>
        <translation>指明 {files} 的页码</translation>
    </message>
    <message>
        <source>Dismiss the suspicion about {parts}</source>
        <translation>排除对 {parts} 的存疑</translation>
    </message>
    <message>
        <source>Confirm the suspicion about {parts}</source>
        <translation>确认对 {parts} 的存疑</translation>
    </message>
    <message>
        <source>Withdraw the decision about {parts}</source>
        <translation>撤回对 {parts} 的决定</translation>
    </message>
    <message>
        <source>Withdraw what was confirmed about the law</source>
        <translation>撤回对法规的确认</translation>
    </message>
    <message>
        <source>Take in the application data of {file}</source>
        <translation>录入 {file} 中的申请资料</translation>
    </message>
    <message>
        <source>Change the application data</source>
        <translation>更改申请资料</translation>
    </message>
    <message>
        <source>Change a document at hand</source>
        <translation>更改现有文件</translation>
    </message>
    <message>
        <source>Keep the scenario {name}</source>
        <translation>保留情景 {name}</translation>
    </message>
    <message>
        <source>Throw the scenario {name} away</source>
        <translation>丢弃情景 {name}</translation>
    </message>
    <message>
        <source>Saved under this name</source>
        <translation>以此名称保存</translation>
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message>
        <source>Record what holds</source>
        <translation>登记现行状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>announcement number and date, or an address on the web</source>
        <translation>公告编号与日期，或网址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The rule pack ends with the last announcement that it knows. Say what the authorities have announced since: it is shown with its source wherever the law&apos;s state is shown, and in the dossier.</source>
        <translation>规则库止于其所知的最后一份公告。请说明主管部门此后公布的内容：凡显示法规状态之处以及资料册中，均会连同来源一并显示。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>{rule}: {status} since {day}, {source} ({by}, {on})</source>
        <translation>{rule}：自 {day} 起{status}，{source}（{by}，{on}）</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
    <message>
        <source>Choose at least one rule.</source>
        <translation>请至少选择一条规则。</translation>
    </message>
    <message>
        <source>Name the source.</source>
        <translation>请注明来源。</translation>
    </message>
    <message>
        <source>Say who signs it.</source>
        <translation>请注明签署人。</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>结束日期不能早于开始日期。</translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message>
        <source>Record what holds…</source>
        <extracomment>The pack whose law the strip names in two words.</extracomment>
        <translation>登记现行状态…</translation>
    </message>
    <message>
        <source>Record what the authorities have announced since, with its source</source>
        <translation>登记主管部门此后的公告及其来源</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Treated as in force</source>
        <translation>按已生效处理</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>(unverified)</source>
        <translation>（未核实）</translation>
    </message>
    <message>
        <source>Nobody has confirmed what followed; treated as in force.</source>
        <translation>后续规定尚未确认，按已生效处理。</translation>
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
        <translation>按 {pack} 判断，其上叠加 {files}</translation>
    </message>
    <message>
        <source>Judged by {pack}</source>
        <translation>按 {pack} 判断</translation>
    </message>
</context>
<context>
    <name>LawPage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs between {one} and {two}</source>
        <translation>{one} 与 {two} 之间的差异</translation>
    </message>
    <message>
        <source>Nothing: the law and the answers are the same.</source>
        <translation>无：法律状态与结论均相同。</translation>
    </message>
    <message>
        <source>Exported items</source>
        <translation>出口物项</translation>
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation>结论不同的零件</translation>
    </message>
    <message>
        <source>{verdict}, on both days</source>
        <translation>{verdict}，两日相同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>无迹象</translation>
    </message>
    <message>
        <source>Rules on {day}</source>
        <translation>{day} 的规则</translation>
    </message>
    <message>
        <source>verified in a public source</source>
        <translation>已由公开来源核实</translation>
    </message>
    <message>
        <source>NOT VERIFIED</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Not found on the lists; the closest name is “{name}”, score {score} of 100.</source>
        <translation>名单中未检索到；最接近的名称为“{name}”，得分 {score}/100。</translation>
    </message>
    <message>
        <source>Not complete: {lists}. Not finding a name proves nothing.</source>
        <translation>名单不完整：{lists}。未检索到不构成任何证明。</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>各方主体</translation>
    </message>
    <message numerus="yes">
        <source>Entries of the rule pack that are not verified (%n)</source>
        <translation>
            <numerusform>规则库中未核实的条目（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawPane</name>
    <message>
        <source>Day to compare with</source>
        <translation>用于比较的日期</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Judge the same for that day and show what differs</source>
        <translation>按该日期重新判断并显示差异</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一次变化</translation>
    </message>
    <message>
        <source>Compare with the next day on which the state of a rule changes</source>
        <translation>与规则状态下一次变化之日比较</translation>
    </message>
    <message>
        <source>The law and what differs between two days</source>
        <translation>法律及两日之间的差异</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较日期</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Team library</source>
        <translation>团队声明库</translation>
    </message>
    <message>
        <source>A file, or a PostgreSQL database as in postgresql://user@server/database.
Leave it empty for your own file. Passwords belong in PostgreSQL&apos;s password file, not here.</source>
        <translation>文件，或形如 postgresql://user@server/database 的 PostgreSQL 数据库。
留空则使用您自己的文件。密码应写在 PostgreSQL 的密码文件中，而非此处。</translation>
    </message>
    <message>
        <source>Declarations are kept in {library} from now on.</source>
        <translation>今后声明保存在 {library}。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Bills of materials and declarations</source>
        <translation>物料清单与声明</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Declarations and application data</source>
        <translation>声明与申请数据</translation>
    </message>
    <message>
        <source>Add declarations</source>
        <translation>添加声明</translation>
    </message>
    <message>
        <source>Not found: {names}</source>
        <translation>找不到：{names}</translation>
    </message>
    <message>
        <source>The case holds no bill of materials.</source>
        <translation>案卷中没有物料清单。</translation>
    </message>
    <message>
        <source>Audited again with {files}</source>
        <translation>已结合 {files} 重新审查</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
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
            <numerusform>%n 个零件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n 个已标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declarations file(s)</source>
        <translation>
            <numerusform>%n 份声明文件</numerusform>
        </translation>
    </message>
    <message>
        <source>application data of the case</source>
        <translation>案卷中的申请数据</translation>
    </message>
</context>
<context>
    <name>MappingDesk</name>
    <message>
        <source>The choice holds here, but could not be kept for other files: {reason}</source>
        <translation>此选择对本文件有效，但未能为其他文件保存：{reason}</translation>
    </message>
    <message>
        <source>Read as was chosen for “{file}”, which has the same headers.</source>
        <translation>已沿用为表头相同的“{file}”所作的选择读取。</translation>
    </message>
    <message>
        <source>Choose by hand…</source>
        <translation>手动选择…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>How “{file}” was read</source>
        <extracomment>Milliseconds after a change until the file is read again, so that quick changes are read once.</extracomment>
        <translation>“{file}”的读取方式</translation>
    </message>
    <message>
        <source>What was assumed and left out</source>
        <translation>假定与略去的内容</translation>
    </message>
    <message>
        <source>Nothing was assumed, and nothing was left out.</source>
        <translation>没有任何假定，也没有略去任何内容。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>First row of the lines</source>
        <translation>物料行首行</translation>
    </message>
    <message>
        <source>Last row of the lines</source>
        <translation>物料行末行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Back to what was found</source>
        <translation>恢复为自动识别结果</translation>
    </message>
    <message>
        <source>Read files with the same headers this way, too</source>
        <translation>表头相同的文件也这样读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>The assembly tree that comes of it</source>
        <translation>由此得到的装配树</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>装配树的列</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>工作表(&amp;H)</translation>
    </message>
    <message>
        <source>Header &amp;row</source>
        <translation>表头行(&amp;R)</translation>
    </message>
    <message>
        <source>Lines &amp;from row</source>
        <translation>物料行自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to row</source>
        <translation>至(&amp;T)</translation>
    </message>
    <message>
        <source>It cannot be read like this: {reason}</source>
        <translation>这样无法读取：{reason}</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>没有零件</translation>
    </message>
    <message>
        <source>Choose the sheet, the header row and what the columns are.</source>
        <translation>请选择工作表、表头行以及各列的含义。</translation>
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
            <numerusform>%n 个零件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n root(s)</source>
        <translation>
            <numerusform>%n 个顶层件</numerusform>
        </translation>
    </message>
    <message>
        <source>depth {depth}</source>
        <translation>{depth} 层深</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as {structure}, as was chosen for “{file}”, which has the same headers</source>
        <translation>按{structure}读取，沿用为表头相同的“{file}”所作的选择</translation>
    </message>
    <message>
        <source>Read as {structure}; {percent} % sure of it</source>
        <translation>按{structure}读取；把握 {percent}%</translation>
    </message>
    <message>
        <source>Look at this before anything is concluded from it: the file can be understood in other ways, too.</source>
        <translation>请先核对再据此得出结论：该文件也可能有别的理解方式。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>The sheet as it stands</source>
        <extracomment>Columns and rows whose texts decide how wide columns are at first; the narrowest and the widest, in pixels.</extracomment>
        <translation>工作表原样</translation>
    </message>
    <message>
        <source>Roles of the columns</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Rows, header row and borders of the table</source>
        <translation>行号、表头行与表格边界</translation>
    </message>
    <message>
        <source>The header is row {row}</source>
        <translation>第 {row} 行是表头</translation>
    </message>
    <message>
        <source>The lines begin in row {row}</source>
        <translation>物料行从第 {row} 行开始</translation>
    </message>
    <message>
        <source>The lines end with row {row}</source>
        <translation>物料行到第 {row} 行结束</translation>
    </message>
    <message>
        <source>There is no header row</source>
        <translation>没有表头行</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Licence required</source>
        <translation>需要许可证</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>无需许可证</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>No indication</source>
        <translation>无迹象</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>需要</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages as pictures</source>
        <translation>页面缩略图</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number}</source>
        <extracomment>Width of a picture, in device-independent pixels. Pictures that are kept; those that came into view longest ago are made again.</extracomment>
        <translation>第{number}页</translation>
    </message>
</context>
<context>
    <name>PageSearch</name>
    <message>
        <source>Find in the dossier</source>
        <translation>在资料册中查找</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第{place}处，共{count}处</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the guide</source>
        <extracomment>What an entry of the contents leads to: page and number of the heading. Pixels: the widest that lines get, and the space around them.</extracomment>
        <translation>指南页面</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <extracomment>Rows that are listed at most. The letter for the keyboard as it stands after Chinese words.</extracomment>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What do you want to do? Commands, items, files, part numbers</source>
        <translation>想做什么？输入命令、物项、文件或零件号</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>符合的命令</translation>
    </message>
    <message>
        <source>Nothing fits. Esc closes the palette.</source>
        <translation>没有符合的内容。按 Esc 关闭。</translation>
    </message>
    <message>
        <source>Exported item</source>
        <translation>出口物项</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}，第 {row} 行</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Presumption of denial</source>
        <translation>原则上不予许可</translation>
    </message>
    <message>
        <source>Case-by-case review</source>
        <translation>逐案审批</translation>
    </message>
    <message>
        <source>Exempt (humanitarian)</source>
        <translation>豁免（人道主义）</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Contents of the dossier</source>
        <translation>资料册目录</translation>
    </message>
    <message>
        <source>Pages of the dossier</source>
        <translation>资料册页面</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Ways through the dossier</source>
        <translation>资料册导航</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>返回结构树</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>返回结构树（Esc）</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>签名并保存…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
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
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Looking for the table</source>
        <translation>正在查找表格</translation>
    </message>
    <message>
        <source>Reading the columns</source>
        <translation>正在读取各列</translation>
    </message>
    <message>
        <source>Finding out which part goes into which</source>
        <translation>正在确定零件的上下级关系</translation>
    </message>
    <message>
        <source>Building the tree</source>
        <translation>正在建立结构树</translation>
    </message>
    <message>
        <source>Reading the statements</source>
        <translation>正在读取声明</translation>
    </message>
    <message>
        <source>Adding up values</source>
        <translation>正在累计价值</translation>
    </message>
    <message>
        <source>Looking up Annex 1</source>
        <translation>正在对照附件1</translation>
    </message>
    <message>
        <source>Applying the rules</source>
        <translation>正在适用规则</translation>
    </message>
    <message>
        <source>Looking for words that suggest rare earths</source>
        <translation>正在查找提示稀土的词语</translation>
    </message>
    <message>
        <source>Bringing the facts together</source>
        <translation>正在汇总事实</translation>
    </message>
    <message>
        <source>Reading the law</source>
        <translation>正在读取法规</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Preparing the view</source>
        <translation>正在准备显示</translation>
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation>正在生成资料册</translation>
    </message>
    <message>
        <source>Packing the bundle</source>
        <translation>正在打包证据</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在核验文件</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>正在核验各文件</translation>
    </message>
    <message>
        <source>Computing the audit again</source>
        <translation>正在重新计算审查</translation>
    </message>
    <message>
        <source>Printing the dossier again</source>
        <translation>正在重新生成资料册</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Asking the library</source>
        <translation>正在查询声明库</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>正在写出对照表</translation>
    </message>
    <message>
        <source>Writing questionnaires</source>
        <translation>正在生成问卷</translation>
    </message>
    <message>
        <source>Joining the part master</source>
        <translation>正在合并零件主数据</translation>
    </message>
    <message>
        <source>Laying out page {count}</source>
        <translation>正在排版第 {count} 页</translation>
    </message>
    <message>
        <source>Numbering pages</source>
        <translation>正在编排页码</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>正在写入 PDF</translation>
    </message>
</context>
<context>
    <name>ProofDesk</name>
    <message>
        <source>Nothing is declared of this part that evidence could be attached to.</source>
        <translation>此零件没有可附加证据的声明。</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附加证据</translation>
    </message>
    <message>
        <source>No document is attached to this part.</source>
        <translation>此零件没有附加文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) and decision(s)</source>
        <translation>
            <numerusform>%n 条声明与决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach evidence…</source>
        <translation>附加证据…</translation>
    </message>
    <message>
        <source>Pages of the evidence…</source>
        <translation>证据页码…</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Pages of the proof</source>
        <translation>证明文件页码</translation>
    </message>
    <message>
        <source>Name the pages that prove it, as 3 or 3–4, 7, and the day that the document bears. Both are printed in the index of evidence; what is left empty is printed as not named.</source>
        <translation>请指明起证明作用的页码，写作“3”或“3–4, 7”，以及文件自身的日期。两者均印在证据索引中；留空者印为未指明。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Documents and what they prove</source>
        <translation>文件及其证明事项</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Its date (year-month-day)</source>
        <translation>文件日期（年-月-日）</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} has {count}. Pages may be named as they are printed; check that they are.</source>
        <translation>{file} 共{count}。可按印刷页码填写；请核对。</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-03-02.</source>
        <translation>“{text}”不是日期；请写作2026-03-02。</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>{part}: decision of {day}</source>
        <translation>{part}：{day} 的决定</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>What is missing</source>
        <translation>缺少的信息</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问对象</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>you</source>
        <translation>本企业</translation>
    </message>
    <message>
        <source>(no supplier named)</source>
        <translation>（未注明供应商）</translation>
    </message>
</context>
<context>
    <name>RatesField</name>
    <message>
        <source>Write each rate with its currency, such as USD=0.92, and a blank between two.</source>
        <translation>请逐项填写币种及汇率，如 USD=0.92，各项以空格分隔。</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Assemblies included</source>
        <translation>包含组件</translation>
    </message>
    <message>
        <source>Materials only</source>
        <translation>仅材料</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>{words}, link</source>
        <translation>{words}，链接</translation>
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
        <translation>类别</translation>
    </message>
    <message>
        <source>What was found, assumed or left out</source>
        <translation>发现、假定或略去的内容</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>{count} more rows were left out; the sheet shows them</source>
        <translation>另有 {count} 行被略去，见表中所示</translation>
    </message>
</context>
<context>
    <name>RevisionDesk</name>
    <message>
        <source>{opened} is open. What is to become of {file}?</source>
        <extracomment>The case that was compared, and its last change then. What came with a newer one that is being taken over, to be asked about once it is open.</extracomment>
        <translation>已打开 {opened}。如何处理 {file}？</translation>
    </message>
    <message>
        <source>What {overlay} changes in the rules is shown once it is open.</source>
        <translation>{overlay} 对规则的更改，在打开之后显示。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Open it apart</source>
        <translation>另行打开</translation>
    </message>
    <message>
        <source>Take it over as the newer one</source>
        <translation>作为新版采用</translation>
    </message>
    <message>
        <source>The case has changed since; what differs is worked out again.</source>
        <translation>案卷此后有变动，正在重新计算差异。</translation>
    </message>
    <message>
        <source>{file} is the open one now; undo brings the other back.</source>
        <translation>现已采用 {file}；撤销可恢复原版。</translation>
    </message>
    <message numerus="yes">
        <source>%n declaration(s) of other revisions were set aside.</source>
        <translation>
            <numerusform>有 %n 条针对其他版本的声明暂不计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bills of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Compare with a newer revision</source>
        <translation>与新版本比较</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出对照</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对照</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Part number</source>
        <extracomment>Roles of a bill of materials in the order in which they are offered, by group: the tone and a sign for it, then the roles. Roles that only tables of suppliers&apos; statements have. Roles that are read of a table of statements besides those.</extracomment>
        <translation>料号</translation>
    </message>
    <message>
        <source>Manufacturer&apos;s part number</source>
        <translation>制造商料号</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Supplier&apos;s part number</source>
        <translation>供应商料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
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
        <translation>型号用量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Base quantity</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Reference designators</source>
        <translation>位号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Parent number</source>
        <translation>父件号</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Price per so many</source>
        <translation>计价数量</translation>
    </message>
    <message>
        <source>Pieces in a pack</source>
        <translation>每包件数</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>原产国</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>海关编码</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>物项类别</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>质量单位</translation>
    </message>
    <message>
        <source>Mass percent</source>
        <translation>质量百分比</translation>
    </message>
    <message>
        <source>Constituent</source>
        <translation>成分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>工序</translation>
    </message>
    <message>
        <source>Origin of the technology</source>
        <translation>技术来源国</translation>
    </message>
    <message>
        <source>Origin of the equipment</source>
        <translation>设备来源国</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>声明人</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>声明日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明文件</translation>
    </message>
    <message>
        <source>Another quantity</source>
        <translation>其他数量</translation>
    </message>
    <message>
        <source>Total price</source>
        <translation>总价</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>封装</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>RoleHeader</name>
    <message>
        <source>Role of column {letters}</source>
        <extracomment>What a column can be besides a role: left to the reader, or not used.</extracomment>
        <translation>{letters} 列的含义</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source> (now column {letters})</source>
        <translation>（现为 {letters} 列）</translation>
    </message>
    <message>
        <source>Not used: {role}</source>
        <translation>不使用：{role}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选定</translation>
    </message>
</context>
<context>
    <name>RowKind</name>
    <message>
        <source>Title above the table</source>
        <translation>表上方的标题</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Heading between the lines</source>
        <translation>行间小标题</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Names no part</source>
        <translation>未写明零件</translation>
    </message>
    <message>
        <source>Outside the borders drawn</source>
        <translation>在划定的边界之外</translation>
    </message>
</context>
<context>
    <name>RulePacks</name>
    <message>
        <source>Rule packs and keys</source>
        <translation>规则库与密钥</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>A rule pack is the law as data. An installed one is used in place of the shipped one of the same name.</source>
        <translation>规则库是以数据表示的法规。已安装的规则库取代随附的同名规则库。</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>规则库</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>受信任的密钥</translation>
    </message>
    <message>
        <source>Trusted key</source>
        <translation>受信任的密钥</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>What it is and what it changes</source>
        <translation>内容及其改变之处</translation>
    </message>
    <message>
        <source>Choose a signed rule pack: what it would change is shown here first.</source>
        <translation>请选择已签名的规则库：此处先显示它将改变什么。</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>否，不采用</translation>
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation>安装规则库…</translation>
    </message>
    <message>
        <source>Use the selected one</source>
        <translation>使用所选规则库</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>撤销上次更改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Trust a key…</source>
        <translation>信任密钥…</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>不再信任</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>随程序附带</translation>
    </message>
    <message>
        <source>cannot be used: {problem}</source>
        <translation>无法使用：{problem}</translation>
    </message>
    <message>
        <source>Signed rule packs</source>
        <translation>已签名的规则库</translation>
    </message>
    <message>
        <source>Install rule pack</source>
        <translation>安装规则库</translation>
    </message>
    <message>
        <source>Checking the signature and comparing…</source>
        <translation>正在核对签名并比较…</translation>
    </message>
    <message>
        <source>It is a pack of its own and changes no other.</source>
        <translation>这是独立的规则库，不改变其他规则库。</translation>
    </message>
    <message>
        <source>Install and use it</source>
        <translation>安装并使用</translation>
    </message>
    <message>
        <source>{pack} is installed and in use.</source>
        <translation>{pack} 已安装并投入使用。</translation>
    </message>
    <message>
        <source>{pack} is in use.</source>
        <translation>{pack} 已投入使用。</translation>
    </message>
    <message>
        <source>The last change is taken back.</source>
        <translation>上次更改已撤销。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的更改。</translation>
    </message>
    <message>
        <source>{pack} is removed.</source>
        <translation>{pack} 已移除。</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Trust a key</source>
        <translation>信任密钥</translation>
    </message>
    <message>
        <source>Trust it only if its owner has told you this fingerprint on another way than the one by which the file came. Whoever holds the key decides by which law your products are judged.</source>
        <translation>仅当其所有者通过与文件来源不同的途径告知您该指纹时，方可信任。持有该密钥者决定您的产品依据何种规则判断。</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>信任该密钥</translation>
    </message>
    <message>
        <source>{key} is trusted.</source>
        <translation>已信任 {key}。</translation>
    </message>
    <message>
        <source>{key} is no longer trusted.</source>
        <translation>不再信任 {key}。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Signed remark</source>
        <translation>签名附注</translation>
    </message>
    <message>
        <source>From {before} to {after}, on {day}</source>
        <translation>从 {before} 到 {after}，基准日 {day}</translation>
    </message>
    <message>
        <source>Nothing that is judged changes.</source>
        <translation>判断所依据的内容没有变化。</translation>
    </message>
    <message>
        <source>New instrument</source>
        <translation>新增文件</translation>
    </message>
    <message>
        <source>Instrument gone</source>
        <translation>移除的文件</translation>
    </message>
    <message>
        <source>Classes of items that differ</source>
        <translation>有差异的物项类别</translation>
    </message>
    <message>
        <source>Listed parties that differ</source>
        <translation>有差异的名单主体</translation>
    </message>
    <message>
        <source>Verdict of {item}</source>
        <translation>{item} 的结论</translation>
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation>判断有变化的零件数</translation>
    </message>
    <message>
        <source>not in the pack</source>
        <translation>规则库中没有</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message>
        <source>Own rules: {pack}</source>
        <translation>自选规则：{pack}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save dossier</source>
        <translation>保存资料册</translation>
    </message>
    <message>
        <source>Save the evidence bundle, too</source>
        <translation>同时保存证据包</translation>
    </message>
    <message>
        <source>The whole dossier with everything that it rests on; only beside a copy for own use</source>
        <translation>完整资料册及其所依据的一切；仅与自用文本一并保存</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>ScenarioDesk</name>
    <message>
        <source>What if</source>
        <translation>假设分析</translation>
    </message>
    <message numerus="yes">
        <source>What if: the answer rests on %n supposition(s). Nothing of it is in the case.</source>
        <translation>
            <numerusform>假设分析：当前结论基于 %n 项假设，均未写入案卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>as supposed now</source>
        <translation>当前假设</translation>
    </message>
</context>
<context>
    <name>ScenarioModel</name>
    <message>
        <source>Item</source>
        <translation>物项</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>现状</translation>
    </message>
</context>
<context>
    <name>ScenarioPage</name>
    <message>
        <source>Back to the tree</source>
        <translation>返回结构树</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>返回结构树（Esc）</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>方案对照</translation>
    </message>
    <message>
        <source>Each column is the same case, audited with what the scenario supposes. Bold: differs.</source>
        <translation>每列为同一案卷按该方案假设审查的结果；粗体表示与现状不同。</translation>
    </message>
    <message>
        <source>{name} cannot be shown: {why}</source>
        <translation>无法显示 {name}：{why}</translation>
    </message>
</context>
<context>
    <name>ScenarioPane</name>
    <message>
        <source>What is supposed</source>
        <translation>所作假设</translation>
    </message>
    <message>
        <source>Nothing is supposed. Choose below what is to be otherwise; the answer moves at once.</source>
        <translation>尚无假设。在下方选择要改变的内容，结论随即变化。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the selected supposition back (Delete)</source>
        <translation>撤回所选假设（Delete）</translation>
    </message>
    <message>
        <source>Throw all away</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Suppose</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>What is supposed to be otherwise</source>
        <translation>要改变的内容</translation>
    </message>
    <message>
        <source>Part that is meant</source>
        <translation>所指零件</translation>
    </message>
    <message>
        <source>Constituent or stage that is meant</source>
        <translation>所指成分或环节</translation>
    </message>
    <message>
        <source>What it is supposed to be</source>
        <translation>假设的值</translation>
    </message>
    <message>
        <source>Scenarios that are kept</source>
        <translation>已保存的方案</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>比较方案</translation>
    </message>
    <message>
        <source>Scenarios ({count})</source>
        <translation>方案（{count}）</translation>
    </message>
</context>
<context>
    <name>SeveralDesk</name>
    <message>
        <source>{opened} is open. One bill of materials is shown at a time; these wait: {names}</source>
        <extracomment>Files that wait for which buttons are shown. Characters of a name that a button shows.</extracomment>
        <translation>已打开 {opened}。一次显示一份物料清单；等待打开：{names}</translation>
    </message>
    <message>
        <source>{file} looks like a revision of it: {shared} of {of} part numbers are the same.</source>
        <translation>{file} 看来是它的另一版本：{of} 个零件号中有 {shared} 个相同。</translation>
    </message>
    <message>
        <source>Compare with {file} as the newer</source>
        <translation>以 {file} 为新版进行比较</translation>
    </message>
    <message>
        <source>… as the older</source>
        <translation>……为旧版</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>打开 {file}</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>SheetsButton</name>
    <message>
        <source>Sheets read together with it</source>
        <translation>一并读取的工作表</translation>
    </message>
    <message>
        <source>Read further sheets of the file, too: each is an item of its own, or goes into the part called like it</source>
        <translation>同时读取文件中的其他工作表：各自成为一个物项，或归入与工作表同名的零件</translation>
    </message>
    <message numerus="yes">
        <source>+ %n sheet(s)</source>
        <translation>
            <numerusform>+ %n张工作表</numerusform>
        </translation>
    </message>
    <message>
        <source>+ &amp;other sheets</source>
        <translation>+ 其他工作表(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation>在结构树中</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>Open, close an assembly</source>
        <translation>展开、收起组件</translation>
    </message>
    <message>
        <source>Open all below</source>
        <translation>展开下面的全部</translation>
    </message>
    <message>
        <source>Go to a part by its first letters</source>
        <translation>按零件号开头跳转</translation>
    </message>
    <message>
        <source>type them</source>
        <translation>直接键入</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>选择多行</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>What can be done with the part</source>
        <translation>对该零件可做的操作</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>菜单键</translation>
    </message>
    <message>
        <source>From the filter to the tree</source>
        <translation>从筛选框到结构树</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>下一个、上一个控件</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Alt and its letter, or F10</source>
        <translation>Alt 加其字母，或 F10</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>Newer bill of materials</source>
        <extracomment>Widths at first, in device-independent pixels; the description takes what is left. Narrower than this, a side leaves these columns out one by one. Rows that are opened at most to show the first differences, and rows that this may bring: aligning them takes time, and both views ask for each. The titles stand at one height, whatever stands beside them.</extracomment>
        <translation>新版物料清单</translation>
    </message>
    <message>
        <source>Older bill of materials</source>
        <translation>原版物料清单</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign and save the dossier</source>
        <translation>签名并保存资料册</translation>
    </message>
    <message>
        <source>The dossier is signed with your own certificate, a PKCS#12 file. What is printed stays as it is; anybody can later check who signed it and that no byte has changed.</source>
        <translation>使用您自己的证书（PKCS#12文件）对资料册进行数字签名。已生成的内容保持不变；此后任何人均可核验签名人及文件未被改动。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>asked for each time, kept nowhere</source>
        <translation>每次询问，不予保存</translation>
    </message>
    <message>
        <source>Show it at the head of the first page</source>
        <translation>在首页页眉处显示签名</translation>
    </message>
    <message>
        <source>Pack it into an evidence bundle</source>
        <translation>打成证据包</translation>
    </message>
    <message>
        <source>The whole dossier for own use, with everything that it rests on</source>
        <translation>自用的完整资料册，连同其所依据的一切</translation>
    </message>
    <message>
        <source>none: no network is used</source>
        <translation>无：不使用网络</translation>
    </message>
    <message>
        <source>Certificate (.p12, .pfx)</source>
        <translation>证书（.p12、.pfx）</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Time-stamp service (URL)</source>
        <translation>时间戳服务（网址）</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>签名并保存…</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>The PDF is not signed.</source>
        <translation>该PDF未签名。</translation>
    </message>
    <message>
        <source>by the signer’s own clock</source>
        <translation>按签名人自身时钟</translation>
    </message>
    <message>
        <source>by a trusted time-stamp service</source>
        <translation>由受信任的时间戳服务证明</translation>
    </message>
    <message>
        <source>by a time-stamp service that is not trusted</source>
        <translation>由不受信任的时间戳服务证明</translation>
    </message>
    <message>
        <source>The certificate leads to a root that you trust.</source>
        <translation>证书可追溯至您信任的根证书。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: the signer made it, and nobody else vouches for the name.</source>
        <translation>证书不受信任：由签名人自行签发，其名称无第三方证明。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it leads to no root that you trust.</source>
        <translation>证书不受信任：无法追溯至您信任的根证书。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it is not valid today, and no trusted time stamp proves that it was.</source>
        <translation>证书不受信任：目前不在有效期内，且无受信任的时间戳证明签名时有效。</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it, or one above it, was not made for this or breaks a rule.</source>
        <translation>证书不受信任：该证书或其上级证书不具备此用途，或不符合规则。</translation>
    </message>
    <message>
        <source>Signed by {signer} on {time}, {clock}. Issuer: {issuer}.</source>
        <translation>由{signer}于{time}签名（{clock}）。签发者：{issuer}。</translation>
    </message>
    <message>
        <source>What was signed has changed since, or the signature is not of that certificate.</source>
        <translation>签名之后内容已被改动，或签名并非由该证书作出。</translation>
    </message>
    <message>
        <source>Something was added to the file after it was signed.</source>
        <translation>签名之后文件中增加了内容。</translation>
    </message>
    <message>
        <source>Fields were filled in or signed since, as the signer allowed; nothing else.</source>
        <translation>此后仅填写了栏目或追加了签名，均为签名人所允许；别无其他改动。</translation>
    </message>
    <message>
        <source>No byte has changed since.</source>
        <translation>签名之后文件未有任何改动。</translation>
    </message>
    <message>
        <source>Whether it was revoked was not asked: no revocation list was given.</source>
        <translation>未查询其是否被吊销：未提供吊销列表。</translation>
    </message>
    <message>
        <source>It was not revoked, by the revocation lists given.</source>
        <translation>根据所提供的吊销列表，该证书未被吊销。</translation>
    </message>
    <message>
        <source>It was revoked on {day}.</source>
        <translation>该证书已于{day}被吊销。</translation>
    </message>
    <message>
        <source>The revocation lists given do not settle whether it was revoked: they are of another issuer, or too old.</source>
        <translation>所提供的吊销列表不能确定其是否被吊销：列表属于其他签发者，或已过期。</translation>
    </message>
    <message>
        <source>The files are those of the manifest.</source>
        <translation>各文件与清单一致。</translation>
    </message>
    <message>
        <source>The files are not those of the manifest.</source>
        <translation>文件与清单不一致。</translation>
    </message>
    <message>
        <source>Computed again from the files, the verdicts are the same.</source>
        <translation>依据包内文件重新计算，结论一致。</translation>
    </message>
    <message>
        <source>Computed again from the files, the verdicts differ.</source>
        <translation>依据包内文件重新计算，结论不一致。</translation>
    </message>
    <message>
        <source>So is every other entry of the audit.</source>
        <translation>审查的其余各项亦一致。</translation>
    </message>
    <message>
        <source>The audit as a whole is not the same.</source>
        <translation>审查的其余内容不一致。</translation>
    </message>
    <message>
        <source>The dossier, printed again by this version, has other bytes.</source>
        <translation>以本版本重新生成的资料册与原文件字节不同。</translation>
    </message>
    <message>
        <source>The dossier in the bundle is not signed.</source>
        <translation>证据包中的资料册未签名。</translation>
    </message>
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Save the signed dossier</source>
        <translation>保存已签名的资料册</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Save evidence bundle</source>
        <translation>保存证据包</translation>
    </message>
    <message>
        <source>Signed PDFs and evidence bundles</source>
        <translation>已签名的PDF和证据包</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Check a PDF or a bundle</source>
        <translation>核验PDF或证据包</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Trust a root certificate</source>
        <translation>信任根证书</translation>
    </message>
    <message>
        <source>Revocation lists and OCSP answers</source>
        <translation>吊销列表和OCSP应答</translation>
    </message>
    <message>
        <source>Use revocation lists</source>
        <translation>使用吊销列表</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Not saved under a name yet</source>
        <extracomment>Cases left behind that are listed at most; the others come up once these are settled.</extracomment>
        <translation>尚未命名保存</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Does your product need China&apos;s rare-earth export licence?</source>
        <translation>您的产品是否需要中国稀土出口许可？</translation>
    </message>
    <message>
        <source>Lodestone reads a bill of materials, marks rare earths and Chinese equipment, and works out the answer with its reasons. Nothing leaves this computer.</source>
        <translation>Lodestone 读取物料清单，标出稀土与中国设备，给出结论及理由。数据不会离开本机。</translation>
    </message>
    <message>
        <source>Drop a bill of materials here</source>
        <translation>将物料清单拖放到此处</translation>
    </message>
    <message>
        <source>Excel, OpenDocument, CSV or CycloneDX. Suppliers&apos; declarations can be dropped along with it.</source>
        <translation>支持 Excel、OpenDocument、CSV 或 CycloneDX，可同时拖入供应商声明。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A servo drive with magnets of several origins, its declarations and application data</source>
        <translation>一台伺服驱动产品，含多个来源的磁体、声明与申请数据</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The tree opens at the flagged parts. F4 goes to the next one.</source>
        <translation>结构树在已标记的零件处展开，按 F4 转到下一个。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Open questions lists what is missing and which supplier knows it.</source>
        <translation>“待解决问题”列出缺少的信息及应询问的供应商。</translation>
    </message>
    <message>
        <source>Close the gaps</source>
        <translation>补齐</translation>
    </message>
    <message>
        <source>Drop suppliers&apos; answers on the window, and take them in.</source>
        <translation>将供应商的答复拖入窗口并录入。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The dossier has every figure down to its cell.</source>
        <translation>资料册载明每个数字及其所在单元格。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away; it stays in the folder “discarded”</source>
        <translation>收起；文件保留在“discarded”文件夹中</translation>
    </message>
    <message>
        <source>Put {name} away</source>
        <translation>收起 {name}</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Other answer</source>
        <translation>答案不同</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>质量单位</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>数量未知</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停实施</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未确认</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>list with levels</source>
        <translation>带层级的清单</translation>
    </message>
    <message>
        <source>list of parents and children</source>
        <translation>父子件清单</translation>
    </message>
    <message>
        <source>flat list</source>
        <translation>平铺清单</translation>
    </message>
    <message>
        <source>suppliers&apos; statements</source>
        <translation>供应商声明</translation>
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
        <translation>日期</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>附件1的解释</translation>
    </message>
    <message>
        <source>Unit price of a part</source>
        <translation>零件的单价</translation>
    </message>
    <message>
        <source>Supplier of a part</source>
        <translation>零件的供应商</translation>
    </message>
    <message>
        <source>Origin of a part</source>
        <translation>零件的原产地</translation>
    </message>
    <message>
        <source>Item class of a part</source>
        <translation>零件的物项类别</translation>
    </message>
    <message>
        <source>Origin of a constituent</source>
        <translation>成分的原产地</translation>
    </message>
    <message>
        <source>Value of a constituent</source>
        <translation>成分的价值</translation>
    </message>
    <message>
        <source>Origin of the technology of a stage</source>
        <translation>环节的技术来源</translation>
    </message>
    <message>
        <source>Origin of the equipment of a stage</source>
        <translation>环节的设备来源</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none of the listed</source>
        <translation>不属于所列各类</translation>
    </message>
    <message>
        <source>the stage does not occur</source>
        <translation>不涉及该环节</translation>
    </message>
</context>
<context>
    <name>SuspicionModel</name>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Why it is suspected</source>
        <translation>存疑原因</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>Suspicions</name>
    <message>
        <source>dismissed</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>{ruling} by {by}, {on}: {reason}</source>
        <translation>{by} 于 {on} {ruling}：{reason}</translation>
    </message>
    <message>
        <source>Suspected parts</source>
        <translation>存疑零件</translation>
    </message>
    <message>
        <source>No part is suspected to hold rare earths.</source>
        <translation>没有疑似含稀土的零件。</translation>
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation>排除存疑…</translation>
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation>确认存疑…</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>撤回决定</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of the rules</source>
        <extracomment>Days that are shown before the first and after the last day on which something changes. The tone of each state, and how it fills its bar, so that no colour stands alone.</extracomment>
        <translation>规则时间线</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip (Esc)</source>
        <extracomment>The part that the sample&apos;s tour selects: a magnet with both flags.</extracomment>
        <translation>跳过（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>For each exported item: is a licence needed, by which state of the law, on which day, for which destination. Change any of these and the answer is worked out again.</source>
        <translation>逐项说明出口物项是否需要许可证，依据何种法规状态、哪一日期、哪一目的地。更改其中任何一项，结论随即重新得出。</translation>
    </message>
    <message>
        <source>The assembly</source>
        <translation>装配结构</translation>
    </message>
    <message>
        <source>Rare earths and Chinese equipment are flagged where they sit; a dashed flag is only suspected. F4 goes to the next one, and the filter above takes words such as flag:rare-earth.</source>
        <translation>稀土与中国设备在所处位置标出；虚线标记仅为存疑。按 F4 转到下一个，上方筛选框可输入“标记:稀土”等条件。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The selected part, with each reason down to its cell, its declaration and its article. What is not known is shown as a range, never as zero.</source>
        <translation>所选零件的每条理由，具体到单元格、声明和条款。未知内容以区间表示，绝不按零处理。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的信息</translation>
    </message>
    <message>
        <source>The facts that would narrow the answer most, and whom to ask. Ctrl+Shift+E writes a questionnaire for each supplier; drop the answers on the window.</source>
        <translation>最能缩小结论范围的信息及询问对象。Ctrl+Shift+E 为每家供应商生成问卷；收到答复后拖入窗口即可。</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>资料册</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A opens the application data, Ctrl+D shows the dossier, Ctrl+E saves it. Every other command is found by typing: Ctrl+Shift+P.</source>
        <translation>Ctrl+Shift+A 打开申请数据，Ctrl+D 预览资料册，Ctrl+E 保存。其他命令按 Ctrl+Shift+P 键入即可找到。</translation>
    </message>
    <message>
        <source>{step} of {all}</source>
        <translation>{step}/{all}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TourDesk</name>
    <message>
        <source>Take the tour</source>
        <extracomment>The bill of materials of the shipped sample.</extracomment>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>New here? A tour of the sample shows the window in five steps.</source>
        <translation>首次使用？示例导览用五步介绍本窗口。</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{position} (cycle)</source>
        <translation>{position}（循环）</translation>
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation>此行构成循环：零件包含其自身。仅显示，不计入。</translation>
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation>下级含：{flags}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>Value share {bounds}</source>
        <translation>价值比例 {bounds}</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Assembly tree</source>
        <extracomment>Occurrences that are opened at most when the tree is opened down to its flags or below a part, and rows that this may bring: Qt asks for each of them, and more than these take longer than a person notices. Parts that the widths of columns are taken from, and how wide part numbers get at most. How narrow the column of the flags may get where there is little room. Room that a column&apos;s title needs besides its words.</extracomment>
        <translation>装配结构树</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>结构树的列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>展开全部下级</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Judge this part as the exported item</source>
        <translation>将此零件作为出口物项判断</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <extracomment>Verdicts from the gravest down.</extracomment>
        <translation>结论</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>基准日</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>附件1的解释</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Verdict: {words}</source>
        <translation>结论：{words}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What do these answers mean?</source>
        <translation>这些结论是什么意思？</translation>
    </message>
    <message>
        <source>Judge all top-level items again</source>
        <translation>重新判断全部顶层物项</translation>
    </message>
    <message>
        <source>{outcome}: {count} of {all}</source>
        <translation>{outcome}：{count}/{all}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>The fewest answers that settle it, if each is “none from there”:</source>
        <translation>若各项均答复“无该来源”，以下最少答复即可得出结论：</translation>
    </message>
    <message>
        <source>It would not apply if all of this came from elsewhere:</source>
        <translation>以下各项全部改用其他来源，则不再适用：</translation>
    </message>
    <message>
        <source>no supplier is named</source>
        <translation>未注明供应商</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>……另有 %n 项，资料册中列出全部</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} of the value</source>
        <translation>占价值的 {percent}</translation>
    </message>
    <message>
        <source>The threshold is at {limit} a piece; nothing bounds what may be inside.</source>
        <translation>门槛为每件 {limit}；内含成分无上限。</translation>
    </message>
    <message>
        <source>Headroom: {amount} more a piece; the threshold is at {limit}.</source>
        <translation>余量：每件还可增加 {amount}；门槛为 {limit}。</translation>
    </message>
    <message>
        <source>No headroom in the worst case; the threshold is at {limit}.</source>
        <translation>最不利情形下无余量；门槛为 {limit}。</translation>
    </message>
    <message>
        <source>No headroom: the threshold is at {limit}, and would be passed up to a price of {price}.</source>
        <translation>无余量：门槛为 {limit}；单价不高于 {price} 时均达到门槛。</translation>
    </message>
</context>
<context>
    <name>WishBoxes</name>
    <message>
        <source>What is written</source>
        <translation>写出的内容</translation>
    </message>
    <message>
        <source>Whole dossier</source>
        <translation>完整资料册</translation>
    </message>
    <message>
        <source>all chapters and annexes, to go with an application</source>
        <translation>全部章节和附件，随申请提交</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>two pages for who decides</source>
        <translation>供决策者阅读的两页</translation>
    </message>
    <message>
        <source>No-licence record</source>
        <translation>无需许可记录</translation>
    </message>
    <message>
        <source>why no licence was sought, for your own files</source>
        <translation>为何未申请许可，供自行存档</translation>
    </message>
    <message>
        <source>Forms only</source>
        <translation>仅表格</translation>
    </message>
    <message>
        <source>the annexes alone, to be filled in on the screen</source>
        <translation>仅附件，可在屏幕上填写</translation>
    </message>
    <message>
        <source>Whom the copy is for</source>
        <translation>文本的对象</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>自用</translation>
    </message>
    <message>
        <source>everything is in it</source>
        <translation>包含全部内容</translation>
    </message>
    <message>
        <source>The authority</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>without the problems of the input</source>
        <translation>不含输入数据问题</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>without prices, suppliers’ names, problems of the input, checklist and journal</source>
        <translation>不含价格、供应商名称、输入数据问题、申请文件清单和日志</translation>
    </message>
    <message>
        <source>Language of the dossier</source>
        <translation>资料册语言</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>英文和中文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>资料册的纸张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>美国信纸</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Work in progress</source>
        <translation>正在进行的工作</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation>取消正在运行的任务 (Ctrl+.)</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 项等待</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Open questions</source>
        <extracomment>Changes when the docks do, so that an older layout is not applied to them.</extracomment>
        <translation>待解决问题</translation>
    </message>
    <message>
        <source>Nothing is missing for the exported items.</source>
        <translation>出口物项的信息齐全。</translation>
    </message>
    <message>
        <source>Problems in the files</source>
        <translation>文件中的问题</translation>
    </message>
    <message>
        <source>The files were read without problems.</source>
        <translation>文件读取无问题。</translation>
    </message>
    <message>
        <source>Expiring declarations</source>
        <translation>即将到期的声明</translation>
    </message>
    <message>
        <source>No declaration runs out within 90 days.</source>
        <translation>90 天内没有声明到期。</translation>
    </message>
    <message>
        <source>Nothing fits this filter. Esc clears it.</source>
        <translation>没有符合筛选条件的零件。按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Bill of materials and its answers</source>
        <translation>物料清单及其结论</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Law and dates</source>
        <translation>法律与日期</translation>
    </message>
    <message>
        <source>Open questions ({count})</source>
        <translation>待解决问题（{count}）</translation>
    </message>
    <message>
        <source>Suspected ({count})</source>
        <translation>存疑（{count}）</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>问题（{count}）</translation>
    </message>
    <message>
        <source>Expiring ({count})</source>
        <translation>将到期（{count}）</translation>
    </message>
    <message>
        <source>The first flagged parts are open; F4 goes on to the next.</source>
        <translation>已展开最前面的标记零件；按 F4 转到下一个。</translation>
    </message>
    <message>
        <source>No part that is shown has a flag.</source>
        <translation>当前显示的零件均无标记。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 个零件</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked for as plain words: {words}</source>
        <translation>已按普通词语查找：{words}</translation>
    </message>
</context>
</TS>
