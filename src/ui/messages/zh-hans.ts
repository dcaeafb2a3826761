import type { Messages } from './message';
import { analyse } from './zh-hans/analyse';
import { analyseNotes } from './zh-hans/analyse-notes';
import { analyseWords } from './zh-hans/analyse-words';
import { cases } from './zh-hans/cases';
import { chrome } from './zh-hans/chrome';
import { codebook } from './zh-hans/codebook';
import { codebookExchange } from './zh-hans/codebook-exchange';
import { coding } from './zh-hans/coding';
import { commands } from './zh-hans/commands';
import { exporting } from './zh-hans/exporting';
import { find } from './zh-hans/find';
import { findAnywhere } from './zh-hans/find-anywhere';
import { history } from './zh-hans/history';
import { importing } from './zh-hans/importing';
import { inspector } from './zh-hans/inspector';
import { keys } from './zh-hans/keys';
import { links } from './zh-hans/links';
import { marks } from './zh-hans/marks';
import { memos } from './zh-hans/memos';
import { pages } from './zh-hans/pages';
import { panels } from './zh-hans/panels';
import { panes } from './zh-hans/panes';
import { patternFaults } from './zh-hans/pattern-faults';
import { problems } from './zh-hans/problems';
import { queryHelp } from './zh-hans/query-help';
import { reader } from './zh-hans/reader';
import { records } from './zh-hans/records';
import { report } from './zh-hans/report';
import { retrieve } from './zh-hans/retrieve';
import { retrieved } from './zh-hans/retrieved';
import { scope } from './zh-hans/scope';
import { sets } from './zh-hans/sets';
import { showing } from './zh-hans/showing';
import { tables } from './zh-hans/tables';
import { texts } from './zh-hans/texts';
import { versions } from './zh-hans/versions';
import { variables } from './zh-hans/variables';
import { views } from './zh-hans/views';
import { warnings } from './zh-hans/warnings';

/** Simplified Chinese. */
export const zhHans: Messages = {
  analyse,
  analyseNotes,
  analyseWords,
  cases,
  chrome,
  codebook,
  codebookExchange,
  coding,
  commands,
  exporting,
  find,
  findAnywhere,
  history,
  importing,
  inspector,
  keys,
  links,
  marks,
  memos,
  pages,
  panels,
  panes,
  patternFaults,
  problems,
  queryHelp,
  reader,
  records,
  report,
  retrieve,
  retrieved,
  scope,
  sets,
  showing,
  tables,
  texts,
  versions,
  variables,
  views,
  warnings,
};
