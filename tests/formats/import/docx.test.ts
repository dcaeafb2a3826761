import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findImporter } from '../../../src/formats/import';
import { docx } from '../../../src/formats/import/docx';
import { packDocx, paragraph, readDocxBody, relationships, run, wordPart, wordsUnder } from './docx-text';

const core = (content: string): string =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${content}</cp:coreProperties>`;

test('a document of LibreOffice comes in whole, with everything that its author marked', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('files/libreoffice.docx', import.meta.url)));
  const document = await docx.read({ name: 'libreoffice.docx', bytes });
  expect(document.text).toBe(
    'The title 标题\nChapter one\nPlain bold 网络 bold and italic and both on, under gone H2O x2 strong code end.\n' +
      '网络主权 مرحبا بالعالم 😀 a\ttab\nsecond line a link 链接 and inner.[1] More[i].\nSection 二\n' +
      'three\ninner a\ndeep\ninner b\nfour\nBetween.\ndot\ndot two\nwide\ntall\na\nb\nb2\nin cell\nc\n' +
      'Quoted one\nQuoted two\ncode line\n  indented\nSaid the commented words here.\n' +
      'With inserted words 插入 and nothing gone.\nAnchor paragraph.\nIn the box boxed\nOn page two.\n' +
      'First note with bold 注.\nSecond paragraph.\nAn endnote here.',
  );
  const words = (kind: Parameters<typeof wordsUnder>[1]) => wordsUnder(document, kind);
  expect({
    headings: words('heading'),
    bold: words('bold'),
    italic: words('italic'),
    lines: [...words('underline'), ...words('strikethrough')],
    raised: [...words('superscript'), ...words('subscript')],
    code: [...words('code'), ...words('codeBlock')],
    links: words('link'),
    quoted: words('blockquote'),
    items: words('listItem'),
    notes: [...words('footnoteReference'), ...words('footnote')],
    secondPage: words('page')[1],
  }).toEqual({
    headings: ['The title 标题', 'Chapter one', 'Section 二'],
    bold: ['bold ', 'bold', 'both on', 'strong', 'boxed', 'bold'],
    italic: ['one', 'italic', 'both'],
    lines: ['under', 'gone'],
    raised: ['2', '2'],
    code: ['code', 'code line\n  indented'],
    links: ['a link 链接', 'here'],
    quoted: ['Quoted one\nQuoted two'],
    items: ['three\ninner a\ndeep\ninner b', 'inner a\ndeep', 'deep', 'inner b', 'four', 'dot', 'dot two', 'in cell'],
    notes: ['[1]', '[i]', 'First note with bold 注.\nSecond paragraph.', 'An endnote here.'],
    secondPage: 'On page two.',
  });
  expect(document.marks.filter(({ kind }) => kind === 'tableCell')).toMatchObject([
    { row: 0, column: 0, columnSpan: 2 },
    { row: 0, column: 2, rowSpan: 2 },
    { row: 1, column: 0 },
    { row: 2, column: 0 },
    { row: 1, column: 1 },
    { row: 2, column: 1 },
    { row: 2, column: 2 },
  ]);
  const said = (document.comments ?? []).map((comment) => ({
    on: document.text.slice(comment.start, comment.end),
    author: comment.author,
    text: comment.text,
  }));
  expect(said).toEqual([
    { on: 'the commented words', author: 'Bea', text: 'A remark\nwith two lines' },
    { on: 'Said the commented words here.', author: 'Cem', text: 'At a place' },
  ]);
  expect(document.about).toMatchObject({ title: 'Rich – 富文本', author: 'Lu Wei', date: '2015-12-16' });
  expect(document.warnings).toEqual([{ reason: 'changesAccepted', details: { count: 2 } }]);
});

test('the bytes tell a Word file, whatever its name, and not one that lies in another archive', async () => {
  const bytes = await packDocx(paragraph('x'));
  expect(findImporter({ name: 'a.txt', bytes })).toBe(docx);
  const around = await packDocx(paragraph('x'), { '/word/embeddings/other.docx': 'PK' });
  expect(docx.reads({ name: 'a', bytes: around })).toBe(true);
});

test('runs that touch and are set alike are one, and a property can say no', async () => {
  const document = await readDocxBody(
    paragraph(
      run('be', '<w:b/><w:lang w:val="en-US"/>') +
        run('fore', '<w:b w:val="1"/><w:i/>') +
        run(' not', '<w:b w:val="0"/>') +
        run(' nor', '<w:b w:val="false"/>') +
        run(' ', '<w:b/>') +
        run('غامق', '<w:bCs/><w:rtl/>') +
        run(' ', '<w:bCs/>') +
        run('جدا', '<w:bCs/><w:rtl/>') +
        run(' بلا', '<w:b/><w:bCs w:val="0"/><w:rtl/>') +
        run('u', '<w:u w:val="none"/>') +
        run('v', '<w:u w:val="double"/>') +
        run('2', '<w:position w:val="8"/><w:sz w:val="19"/>') +
        run('gone', '<w:vanish/>'),
    ),
  );
  expect(document.text).toBe('before not nor غامق جدا بلاuv2');
  expect(wordsUnder(document, 'bold')).toEqual(['before', ' غامق جدا']);
  expect(wordsUnder(document, 'italic')).toEqual(['fore']);
  expect(wordsUnder(document, 'underline')).toEqual(['v']);
  expect(wordsUnder(document, 'superscript')).toEqual(['2']);
});

test('bold by the style of the paragraph and by that of the words is none; what a run says itself holds', async () => {
  const style = (type: string, id: string, name: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:b/><w:i/></w:rPr></w:style>`;
  const strong = '<w:rStyle w:val="S"/>';
  const words =
    run('toggled ', strong) + run('bold ', `${strong}<w:b/>`) + run('own ', '<w:b/>') + run('no', '<w:b w:val="0"/>');
  const document = await readDocxBody(
    paragraph(words, '<w:pStyle w:val="L"/>') +
      paragraph(run('strong', strong) + run(' plain', `${strong}<w:b w:val="0"/>`)),
    { styles: wordPart('styles', style('paragraph', 'L', 'Lead') + style('character', 'S', 'Strong')) },
  );
  expect(wordsUnder(document, 'bold')).toEqual(['bold own ', 'strong']);
  expect(wordsUnder(document, 'italic')).toEqual(['strong plain']);
});

