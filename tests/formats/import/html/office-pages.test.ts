import { expect, test } from 'vitest';
import { html } from '../../../../src/formats/import/html';
import { showMarks } from '../markup/lay-out';

async function marksOf(page: string): Promise<readonly string[]> {
  return showMarks(await html.read({ name: 'page.html', bytes: new TextEncoder().encode(page) }));
}

function wordItem(level: number, sign: string, words: string, list = 'l0'): string {
  return `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:${list} level${String(level)} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\n`;
}

test('the lists of a page that Word saved are lists, one in the other', async () => {
  const items =
    wordItem(1, '·', 'One') + wordItem(2, 'o', 'One a') + wordItem(1, '·', 'Two') + wordItem(1, '3.', 'Three', 'l1');
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class=WordSection1><p>Before</p>${items}<p>Behind</p></div></body></html>`;
  expect(await marksOf(page)).toEqual([
    'listItem:1:false:1:One/One a',
    'listItem:2:false:1:One a',
    'listItem:1:false:2:Two',
    'listItem:1:true:3:Three',
  ]);
});

function filteredItem(sign: string, words: string, style = ''): string {
  const blanks = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>`;
  return `<p class=MsoListParagraphCxSpMiddle style='${style}text-indent:-18.0pt'>${sign.replace('_', blanks)}${words}</p>\n`;
}

test('lists that Word saved without their levels are lists, by their signs and margins', async () => {
  const page = `<html><body><div class=WordSection1><p class=MsoNormal>1. Before</p>${[
    filteredItem(`<span style='font-family:Symbol'>·_</span>`, 'One'),
    filteredItem(`<span style='font-family:"Courier New"'>o_</span>`, 'One a', 'margin-left:1.0in;'),
    filteredItem('<b>3._</b>', 'Th<b>re</b>e'),
    filteredItem('4._', 'Four', 'margin-left:36.0pt;'),
  ].join('')}<p class=MsoNormal style='text-indent:-18.0pt'>Behind</p></div></body></html>`;
  expect(await marksOf(page)).toEqual([
    'listItem:1:false:1:One/One a',
    'listItem:2:false:1:One a',
    'listItem:1:true:3:Three',
    'bold:re',
    'listItem:1:true:4:Four',
  ]);
});

test('what is underlined as a link is a link alone', async () => {
  const page = `<p><u>u</u> <span class=MsoHyperlink style="text-decoration:underline"><a href="https://a.example/">a</a></span>
<a href="https://b.example/"><span style="text-decoration:underline">b</span></a></p>`;
  expect(await marksOf(page)).toEqual(['underline:u', 'link:https://a.example/:a', 'link:https://b.example/:b']);
});

test('a table with a table in it is one when an office program wrote it', async () => {
  const inner = '<table><colgroup><col width=9></colgroup><tr><td>in1<td>in2</table>';
  const page = `<html><body><p>x</p><table width=602 cellpadding=7><col width=186><col width=187><tr><td>a<td>b<tr><td>c<td>${inner}</table></body></html>`;
  expect((await marksOf(page)).filter((mark) => mark.startsWith('tableCell:0'))).toHaveLength(4);
});

test('a page of Google Docs has its lists in each other, and its links lead where they mean to', async () => {
  const page = `<html><body class="doc-content"><ul class="c1 lst-kix_a1-0 start"><li><span>One</span></li></ul><ol class="c1 lst-kix_a1-1 start" start="1"><li>One a</li><li>One b</li></ol><ul class="c1 lst-kix_a1-0"><li>Two</li></ul>
<p><a href="https://www.google.com/url?q=https://a.example/b?c%3D1&amp;sa=D&amp;usg=x">there</a></p></body></html>`;
  expect(await marksOf(page)).toEqual([
    'listItem:1:false:1:One/One a/One b',
    'listItem:2:true:1:One a',
    'listItem:2:true:2:One b',
    'listItem:1:false:2:Two',
    'link:https://a.example/b?c=1:there',
  ]);
});
