"""How a sheet looks: black on white on paper, the reader's own choice of light or dark on a screen."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #555; --rule: #bbb;
  --mark: #8a1c1c; --way: #0b4f8a; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.15; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; line-height: 1.2; margin: 1.75rem 0 .4rem; }
h3 { font-size: 1.06rem; line-height: 1.25; margin: 0 0 .2rem; }
p, ul, ol { margin: 0 0 .4rem; }
a { color: var(--way); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
a[href^="tel:"], a[href^="sms:"] { white-space: nowrap; }
ul { list-style: none; padding: 0; }
small, .note, header p { color: var(--soft); }
small { font-size: .8rem; display: inline-block; }
.urgent { border: 2px solid var(--mark); border-radius: .3rem; padding: .75rem .9rem .4rem;
  margin-top: 1.1rem; }
.urgent h2 { margin-top: 0; color: var(--mark); }
.urgent li { margin-bottom: .5rem; }
.columns { columns: 26rem; column-gap: 2.2rem; }
article { break-inside: avoid; border-top: 1px solid var(--rule); padding: .65rem 0 .5rem; }
article li { padding: .1rem 0; }
.elsewhere { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; break-inside: avoid;
  border-top: 1px solid var(--rule); margin-top: 1rem; padding-top: .8rem; }
.elsewhere div { flex: 1 1 14rem; }
.elsewhere h2 { margin-top: 0; }
.address { font-weight: bold; }
.qr { width: 8rem; height: 8rem; background: #fff; }
footer { border-top: 1px solid var(--rule); margin-top: 1rem; font-size: .85rem; }
footer h2 { font-size: 1rem; margin-top: .8rem; }
footer ol { padding: 0; list-style-position: inside; }
footer li { break-inside: avoid; padding-bottom: .3rem; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e9e9e9; --paper: #161616; --soft: #b4b4b4; --rule: #4a4a4a;
    --mark: #ff9d94; --way: #8fc7ff; }
}
@page { margin: 10mm 12mm; }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --rule: #888; --mark: #000; --way: #000; }
  body { max-width: none; padding: 0; font-size: 8.7pt; line-height: 1.27;
    font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
  h1 { font-size: 17pt; margin-bottom: 1pt; }
  h2 { font-size: 11.5pt; margin: 6pt 0 2pt; }
  h3 { font-size: 9.4pt; margin-bottom: 1pt; }
  h2, h3 { break-after: avoid; }
  p, ul, ol { margin-bottom: 1.5pt; }
  a { text-decoration: none; }
  small { font-size: 6.5pt; }
  .urgent { padding: 4pt 7pt 2pt; margin-top: 5pt; break-inside: avoid; }
  .urgent li { margin-bottom: 1.5pt; }
  .columns { columns: 2; column-gap: 7mm; }
  article { padding: 3pt 0 2pt; }
  article li { display: inline-block; padding: 0; margin-right: .9em; }
  article a { font-weight: bold; }
  .elsewhere { margin-top: 4pt; padding-top: 4pt; }
  .qr { width: 20mm; height: 20mm; }
  footer { margin-top: 4pt; font-size: 6.8pt; line-height: 1.2; }
  footer h2 { font-size: 8.5pt; margin-top: 3pt; }
  footer .columns { columns: 3; column-gap: 5mm; }
  footer li { padding-bottom: .5pt; }
}
"""
