/** How the page of a report looks: on a phone, on a wide screen, on paper, by day and by night. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--soft:#59636e;--rule:#d1d9e0;--link:#0550ae;--alarm:#b42318;--alarm-paper:#fff5f4;--fine:#1a7f37;
--sev0:#b42318;--sev1:#d4690b;--sev2:#3d7ebf;--sev3:#6e7781;--sev4:#8250df;--day:#4a90d0;--night:#1b3a66}
@media(prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#f0f6fc;--soft:#a5aeb8;--rule:#3d444d;--link:#79b8ff;--alarm:#ff8a80;--alarm-paper:#2a1416;--fine:#56d364;
--sev0:#ff6b60;--sev1:#f0a050;--sev2:#6cb0f5;--sev3:#9aa4af;--sev4:#c29bff;--day:#8cc4ff;--night:#4470c4}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:62rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
h1{margin:0;font-size:1.6rem;line-height:1.2}
h2{margin:0 0 .25rem;font-size:1.2rem}
h3{margin:1.25rem 0 .25rem;font-size:1rem}
p{margin:.25rem 0 .5rem}
a{color:var(--link)}
code{font:.95em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.soft,footer{color:var(--soft)}
footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--rule);font-size:.875rem}
section{margin-top:2rem}
.urgent,.fine{padding:1rem;border-left:4px solid var(--fine);border-radius:4px}
.urgent{border-color:var(--alarm);background:var(--alarm-paper)}
.urgent h2{color:var(--alarm)}
.urgent h2+p{font-weight:600}
.fine h2{color:var(--fine)}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400}
tbody th{min-width:5rem;overflow-wrap:anywhere}
td{white-space:nowrap}.wide td{white-space:normal;overflow-wrap:anywhere}
thead th{color:var(--soft);font-size:.875rem}
details{margin-top:.5rem}
summary{padding:.5rem 0;color:var(--link);cursor:pointer}
svg{display:block;width:100%;max-width:30rem;margin:.75rem 0;overflow:visible}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--ink);font-variant-numeric:tabular-nums}
svg text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}svg .soft{fill:var(--soft)}svg .strong{font-weight:600}.end{text-anchor:end}.middle{text-anchor:middle}
.grid{stroke:var(--rule);fill:none}.axis{stroke:var(--soft);fill:none}
.median,.p90{stroke:var(--ink);stroke-width:2.5;fill:none}.p90{stroke-dasharray:3 2}
.dot{fill-opacity:.55}
.sev0{fill:var(--sev0)}.sev1{fill:var(--sev1)}.sev2{fill:var(--sev2)}.sev3{fill:var(--sev3)}.sev4{fill:var(--sev4)}.day{fill:var(--day)}.night{fill:var(--night)}
@media(max-width:40rem){
th,td{padding-right:.45rem}
.wide,.wide tbody,.wide tr,.wide th,.wide td{display:block}
.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
.wide th,.wide td{padding:.05rem 0;border:0}
.wide td::before{content:attr(data-head) ": ";color:var(--soft)}
}
@media(min-width:60rem){.pair{display:grid;grid-template-columns:30rem 1fr;gap:2rem;align-items:start}.pair details{margin-top:.75rem}}
@media print{body{max-width:none}.urgent{background:none}details>*{display:block}section,tr{break-inside:avoid}}
`.trim();