test('a heading is one by its style, by the style that this is based on, in any language, or by its outline level', async () => {
  const styles = wordPart(
    'styles',
    `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="a"><w:name w:val="标题 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="own"><w:name w:val="My own"/><w:basedOn w:val="berschrift1"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="pool"/></w:style>
    <w:style w:type="paragraph" w:styleId="pool"><w:name w:val="y"/><w:basedOn w:val="loop"/></w:style>
    <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
    <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`,
  );
  const by = (style: string): string => paragraph(style, `<w:pStyle w:val="${style}"/>`);
  const document = await readDocxBody(
    ['T', 'berschrift1', 'a', 'own', 'toc', 'loop', 'missing'].map(by).join('') +
      paragraph('level', '<w:outlineLvl w:val="2"/>') +
      paragraph('body', '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>') +
      paragraph(run('st', '<w:rStyle w:val="S"/>') + run('not', '<w:rStyle w:val="S"/><w:b w:val="0"/>')),
    { styles },
  );
  const levels = document.marks.flatMap((mark) =>
    mark.kind === 'heading' ? [[document.text.slice(mark.start, mark.end), mark.level]] : [],
  );
  expect(levels).toEqual([
    ['T', 1],
    ['berschrift1', 1],
    ['a', 2],
    ['own', 1],
    ['level', 3],
  ]);
  expect(wordsUnder(document, 'bold')).toEqual(['st']);
  expect(document.about.title).toBe('T');
});

