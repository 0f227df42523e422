/** Calm and narrow on a screen, black on white on paper; severity is told in words, the bar only repeats it. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1d1d1b;--paper:#fdfcf9;--quiet:#5b5a55;--line:#d9d6cc;--warning:#a3341f;--notice:#8a6100;--info:#33617d;--own:#4b5a2b}
@media (prefers-color-scheme:dark){:root{--ink:#ecebe6;--paper:#1b1c1e;--quiet:#a9a79f;--line:#44443f;--warning:#f0937f;--notice:#e0b857;--info:#8fbdd8;--own:#b3c68a}}
body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,"Noto Serif",serif;overflow-wrap:anywhere}
bdi{white-space:pre-line}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .5rem}h3{font-size:1.1rem;margin:1.75rem 0 .5rem}h4{font-size:1rem;margin:0}
a{color:inherit}
dl{margin:0;color:var(--quiet);font-size:.9rem}dl div{display:flex;flex-wrap:wrap;gap:0 .5rem}dt::after{content:":"}dd{margin:0}
.statements{padding-inline-start:1.75rem}.statements>li{margin-block:1.25rem;padding-inline-start:.25rem;break-inside:avoid}
blockquote{margin:.4rem 0;padding-inline-start:.9rem;border-inline-start:.2rem solid var(--line)}
.route{display:flex;flex-wrap:wrap;gap:0 .5rem;list-style:none;margin:.4rem 0;padding:0;color:var(--quiet);font-size:.9rem}.route li+li::before{content:"›";padding-inline-end:.5rem}
.notes{list-style:none;margin:.5rem 0 0;padding:0;font:0.95rem/1.5 system-ui,sans-serif}.notes>li{margin-block:.5rem;padding-inline-start:.7rem;border-inline-start:.2rem solid currentColor}.notes p{margin:.1rem 0 0}
.notes :is(p,blockquote){color:var(--ink)}.warning{color:var(--warning)}.notice{color:var(--notice)}.info{color:var(--info)}.own{color:var(--own)}
@media print{:root{--ink:#000;--paper:#fff;--quiet:#444;--line:#999}body{max-width:none;padding:0;font-size:10.5pt}article+article{break-before:page}h2,h3,h4{break-after:avoid}}
`;
