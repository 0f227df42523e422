/** Invented articles for the command line. */
export const STORY = `The dam at Qal'eh-ye Mir will be drained, the ministry says

"We will open the gates on Monday," Farida Noorzai, the provincial engineer, said on 3 March 2031.

According to one of the two surveyors, the wall has been leaking since autumn.`;

export const page = (body: string, head = ''): string => `<!doctype html>
<html lang="en"><head>${head}<title>The dam will be drained</title></head>
<body><nav>Home News Sport</nav><article><h1>The dam will be drained</h1>${body}</article></body></html>`;

export const PARAGRAPHS = `<p>“We will open the gates on Monday,” Farida Noorzai, the provincial engineer, said on 3 March 2031.</p>
<p>The reservoir holds water for forty villages, and the <a href="/survey">survey</a> of its wall took a whole winter.</p>
<p>Nobody in the valley was told before the trucks arrived, several farmers said in the market hall.</p>`;