test('lists have the depth, the kind and the numbers that the lists of the file give them', async () => {
  const level = (depth: number, format: string, more = ''): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="${depth === 0 ? 3 : 1}"/><w:numFmt w:val="${format}"/>${more}</w:lvl>`;
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'bullet')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman')}${level(1, 'lowerLetter', '<w:pStyle w:val="L2"/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'none')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`,
  );
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List 2"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
  );
  const item = (words: string, list: number, depth = 0): string =>
    paragraph(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
  const document = await readDocxBody(
    item('a', 1) +
      item('b', 1, 1) +
      item('c', 1, 1) +
      item('', 1) +
      item('d', 1) +
      paragraph('between') +
      item('e', 1) +
      item('f', 2) +
      item('g', 2) +
      paragraph('by style', '<w:pStyle w:val="L2"/>') +
      paragraph('off', '<w:pStyle w:val="L2"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      item('none', 4) +
      item('lost', 99),
    { numbering, styles },
  );
  const items = document.marks.flatMap((mark) =>
    mark.kind === 'listItem'
      ? [`${document.text.slice(mark.start, mark.end)} ${mark.depth} ${mark.ordered ? mark.number : '•'}`]
      : [],
  );
  expect(items).toEqual([
    'a\nb\nc 1 3',
    'b 2 •',
    'c 2 •',
    'd 1 5',
    'e 1 6',
    'f 1 7',
    'g\nby style 1 8',
    'by style 2 1',
  ]);
});

test('a cell that is merged downwards or across is one cell, and the others keep their columns', async () => {
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  const begins = '<w:vMerge w:val="restart"/>';
  const document = await readDocxBody(
    `<w:tbl><w:tblPr/><w:tr>${cell('a', begins)}${cell('b', '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell('', '<w:vMerge/>')}${cell('c')}${cell(`<w:r/>`)}</w:tr>
    <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('d')}<w:tc><w:p/><w:tbl><w:tr>${cell('inner')}</w:tr></w:tbl><w:p/></w:tc></w:tr>
    <w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>${cell('deleted')}</w:tr></w:tbl>`,
  );
  const cells = document.marks.flatMap((mark) => {
    if (mark.kind !== 'tableCell') return [];
    const { kind, start, end, ...place } = mark;
    return [[document.text.slice(start, end), kind && place]];
  });
  expect(cells).toEqual([
    ['a', { table: 0, row: 0, column: 0, rowSpan: 2 }],
    ['b', { table: 0, row: 0, column: 1, columnSpan: 2 }],
    ['c', { table: 0, row: 1, column: 1 }],
    ['d', { table: 0, row: 2, column: 1 }],
    ['', { table: 0, row: 1, column: 2 }],
    ['inner', { table: 1, row: 0, column: 0 }],
    ['inner', { table: 0, row: 2, column: 2 }],
  ]);
});

