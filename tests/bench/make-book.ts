import { packArchive } from '../formats/import/archives';

export type BookFormat = 'docx' | 'odt' | 'rtf' | 'html' | 'epub' | 'pdf';

/** Lines and words of a page, as a printed book has them. */
const paragraphsOfPage = 6;
const sentence =
  'Whoever governs a network of networks governs what can be said in it, and to whom it can be said at all. ';

type Paragraph = { readonly heading: boolean; readonly words: string };

/** A book of headings and paragraphs with emphasis, as long as so many printed pages. */
export async function makeBook(format: BookFormat, pages: number): Promise<Uint8Array> {
  const paragraphs = Array.from({ length: pages * paragraphsOfPage }, (_, number): Paragraph => {
    const heading = number % (paragraphsOfPage * 5) === 0;
    return { heading, words: heading ? `Chapter ${number}` : `${number}. ${sentence.repeat(4)}` };
  });
  return writers[format](paragraphs);
}

type Writer = (paragraphs: readonly Paragraph[]) => Uint8Array | Promise<Uint8Array>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function writeHtml(paragraphs: readonly Paragraph[]): string {
  const body = paragraphs.map(({ heading, words }) => (heading ? `<h2>${words}</h2>` : `<p><b>${words.slice(0, 20)}</b>${words.slice(20)}</p>`)); // prettier-ignore
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Book</title></head><body>${body.join('\n')}</body></html>`;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'urn:oasis:names:tc:opendocument:xmlns';

const writers: Readonly<Record<BookFormat, Writer>> = {
  html: (paragraphs) => encode(writeHtml(paragraphs)),
  docx(paragraphs) {
    const body = paragraphs.map(({ heading, words }) =>
      heading
        ? `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
        : `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${words.slice(0, 20)}</w:t></w:r><w:r><w:t xml:space="preserve">${words.slice(20)}</w:t></w:r></w:p>`,
    );
    return packArchive({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
      'word/styles.xml': `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    });
  },
  odt(paragraphs) {
    const body = paragraphs.map(({ heading, words }) =>
      heading
        ? `<text:h text:outline-level="1">${words}</text:h>`
        : `<text:p><text:span text:style-name="b">${words.slice(0, 20)}</text:span>${words.slice(20)}</text:p>`,
    );
    return packArchive({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0" xmlns:style="${office}:style:1.0"><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
    });
  },
  rtf(paragraphs) {
    const body = paragraphs.map(({ heading, words }) =>
      heading ? `{\\pard\\outlinelevel0 ${words}\\par}` : `{\\pard{\\b ${words.slice(0, 20)}}${words.slice(20)}\\par}`,
    );
    return encode(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Serif;}}${body.join('\n')}}`);
  },
  epub(paragraphs) {
    const container =
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
    const book =
      '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
    return packArchive({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container,
      'book.opf': book,
      'a.xhtml': writeHtml(paragraphs),
    });
  },
  pdf: (paragraphs) => encode(writePdf(paragraphs)),
};

const lettersOfLine = 88;

function writePdf(paragraphs: readonly Paragraph[]): string {
  const pages = Math.ceil(paragraphs.length / paragraphsOfPage);
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>'];
  objects.push(`<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`); // prettier-ignore
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  for (let page = 0; page < pages; page++) {
    const content = writePage(paragraphs.slice(page * paragraphsOfPage, (page + 1) * paragraphsOfPage));
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`); // prettier-ignore
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function writePage(paragraphs: readonly Paragraph[]): string {
  const lines: string[] = [];
  let height = 780;
  for (const { heading, words } of paragraphs) {
    const size = heading ? 18 : 11;
    for (let at = 0; at < words.length; at += lettersOfLine) {
      lines.push(`BT /F ${size} Tf 60 ${height} Td (${words.slice(at, at + lettersOfLine)}) Tj ET`);
      height -= size + 3;
    }
    height -= 8;
  }
  return lines.join('\n');
}
