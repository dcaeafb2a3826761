import { sayScope } from '../../../domain/analysis/say-scope';
import type { Scope } from '../../../domain/analysis/scope';
import type { Wording } from './figure-view';

/** What part of the study a figure looks at, line by line. */
export function describeScope(scope: Scope, { messages, mirror }: Wording): readonly string[] {
  return sayScope(scope, mirror, messages.scope.said);
}
