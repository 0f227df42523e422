import { expect, test } from 'vitest';
import { markupLoad } from '../../../src/cli/markup-load.ts';

test.each([
  ['', { elements: 0, depth: 0, attributes: 0 }],
  ['5 < 6 and 7 > 6', { elements: 0, depth: 0, attributes: 0 }],
  ['<div><p>a<p>b</div>', { elements: 3, depth: 1, attributes: 0 }],
  ['<DIV><b>a</b><b>b</b></DIV>', { elements: 3, depth: 2, attributes: 0 }],
  ['<img src=a alt="b=c"><br>', { elements: 2, depth: 0, attributes: 3 }],
  ['<!-- <div><div> --><i>a</i>', { elements: 1, depth: 1, attributes: 0 }],
  ['<script>if (a<b) c</script><i>a</i>', { elements: 2, depth: 1, attributes: 0 }],
  ['</div></div><div>', { elements: 1, depth: 1, attributes: 0 }],
  ['<script>never closed <div>', { elements: 1, depth: 0, attributes: 0 }],
  ['<!-- never closed <div>', { elements: 0, depth: 0, attributes: 0 }],
])('%j asks %j of a parser', (html, load) => {
  expect(markupLoad(html)).toEqual(load);
});
