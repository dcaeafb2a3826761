import { expect, test } from 'vitest';
import { createDocumentBuilder } from '../../../../src/formats/import/document-builder';
import { layOutMarkup } from '../../../../src/formats/import/markup/lay-out-markup';
import { findNotes } from '../../../../src/formats/import/markup/notes';
import { parseMarkup } from '../../../../src/formats/import/markup/parse-markup';
import { layOutPage, showMarks } from './lay-out';

test.each([
  [
    'Pandoc and Markdown',
    '<p>Text<sup><a href="#fn1" id="ref1">1</a></sup> goes on.</p><section class="footnotes"><hr><ol><li id="fn1"><p>The note. <a href="#ref1" class="footnote-back">↩︎</a></p></li></ol></section>',
  ],
  [
    'an e-book',
    '<p>Text<a epub:type="noteref" href="#n1">1</a> goes on.</p><aside epub:type="footnote" id="n1"><p>The note.</p></aside>',
  ],
  [
    'roles of digital publishing',
    '<p>Text<a role="doc-noteref" id="r" href="#n">1</a> goes on.</p><div role="doc-footnote" id="n">The note. <a role="doc-backlink" href="#r">back</a></div>',
  ],
  [
    'Mammoth',
    '<p>Text<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> goes on.</p><ol><li id="footnote-1"><p>The note. <a href="#footnote-ref-1">↑</a></p></li></ol>',
  ],
  [
    'LibreOffice',
    '<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> goes on.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The note.</p></div>',
  ],
  [
    'Word',
    '<p>Text<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> goes on.</p><div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div></div>',
  ],
  [
    'Google Docs',
    '<p>Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> goes on.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;The note.</span></p></div>',
  ],
  [
    'a book with a full stop behind the number',
    '<p>Text<sup><a href="#e1" id="b1">1</a></sup> goes on.</p><div id="e1"><p><a href="#b1">1</a>. The note.</p></div>',
  ],
  [
    'a book with the number in brackets',
    '<p>Text<sup><a href="#e1" id="b1">1</a></sup> goes on.</p><div id="e1"><p>[<a href="#b1">1</a>] The note.</p></div>',
  ],
  [
    'a book whose way back leads nowhere',
    '<p>Text<a epub:type="noteref" href="#n1">1</a> goes on.</p><aside epub:type="footnote" id="n1"><p>The note. <a epub:type="backlink" href="#gone">back</a></p></aside>',
  ],
  [
    'Wikipedia',
    '<p>Text<sup id="cite_ref-A_1-0" class="reference"><a href="#cite_note-A-1"><span>[</span>1<span>]</span></a></sup> goes on.</p><ol class="references"><li id="cite_note-A-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-A_1-0">^</a></b></span> <span>The note.</span></li></ol>',
  ],
  [
    'an older page',
    '<p>Text<a name="r1"></a><sup><a href="#n1">1</a></sup> goes on.</p><p><a name="n1"></a><a href="#r1">1</a> The note.</p>',
  ],
])('a note as %s writes it stands behind the text, without the way back', (_, html) => {
  const page = layOutPage(html);
  expect(page.text).toBe('Text[1] goes on.\nThe note.');
  expect(showMarks(page)).toEqual(['footnoteReference:1:[1]', 'footnote:1:The note.']);
});

test('links inside a page are no notes: contents, headings, and several notes in one paragraph', () => {
  const page = layOutPage(
    '<ul><li><a href="#c1">1</a><li><a href="#c2">Two</a></ul><h2 id=c1>One</h2><p id=c2>Two</p><p>A<sup><a href="#a">1</a></sup> B<sup><a href="#b">2</a></sup></p><p><a name=a>1</a> x<br><a name=b>2</a> y</p>',
  );
  expect(page.text).toBe('1\nTwo\nOne\nTwo\nA1 B2\n1 x\n2 y');
  expect(page.marks.filter(({ kind }) => kind.startsWith('footnote'))).toEqual([]);
});

test('a note that two places refer to is written once, and labels that come again are counted through', () => {
  const page = layOutPage(
    '<p>a<sup><a href="#fn1">*</a></sup> b<sup><a href="#fn2">*</a></sup> c<sup><a href="#fn1">*</a></sup></p><ol><li id=fn1>One<li id=fn2>Two</ol>',
  );
  expect(page.text).toBe('a[1] b[2] c[1]\nOne\nTwo');
});

test('a bracket at the beginning of a note is one of its words where no number stands in it', () => {
  const page = layOutPage(
    '<p>a<sup><a href="#fn1">1</a></sup></p><ol><li id=fn1>(<i>See</i> B.) <a href="#r">↩</a></ol>',
  );
  expect(page.text).toBe('a[1]\n(See B.)');
});

test('notes of an e-book may stand in another file', () => {
  const chapter = parseMarkup('<p>Text<a href="../notes.xhtml#n%201"><sup>1</sup></a></p>').document.childNodes;
  const collected = parseMarkup('<p id="n 1"><a href="text/c1.xhtml#r1">1</a> The note.</p>').document.childNodes;
  const notes = findNotes([
    { path: 'text/c1.xhtml', nodes: chapter },
    { path: 'notes.xhtml', nodes: collected },
  ]);
  const builder = createDocumentBuilder();
  for (const nodes of [chapter, collected]) layOutMarkup(builder, nodes, { notes });
  expect(builder.finish().text).toBe('Text[1]\nThe note.');
});
