import type { ArgsOf, QueryName, ResultOf } from '../../contract/engine';
import { countActsAfter } from '../history';
import type { OpenProject } from '../open-project';
import { listCasePassages, listCases, listCaseStances, summariseCases } from './cases';
import { listCodeCodings } from './code-codings';
import { findNames } from './find-names';
import { checkQuery } from './check-query';
import { countCodingsByVersion, listOlderCodings, readCodebookVersion } from './codebook-versions';
import { listCodes } from './list-codes';
import { listHistory } from './list-history';
import { listLinks } from './list-links';
import { readAct } from './read-act';
import { readCodeAt, readSourceAt } from './record-then';
import { listMemos } from './list-memos';
import { listSegments } from './list-segments';
import { listSources } from './list-sources';
import { findPassage, listPassages } from './passages';
import { previewMerge } from './plan-merge';
import { planReplacement } from './plan-replacement';
import { describeOriginalFile } from './original-file';
import { readCodings, readText } from './read-codings';
import { listValues, readOverview } from './read-overview';
import { readSource } from './read-source';
import { countCodes, listVariables } from './list-variables';
import { listTextVersions, readTextVersion } from './text-versions';

export type QueryFunction<N extends QueryName> = (project: OpenProject, args: ArgsOf<N>) => ResultOf<N>;
export type QueryFunctions = { readonly [N in QueryName]: QueryFunction<N> };

/** Every query of the contract. */
export const queryFunctions: QueryFunctions = {
  'project.overview': readOverview,
  'value.list': listValues,
  'variable.list': listVariables,
  'source.countCodes': countCodes,
  'source.read': readSource,
  'source.readText': readText,
  'source.readCodings': readCodings,
  'source.list': listSources,
  'source.describeFile': describeOriginalFile,
  'source.versions': listTextVersions,
  'source.readVersion': readTextVersion,
  'source.planReplacement': planReplacement,
  'pseudonym.find': findNames,
  'code.list': listCodes,
  'codebook.readVersion': readCodebookVersion,
  'codebook.countCodings': countCodingsByVersion,
  'coding.listOlder': listOlderCodings,
  'code.codings': listCodeCodings,
  'code.planMerge': previewMerge,
  'segment.list': listSegments,
  'query.check': checkQuery,
  'passage.find': findPassage,
  'passage.list': listPassages,
  'case.summary': summariseCases,
  'case.passages': listCasePassages,
  'case.stances': listCaseStances,
  'case.list': listCases,
  'link.list': listLinks,
  'memo.list': listMemos,
  'history.list': listHistory,
  'history.read': readAct,
  'history.countAfter': ({ file }, { seq }) => countActsAfter(file.db, seq),
  'code.at': readCodeAt,
  'source.at': readSourceAt,
};
