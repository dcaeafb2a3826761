import type { ColumnRole } from './table-columns';

/** How tables of news, surveys and libraries call their columns, folded, in English, Chinese, German, French and Spanish. */
const namesByRole: readonly (readonly [ColumnRole, string])[] = [
  [
    'file',
    'file filename files document documentname path filepath pdf attachment 文件 文件名 文件名称 路径 档案名 datei dateiname dokument pfad fichier nomdefichier nomdufichier chemin archivo nombredearchivo fichero ruta',
  ],
  [
    'title',
    'title headline heading documenttitle articletitle name 标题 題目 题目 标题名称 篇名 題名 题名 titel uberschrift schlagzeile titre titulo titular encabezado',
  ],
  [
    'author',
    'author authors byline creator writer journalist reporter by 作者 记者 撰稿人 責任者 autor autorin autoren verfasser verfasserin auteur auteure auteurs auteures autora autores',
  ],
  [
    'publisher',
    'publisher source publication newspaper outlet media medium journal publicationtitle publishedin 出版社 出版者 来源 來源 报纸 媒体 报刊 刊名 期刊 发布机构 quelle verlag herausgeber zeitung medienname editeur journalsource fuente editor editorial periodico medio',
  ],
  [
    'date',
    'date published publishedat publicationdate pubdate datepublished publishdate createdat timestamp datetime recordeddate enddate submitdate submittedat year 日期 发布日期 出版日期 发布时间 发表时间 时间 年份 datum erscheinungsdatum veroffentlicht veroffentlichungsdatum zeitstempel jahr datedepublication publiele annee fecha fechadepublicacion publicado ano',
  ],
  ['language', 'language lang userlanguage 语言 語言 sprache langue idioma lengua'],
  [
    'url',
    'url link web website weblink permalink address uri href 网址 链接 鏈接 地址 webadresse lien adresse enlace direccion',
  ],
  ['folder', 'folder directory collection subfolder 文件夹 目录 ordner verzeichnis dossier carpeta'],
  [
    'case',
    'case respondent respondentid participant participantid person personid interviewee informant speaker subjectid caseid userid user username 受访者 受訪者 被访者 参与者 受访者编号 个案 teilnehmer teilnehmerin befragte befragter proband probandin fall participantnumber repondant repondante participante caso encuestado encuestada entrevistado',
  ],
  [
    'text',
    'text fulltext body content contents articletext article articlebody transcript answer answers response responses comment comments message tweet post statement 正文 内容 全文 文本 回答 答案 评论 留言 帖子 volltext inhalt antwort kommentar nachricht aussage transkript texte contenu reponse commentaire texto contenido respuesta comentario mensaje',
  ],
];

const roleByName: ReadonlyMap<string, ColumnRole> = new Map(
  namesByRole.flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);

/** The role that a column's name tells; null for a name that tells none. */
export function roleOfName(name: string): ColumnRole | null {
  return roleByName.get(foldName(name)) ?? null;
}

/** Without case, accents and whatever is no letter. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
}
