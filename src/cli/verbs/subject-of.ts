import type { VariableSubject } from '../../domain/model';
import { oneOf } from '../arguments';

/** Whose variables are meant by `--of`: those of documents, when it is not given. */
export function subjectOf(given: string | undefined): VariableSubject {
  return oneOf(given ?? 'documents', ['documents', 'cases'], '--of') === 'cases' ? 'case' : 'source';
}
