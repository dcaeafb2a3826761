/** Files in the manner of newspaper databases, written for the tests: their heads and lines are those of the databases, the words are not. */

const words = (topic: string): string =>
  `The state calls for order in ${topic}, its speaker said on Wednesday.\n\nOthers answered that freedom comes first in ${topic}.`;

const indent = ' '.repeat(26);

/** Lexis, as text, with lines in the middle of the page. */
export const lexis = ['The New York Times', 'The Guardian (London)', 'China Daily']
  .map((paper, i) =>
    [
      `${indent}${i + 1} of 3 DOCUMENTS`,
      `\n\n${indent}${paper}\n\n${indent}December ${i + 16}, 2015 Wednesday  \n${indent}Late Edition - Final\n`,
      `China Calls for Order ${i}\nand Asks the World to Follow\n\nBYLINE: By JANE PERLEZ\n`,
      `SECTION: Section A; Column 0; Foreign Desk; Pg. 6\n\nLENGTH: 900 words\n\nDATELINE: WUZHEN, China\n`,
      words(`area ${i}`),
      `\nURL: http://www.example.org/${i}\n\nSUBJECT: INTERNET (90%); STATES &\nNATIONS (80%)\n\nLOAD-DATE: December 17, 2015\n\nLANGUAGE: ENGLISH\n`,
      `PUBLICATION-TYPE: Newspaper\n\n${indent}Copyright 2015 ${paper}\n${indent}All Rights Reserved\n\n`,
    ].join('\n'),
  )
  .join('\n\n');

/** Lexis in German. */
export const lexisGerman = ['Süddeutsche Zeitung', 'Die Welt']
  .map((paper, i) =>
    [
      `Dokument ${i + 1} von 2\n\n${paper}\n\n${i + 2}. Dezember 2015\n\nDie Ordnung im Netz ${i}\n\nAUTOR: Anna Meyer\n`,
      `RUBRIK: Politik; S. 8\n\nLÄNGE: 400 Wörter\n\nDer Staat will Ordnung, sagte der Sprecher. Und nicht nur er will sie auch.\n`,
      `UPDATE: 3. Dezember 2015\n\nSPRACHE: GERMAN; Deutsch\n\nPUBLICATION-TYPE: Zeitung\n\nCopyright 2015 ${paper}\nAlle Rechte vorbehalten\n`,
    ].join('\n'),
  )
  .join('\n');

/** Nexis as it is downloaded since 2017, behind a page that lists the articles. */
export const nexis = [
  'User Name: scholar\nDate and Time: 2020-05-01 10:00\nJob Number: 117000000\nDocuments (2)\n1. Order in area 0\n2. Order in area 1\nSearch Terms: order\n',
  ...[0, 1].map((i) =>
    [
      `Order in area ${i}`,
      'China Daily',
      `December ${i + 16}, 2015 Wednesday`,
      'Copyright 2015 China Daily All Rights Reserved',
      'Section: WORLD; Pg. 1',
      'Length: 523 words',
      'Byline: Li Wei',
      'Body',
      words(`area ${i}`),
      'Classification',
      'Language: ENGLISH',
      'Publication-Type: Newspaper',
      'Load-Date: December 17, 2015',
      '',
      'End of Document',
    ].join('\n'),
  ),
].join('\n');

/** Factiva, without labels and, for the second article, with a section and who wrote it. */
export const factiva = [
  'Order in area 0\n523 words\n16 December 2015\n08:30\nXinhua News Agency\nXNHA\nEnglish\nCopyright 2015. Xinhua News Agency. All rights reserved.\n',
  `${words('area 0')}\n\nXinhua News Agency\n\nDocument XNHA000020151216ebcg000b5\n\n`,
  'World News; Foreign Desk\nOrder in area 1\nBy Jane Perlez\n1,004 words\n17 December 2015\nThe New York Times\nNYTF\nLate Edition - Final\n6\nEnglish\nCopyright 2015 The New York Times Company. All Rights Reserved.\n',
  `${words('area 1')}\n\nDocument NYTF000020151217ebch0004a\n\nSearch Summary\nText\norder and freedom\nDate\nIn the last year\n`,
].join('\n');

/** Factiva with labels. */
export const factivaLabels = [0, 1]
  .map((i) =>
    [
      `HD\tOrder in area ${i}`,
      'BY\tJane Perlez',
      'WC\t523 words',
      `PD\t${i + 16} December 2015`,
      'SN\tChina Daily',
      'SC\tCHNDLY',
      'LA\tEnglish',
      'CY\tCopyright 2015 China Daily. All rights reserved.',
      `LP\t${words(`area ${i}`)}`,
      `AN\tDocument CHNDLY002015121${i + 6}ebcg0000${i}`,
    ].join('\n'),
  )
  .join('\n\n');

const rule = '_'.repeat(60);

/** ProQuest: records between rules, with the fields behind the text. */
export const proquest = [
  'Report Information from ProQuest\n01 May 2020 10:00\n\nTable of contents\n1. Order in area 0\n2. Order in area 1',
  ...[0, 1].map((i) =>
    [
      `Title: Order in area ${i}`,
      'Author: Perlez, Jane',
      `Publication info: New York Times , Late Edition (East Coast); New York, N.Y. [New York, N.Y]${i + 16} Dec 2015: A.6.`,
      'Abstract: The state calls for order.',
      `Full text: ${words(`area ${i}`)}`,
      'Subject: Internet; Sovereignty',
      `Title: Order in area ${i}`,
      'Publication title: New York Times, Late Edition (East Coast); New York, N.Y.',
      'Pages: A.6',
      'Publication year: 2015',
      `Publication date: Dec ${i + 16}, 2015`,
      'ProQuest document ID: 1749000000',
      `Document URL: https://search.example.org/docview/${i}`,
      'Copyright: Copyright New York Times Company Dec 16, 2015',
      'Database: ProQuest Central',
    ].join('\n\n'),
  ),
  'Contact us at: http://www.example.org Database copyright © 2020 ProQuest LLC. All rights reserved.',
]
  .map((part) => `${rule}\n\n${part}\n\n`)
  .join('');

/** A press database of Hong Kong. */
export const wisers = [0, 1]
  .map((i) =>
    [
      `网络空间的秩序之${i}`,
      `大公報 | A0${i + 1} | 要聞 | 2015-12-1${i + 6}`,
      '国家主席在乌镇说，网络空间不是法外之地。',
      '各国应当尊重网络主权。',
      `文章编号：20151216000000${i}`,
    ].join('\n'),
  )
  .join('\n\n');

/** What CNKI writes of newspaper articles. */
export const cnki = [0, 1]
  .map((i) =>
    [
      'SrcDatabase-来源库: 报纸',
      `Title-题名: 网络空间的秩序之${i}`,
      'Author-作者: 李伟;',
      'Source-文献来源: 人民日报',
      `PubTime-发表时间: 2015-12-1${i + 6}`,
      'Summary-摘要: 国家主席在乌镇说，网络空间不是法外之地。',
      'Link-链接: https://example.org/a',
    ].join('\n'),
  )
  .join('\n\n');
