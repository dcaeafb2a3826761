/** The look of annotated documents on the screen, in light and dark, and on paper. */
export const lookOfPage = `
:root { color-scheme: light dark; --ink: #1b1e23; --quiet: #5c6168; --line: #d6d2c8; --paper: #fff; --raised: #f7f5f0; --accent: #245a8d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e7e1; --quiet: #a8a69f; --line: #4d5057; --paper: #1c1d1f; --raised: #26282b; --accent: #86b8e6; } }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --raised: #fff; --accent: #000; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.6 Georgia, 'Times New Roman', 'Liberation Serif', 'Songti SC', SimSun, 'Noto Serif CJK SC', serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
header, main { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
h1, h2, h3, h4, h5, h6, th, .hint, .legend, .margin, .facts, .speaker, .page, nav { font-family: system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
h1, .title { margin: 0 0 0.5rem; font-size: 1.6rem; line-height: 1.25; }
a { color: var(--accent); }
.facts, .hint { color: var(--quiet); font-size: 0.85rem; }
.legend { position: sticky; top: 0; z-index: 1; max-height: 34vh; overflow: auto; margin-top: 1rem; border-bottom: 1px solid var(--line); background: var(--paper); font-size: 0.85rem; }
.legend summary { padding: 0.5rem 0; font-weight: 600; cursor: pointer; }
.legend fieldset { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.75rem; padding: 0; border: 0; }
.legend legend { padding: 0; margin-bottom: 0.25rem; color: var(--quiet); }
.legend label { display: inline-flex; align-items: center; gap: 0.4rem; }
.legend input { margin: 0; accent-color: var(--accent); }
.legend i { width: 0.9rem; height: 0.9rem; border-radius: 3px; background: var(--k); }
.legend b { color: var(--quiet); font-weight: 400; }
.legend button { padding: 0 0.6rem; border: 1px solid var(--line); border-radius: 4px; color: inherit; background: var(--raised); font: inherit; cursor: pointer; }
article { padding: 1.5rem 0 3rem; }
article + article { border-top: 1px solid var(--line); break-before: page; }
.row { position: relative; display: grid; grid-template-columns: minmax(0, 46rem) minmax(11rem, 1fr); gap: 0 2rem; }
.row > .text { --lanes: 0; line-height: calc(1.6em + var(--lanes) * 4px); overflow-wrap: anywhere; }
.row p, .row li, .row pre, .row h2, .row h3, .row h4, .row h5, .row h6 { margin: 0.45rem 0; white-space: pre-wrap; }
.row ol, .row ul { margin: 0; padding-inline-start: calc(1.6rem * var(--depth, 1)); }
.row pre { font-family: ui-monospace, Consolas, monospace; font-size: 0.9em; }
.row blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.row table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
.row td { padding: 0.2rem 0.5rem; border: 1px solid var(--line); vertical-align: top; }
.note { font-size: 0.9em; }
.note::before { content: attr(data-label) ' '; color: var(--quiet); }
.speaker { margin-top: 0.6rem; color: var(--quiet); font-size: 0.85rem; font-weight: 600; }
.page { position: absolute; inset-inline-start: -1.4rem; top: 0.6rem; color: var(--quiet); font-size: 0.7rem; }
.around { color: var(--quiet); }
[data-c] { scroll-margin-top: 45vh; padding-bottom: calc(var(--lanes) * 4px); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
[data-c].on, [data-c]:target { outline: 2px solid var(--accent); outline-offset: 1px; }
[data-n]:not([data-n=''])::before { content: attr(data-n); margin-inline-end: 0.15em; color: var(--quiet); font: 600 0.62em/1 system-ui, sans-serif; vertical-align: super; user-select: none; }
.margin { padding: 0.45rem 0; font-size: 0.78rem; line-height: 1.35; }
.margin ol, .lost ol { list-style: none; margin: 0; padding: 0; }
.margin li, .lost li { margin-bottom: 0.35rem; padding-inline-start: 0.5rem; border-inline-start: 4px solid var(--k); }
.margin li:hover { background: var(--raised); }
.margin li[hidden], .lost li[hidden] { display: none; }
.margin small, .lost small { display: block; color: var(--quiet); font-size: 0.95em; }
.margin a { color: inherit; font-weight: 700; text-decoration: none; }
.margin a:hover, .margin a:focus-visible { text-decoration: underline; }
.memo { margin: 0.2rem 0 0; padding: 0.25rem 0.5rem; background: var(--raised); white-space: pre-wrap; overflow-wrap: anywhere; }
@media (scripting: none) { .legend button { display: none; } }
@media screen and (max-width: 56rem) { .row { grid-template-columns: minmax(0, 1fr); } .page { position: static; } }
@media print { body { font-size: 10.5pt; } header, main { max-width: none; padding: 0; } .row { grid-template-columns: minmax(0, 1fr) 12rem; gap: 0 1.25rem; } .row:has(> .text > :is(h2, h3, h4, h5, h6)) { break-after: avoid; } .title, .facts { break-after: avoid; } .legend { position: static; max-height: none; overflow: visible; } .legend button, .legend input { display: none; } .legend label:has(input:not(:checked)) { opacity: 0.4; } .margin li { break-inside: avoid; } }
`;