test('links stand in elements and in fields, and only those that a person may follow are links', async () => {
  const field = (code: string, words: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const document = await readDocxBody(
    paragraph(
      `<w:hyperlink r:id="h1" w:anchor="part">${run('one', '<w:u w:val="single"/>')}</w:hyperlink>${run(' ')}` +
        `<w:hyperlink w:anchor="inner">${run('two')}</w:hyperlink><w:hyperlink r:id="h2">${run(' three ')}</w:hyperlink>` +
        field('HYPERLINK "http://example.org/4" \\l "part" \\o "tip"', run('four') + field('PAGEREF x', run(' 4'))) +
        field('HYPERLINK \\l "inner"', run(' five')) +
        `<w:fldSimple w:instr=" HYPERLINK &quot;mailto:a@b.org&quot; ">${run(' six')}</w:fldSimple>` +
        field('INCLUDETEXT "file:///etc/passwd"', run(' seven')),
    ) +
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>`) +
      paragraph('after'),
    {},
    [
      ['h1', 'hyperlink', 'http://example.org/1', 'External'],
      ['h2', 'hyperlink', 'javascript:alert(1)', 'External'],
    ],
  );
  expect(document.text).toBe('one two three four 4 five six seven\nafter');
  const links = document.marks.flatMap((mark) =>
    mark.kind === 'link' ? [[document.text.slice(mark.start, mark.end), mark.url]] : [],
  );
  expect(links).toEqual([
    ['one', 'http://example.org/1#part'],
    ['four 4', 'http://example.org/4#part'],
    [' six', 'mailto:a@b.org'],
  ]);
  expect(wordsUnder(document, 'underline')).toEqual([]);
  expect(document.warnings).toEqual([{ reason: 'outsideLeftOut', details: { count: 1 } }]);
});

test('tracked changes are read as accepted, and old properties are nobody’s', async () => {
  const who = 'w:author="A" w:date="2020-01-01T00:00:00Z"';
  const document = await readDocxBody(
    paragraph(
      `${run('old ')}<w:ins ${who}>${run('new ')}</w:ins><w:ins ${who}>${run('words ')}</w:ins><w:del ${who}><w:r><w:delText>gone</w:delText></w:r></w:del>` +
        `<w:moveFrom ${who}>${run('here')}</w:moveFrom><w:moveTo ${who}>${run('there')}</w:moveTo>${run(' plain', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>')}`,
      '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
    ) +
      paragraph('joined', `<w:rPr><w:del ${who}/></w:rPr>`) +
      paragraph(' to this'),
  );
  expect(document.text).toBe('old new words there plain\njoined to this');
  expect(document.marks).toEqual([]);
  expect(document.warnings).toEqual([{ reason: 'changesAccepted', details: { count: 3 } }]);
});

test('comments belong to their passage, with their answers', async () => {
  const comment = (id: string, author: string, words: string): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2021-01-0${id}T00:00:00Z"><w:p w14:paraId="P${id}"><w:r><w:annotationRef/></w:r>${run(words)}</w:p></w:comment>`;
  const document = await readDocxBody(
    paragraph(`${run('Before ')}<w:commentRangeStart w:id="1"/>${run('from here')}`) +
      paragraph(
        `${run('to there')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' and on')}<w:r><w:commentReference w:id="3"/></w:r>`,
      ),
    {
      comments: wordPart(
        'comments',
        comment('1', 'Bea', 'Why?') + comment('2', 'Cem', 'Because.') + comment('3', 'Bea', 'Here'),
      ),
      commentsExtended: `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/></w15:commentsEx>`,
    },
  );
  expect(
    document.comments?.map(({ start, end, author, text }) => [document.text.slice(start, end), author, text]),
  ).toEqual([
    ['from here\nto there', 'Bea', 'Why?'],
    ['to there and on', 'Bea', 'Here'],
    ['from here\nto there', 'Cem', 'Because.'],
  ]);
});

test('pages turn where the author turned them or where they were last laid out, never twice', async () => {
  const turn = '<w:r><w:br w:type="page"/></w:r>';
  const laidOut = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const document = await readDocxBody(
    paragraph(`${run('one')}${turn}`) +
      paragraph(`${laidOut}${run('two')}${laidOut}${run(' three')}`, '') +
      paragraph('four', '<w:pageBreakBefore/>') +
      paragraph('still four', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') +
      paragraph('four too', '<w:sectPr/>') +
      paragraph('five') +
      '<w:sectPr/>',
  );
  const pages = document.marks.flatMap((mark) =>
    mark.kind === 'page' ? [[mark.label, document.text.slice(mark.start, mark.end)]] : [],
  );
  expect(pages).toEqual([
    ['1', 'one'],
    ['2', 'two'],
    ['3', ' three'],
    ['4', 'four\nstill four\nfour too'],
    ['5', 'five'],
  ]);
  expect((await readDocxBody(paragraph('one page'))).marks).toEqual([]);
});

test('footnotes and endnotes are told apart and laid out once, with links and lists of their own', async () => {
  const note = (kind: string, id: string, content: string, type = ''): string =>
    `<w:${kind} w:id="${id}"${type}>${content}</w:${kind}>`;
  const mark = '<w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>';
  const document = await readDocxBody(
    paragraph(
      `${run('a')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run('b')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('c')}<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="77"/></w:r>`,
    ),
    {
      footnotes: wordPart(
        'footnotes',
        note('footnote', '0', paragraph('line'), ' w:type="separator"') +
          note('footnote', '3', `<w:p>${mark}${run('third')}</w:p>${paragraph('goes on')}`) +
          note('footnote', '2', `<w:p>${mark}${run(' ')}<w:hyperlink r:id="n">${run('second')}</w:hyperlink></w:p>`),
      ),
      endnotes: wordPart('endnotes', note('endnote', '2', paragraph('at the end'))),
      '/word/_rels/footnotes.xml.rels': relationships(['n', 'hyperlink', 'http://example.org/n', 'External']),
    },
  );
  expect(document.text).toBe('a[1]b[i]c[2]\nsecond\nat the end\nthird\ngoes on');
  expect(wordsUnder(document, 'footnote')).toEqual(['second', 'at the end', 'third\ngoes on']);
  expect(wordsUnder(document, 'link')).toEqual(['second']);
  expect(wordsUnder(document, 'superscript')).toEqual([]);
});

test('the words of text boxes, controls, formulas, signs and ruby are kept once', async () => {
  const box = `<w:txbxContent>${paragraph('in the box')}</w:txbxContent>`;
  const document = await readDocxBody(
    paragraph(
      `${run('a')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('b')}<w:r><w:drawing/></w:r>`,
    ) +
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:text/></w:sdtPr><w:sdtContent>${paragraph('control')}</w:sdtContent></w:sdt>` +
      paragraph(`<w:smartTag><w:smartTagPr/>${run('smart')}</w:smartTag>`) +
      paragraph(
        `<m:oMath><m:f><m:num><m:r><m:t>x</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>n</m:t></m:r></m:sup></m:sSup></m:oMath>`,
      ) +
      paragraph(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F061"/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t><w:tab/></w:r>${run('y')}`,
        '<w:tabs><w:tab w:val="left"/></w:tabs>',
      ) +
      paragraph(`<w:r><w:ruby><w:rt>${run('Běi')}</w:rt><w:rubyBase>${run('北')}</w:rubyBase></w:ruby></w:r>`),
  );
  expect(document.text).toBe('ab\nin the box\ncontrol\nsmart\nx/2y^n\n☑αco\u00adop\u2011x\ty\n北');
  expect(document.marks).toEqual([]);
  expect(document.warnings).toEqual([{ reason: 'imagesLeftOut', details: { count: 1 } }]);
});

test('namespaces count and not their prefixes, the strict ones too', async () => {
  const strict = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="1"/></ns0:pPr><ns0:r><ns0:t>Strict</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
  const document = await readDocxBody('', { '/word/document.xml': strict });
  expect(document).toMatchObject({ text: 'Strict', marks: [{ kind: 'heading', level: 2, start: 0, end: 6 }] });
});

test('what a file says of itself is taken where a person said it', async () => {
  const said = core(
    '<dc:title> Report </dc:title><dc:creator>Li Wei</dc:creator><dcterms:created>2016-11-16T08:30:00Z</dcterms:created><dc:language>de-DE</dc:language>',
  );
  const { about, language } = await readDocxBody(paragraph('Ein Wort'), { '/docProps/core.xml': said });
  expect({ about, language }).toEqual({
    about: { title: 'Report', author: 'Li Wei', date: '2016-11-16' },
    language: 'de-DE',
  });
  const unsaid = core('<dc:title>Microsoft Word - Document1</dc:title><dc:creator>python-docx</dc:creator>');
  expect((await readDocxBody(paragraph('Ein Wort'), { '/docProps/core.xml': unsaid })).about).toEqual({});
});
